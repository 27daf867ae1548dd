package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.List;

/**
 * What kind of method code is generated for: the whole of a function, or a part of one that is cut. It decides where the
 * locals are and what leaves the method.
 */
abstract class MethodFrame implements ControlGenerator.Exits {

    private final CodeBuilder code;
    private final LocalSlots slots;

    MethodFrame(CodeBuilder code, LocalSlots slots) {
        this.code = code;
        this.slots = slots;
    }

    final CodeBuilder code() {
        return code;
    }

    final LocalSlots slots() {
        return slots;
    }

    /** Emits what comes before all instructions. */
    abstract void enter();

    /** The types of the labels around the method, the innermost first. */
    abstract List<List<JvmType>> labels();

    /** Emits what follows where the instructions of the method end and the next one is outside. */
    abstract void leaveAtEnd();

    /**
     * Emits a branch to a label outside that an inner region has taken; the operands of the branch are in the arrays.
     *
     * @param below the number of operands on the stack of the JVM
     */
    abstract void leaveFrom(int label, int below);

    /** Emits what comes behind all instructions. */
    void finish(ControlGenerator control) {
        // Nothing, where all that leaves the method does so at once.
    }

    /** The arrays that the methods of a function share that is cut. */
    MethodArrays arrays() {
        throw new IllegalStateException("a function that is not cut has no arrays");
    }
}
