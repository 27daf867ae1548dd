package org.trifola.language.build;

import java.util.List;

import org.trifola.language.nodes.SlotKind;
import org.trifola.language.types.ValueType;

/** A block, loop, conditional or the function itself while the instructions inside are being built. */
final class ControlFrame {

    /** What the frame belongs to. */
    enum Kind {
        FUNCTION,
        BLOCK,
        LOOP,
        IF
    }

    private final Kind kind;
    private final int height;
    private final List<ValueType> parameters;
    private final List<ValueType> results;
    private final BasicBlock target;
    private BasicBlock otherwise;
    private boolean targeted;

    /**
     * @param kind what the frame belongs to
     * @param height the height of the operand stack below the parameters
     * @param target the block that a branch to the frame's label goes to: the first one of a loop, else the one behind
     * @param otherwise the block where a condition does not hold, or null
     */
    ControlFrame(Kind kind, int height, List<ValueType> parameters, List<ValueType> results, BasicBlock target, BasicBlock otherwise) {
        this.kind = kind;
        this.height = height;
        this.parameters = parameters;
        this.results = results;
        this.target = target;
        this.otherwise = otherwise;
    }

    Kind kind() {
        return kind;
    }

    int height() {
        return height;
    }

    List<ValueType> parameters() {
        return parameters;
    }

    List<ValueType> results() {
        return results;
    }

    /** The types of the values that a branch to the label takes along. */
    List<ValueType> labelTypes() {
        return kind == Kind.LOOP ? parameters : results;
    }

    /** The block that a branch to the label goes to. */
    BasicBlock target() {
        return target;
    }

    /** The block where a condition does not hold, as long as it has not been begun, else null. */
    BasicBlock otherwise() {
        return otherwise;
    }

    /** The block where a condition does not hold, which begins now. */
    BasicBlock takeOtherwise() {
        BasicBlock block = otherwise;
        otherwise = null;
        return block;
    }

    /** Whether a branch goes to the label. */
    boolean isTargeted() {
        return targeted;
    }

    /** Tells that a branch goes to the label. */
    void addBranch() {
        targeted = true;
        if (kind == Kind.LOOP) {
            target.setLoopHeader();
        }
    }

    /** The slots that the values of a branch to the label go to. */
    int[] labelSlots(Slots slots) {
        if (kind == Kind.FUNCTION) {
            return slots.results();
        }
        List<ValueType> types = labelTypes();
        int[] destination = new int[types.size()];
        for (int i = 0; i < destination.length; i++) {
            destination[i] = slots.temporary(height + i, SlotKind.of(types.get(i)));
        }
        return destination;
    }
}
