package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;

/** Locals in local variables of the method. */
record SlotLocals(CodeBuilder code, LocalSlots slots) implements Locals {

    @Override
    public JvmType type(int index) {
        return slots.type(index);
    }

    @Override
    public void get(int index) {
        slots.type(index).load(code, slots.local(index));
    }

    @Override
    public Vector vector(int index) {
        return slots.type(index).isVector() ? new Vector(code, slots.type(index), slots.local(index)) : null;
    }

    @Override
    public void set(int index) {
        slots.type(index).store(code, slots.local(index));
    }
}
