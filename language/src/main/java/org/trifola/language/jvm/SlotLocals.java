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
        code.loadLocal(slots.type(index).kind(), slots.local(index));
    }

    @Override
    public void set(int index) {
        code.storeLocal(slots.type(index).kind(), slots.local(index));
    }
}
