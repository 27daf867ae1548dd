package org.trifola.language.jvm;

/** How a method gets at the locals of its function. */
interface Locals {

    /** The type of the local {@code index}. */
    JvmType type(int index);

    /** Emits code that pushes the local {@code index}. */
    void get(int index);

    /** The vector in the local {@code index}, or null if that is not in local variables of the method, or no vector. */
    Vector vector(int index);

    /** Emits code that pops the local {@code index}. */
    void set(int index);
}
