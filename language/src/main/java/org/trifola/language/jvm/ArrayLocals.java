package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;

/** Locals in the arrays that the methods of a function share. */
record ArrayLocals(CodeBuilder code, FrameArrays arrays, int numbers, int references) implements Locals {

    @Override
    public JvmType type(int index) {
        return arrays.locals()[index];
    }

    @Override
    public void get(int index) {
        arrays.get(code, numbers, references, arrays.local(index), type(index));
    }

    @Override
    public Vector vector(int index) {
        return null;
    }

    @Override
    public void set(int index) {
        arrays.set(code, numbers, references, arrays.local(index), type(index));
    }
}
