package org.trifola.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels of the blocks around an instruction. An identifier hides the same one of an outer block.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/instructions.html#labels">Labels</a>
 */
final class Labels {

    private final List<Label> labels = new ArrayList<>();
    private final Map<String, Integer> heights = new HashMap<>();

    /**
     * @param identifier its identifier, or null
     * @param hidden the height of the label with the same identifier that it hides, or null
     */
    private record Label(String identifier, Integer hidden) {
    }

    /** Enters a block with the label {@code identifier}, which may be null. */
    void push(String identifier) {
        labels.add(new Label(identifier, identifier == null ? null : heights.put(identifier, labels.size())));
    }

    /** Leaves the innermost block. */
    void pop() {
        Label label = labels.removeLast();
        if (label.hidden != null) {
            heights.put(label.identifier, label.hidden);
        } else {
            heights.remove(label.identifier);
        }
    }

    /** Reads the identifier that may follow {@code else} and {@code end}, which must be that of the innermost block. */
    void readRepeated(TokenReader in) {
        int start = in.current().start();
        String identifier = in.tryIdentifier();
        if (identifier != null && !identifier.equals(labels.getLast().identifier)) {
            throw in.error("mismatching label $" + TokenReader.shorten(identifier), start);
        }
    }

    /** Reads a label index, as a number or an identifier. */
    int read(TokenReader in) {
        if (in.at(TokenKind.NATURAL)) {
            return in.readU32();
        }
        int start = in.current().start();
        String identifier = in.tryIdentifier();
        if (identifier == null) {
            throw in.unexpected("the index or identifier of a label");
        }
        Integer height = heights.get(identifier);
        if (height == null) {
            throw in.error("unknown label $" + TokenReader.shorten(identifier), start);
        }
        return labels.size() - 1 - height;
    }
}
