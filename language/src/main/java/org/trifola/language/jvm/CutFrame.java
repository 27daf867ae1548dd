package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;

/** The method of a function that is cut into several: it makes the arrays, and calls the others. */
final class CutFrame extends WholeFrame {

    private final MethodArrays arrays;

    CutFrame(CodeBuilder code, FunctionBody body, FrameArrays arrays) {
        super(code, body);
        this.arrays = new MethodArrays(arrays, code, slots());
    }

    @Override
    void enter() {
        super.enter();
        arrays.create();
    }

    @Override
    void leaveFrom(int label, int below) {
        arrays.pushValues(labels().getFirst());
        leave(label, below);
    }

    @Override
    MethodArrays arrays() {
        return arrays;
    }
}
