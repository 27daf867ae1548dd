package org.trifola.language.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The identifiers of one index space: a part of the identifier context of the specification.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/conventions.html#contexts">Contexts</a>
 */
final class IndexSpace {

    private final String what;
    private final Map<String, Integer> indices = new HashMap<>();
    private int size;

    /** The index space of everything that is a {@code what}. */
    IndexSpace(String what) {
        this.what = what;
    }

    /** The number of indices that are defined. */
    int size() {
        return size;
    }

    /** Defines the next {@code count} indices, without identifiers. */
    void defineAnonymous(int count) {
        size += count;
    }

    /** Reads an identifier, if there is one, defines it as the next index, and gives it or null. */
    String define(TokenReader in) {
        int start = in.current().start();
        String identifier = in.tryIdentifier();
        if (identifier != null && indices.put(identifier, size) != null) {
            throw in.error("duplicate " + what + " $" + TokenReader.shorten(identifier), start);
        }
        size++;
        return identifier;
    }

    /** Reads an index, as a number or an identifier. */
    int read(TokenReader in) {
        if (in.at(TokenKind.NATURAL)) {
            return in.readU32();
        }
        int start = in.current().start();
        String identifier = in.tryIdentifier();
        if (identifier == null) {
            throw in.unexpected("the index or identifier of a " + what);
        }
        Integer index = indices.get(identifier);
        if (index == null) {
            throw in.error("unknown " + what + " $" + TokenReader.shorten(identifier), start);
        }
        return index;
    }

    /** Reads an index, or gives 0 where none comes. */
    int readOptional(TokenReader in) {
        return in.atIndex() ? read(in) : 0;
    }

    /** Forgets all indices and identifiers. */
    void clear() {
        indices.clear();
        size = 0;
    }
}
