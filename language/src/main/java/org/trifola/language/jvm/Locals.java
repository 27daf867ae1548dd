package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;

/** The locals of a function in local variables of the method. */
record Locals(CodeBuilder code, LocalSlots slots) {

    /** The type of the local {@code index}. */
    JvmType type(int index) {
        return slots.type(index);
    }

    /** Emits code that pushes the local {@code index}. */
    void get(int index) {
        slots.type(index).load(code, slots.local(index));
    }

    /** The vector in the local {@code index}, or null if that is no vector. */
    Vector vector(int index) {
        return slots.type(index).isVector() ? new Vector(code, slots.type(index), slots.local(index)) : null;
    }

    /** Emits code that pops the local {@code index}. */
    void set(int index) {
        slots.type(index).store(code, slots.local(index));
    }
}
