package org.trifola.language.jvm;

import java.lang.classfile.Label;
import java.util.List;

/** A block, loop or conditional while the code inside is being generated, or what is around the method. */
final class ControlFrame {

    /** What the frame belongs to. */
    enum Kind {
        /** Something that the method is in: a branch to it leaves the method. */
        OUTSIDE,
        BLOCK,
        LOOP,
        IF
    }

    private final Kind kind;
    private final int height;
    private final int spilled;
    private final List<JvmType> parameters;
    private final List<JvmType> results;
    private final Label target;
    private int loop;
    private Label otherwise;
    private boolean targeted;

    /**
     * @param kind what the frame belongs to
     * @param height the height of the operand stack below the parameters
     * @param spilled the number of operands that are spilled outside of the frame
     * @param target where a branch to the frame's label goes: the start of a loop, else the end
     * @param otherwise where a condition does not hold, or null
     */
    ControlFrame(Kind kind, int height, int spilled, List<JvmType> parameters, List<JvmType> results, Label target, Label otherwise) {
        this.kind = kind;
        this.height = height;
        this.spilled = spilled;
        this.parameters = parameters;
        this.results = results;
        this.target = target;
        this.otherwise = otherwise;
    }

    /** The frame of the loop {@code loop} of the body. */
    static ControlFrame ofLoop(int loop, int height, int spilled, List<JvmType> parameters, List<JvmType> results, Label target) {
        ControlFrame frame = new ControlFrame(Kind.LOOP, height, spilled, parameters, results, target, null);
        frame.loop = loop;
        return frame;
    }

    /** The number of the loop in the body. */
    int loop() {
        return loop;
    }

    Kind kind() {
        return kind;
    }

    int height() {
        return height;
    }

    int spilled() {
        return spilled;
    }

    List<JvmType> parameters() {
        return parameters;
    }

    List<JvmType> results() {
        return results;
    }

    boolean isLoop() {
        return kind == Kind.LOOP;
    }

    /** The number of operands that a branch to the label takes along. */
    int labelArity() {
        return isLoop() ? parameters.size() : results.size();
    }

    /** Where a branch to the label goes, which takes place now. */
    Label branch() {
        targeted = true;
        return target;
    }

    Label target() {
        return target;
    }

    /** Whether a branch goes to the label. */
    boolean isTargeted() {
        return targeted;
    }

    /** Where a condition does not hold, as long as that has not begun, else null. */
    Label otherwise() {
        return otherwise;
    }

    /** Where a condition does not hold, which begins now. */
    Label takeOtherwise() {
        Label label = otherwise;
        otherwise = null;
        return label;
    }
}
