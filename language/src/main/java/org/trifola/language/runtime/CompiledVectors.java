package org.trifola.language.runtime;

import com.oracle.truffle.api.CompilerDirectives;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.Machine;
import org.trifola.language.arithmetic.vector.machine.VectorModule;

/**
 * Keeps the vectors of compiled code in registers, where the JDK's module for that is there. Each vector that comes into
 * compiled code goes to a register of its own, so that wherever control flow merges all of them are in registers; a
 * vector that leaves takes its bits along. The interpreter never has registers, where they are slow, except those that
 * compiled code leaves behind when it is left in the middle.
 */
public final class CompiledVectors {

    /** Whether compiled code keeps its vectors in registers. */
    public static final boolean ARE_IN_REGISTERS = VectorModule.IS_PRESENT;
    /**
     * A vector in a register, or null where there are no registers. Whoever computes in registers computes once with this,
     * since the JDK keeps what it knows of an operator in caches, which are constants of compiled code once they are full.
     */
    public static final V128 SAMPLE = ARE_IN_REGISTERS ? Machine.prepare() : null;

    private CompiledVectors() {
    }

    /** Whether this is compiled code whose vectors are in registers. */
    public static boolean inRegisters() {
        return CompilerDirectives.inCompiledCode() && ARE_IN_REGISTERS;
    }

    /** {@code vector} where it is used here. */
    public static V128 enter(V128 vector) {
        return inRegisters() ? Machine.of(vector.low(), vector.high()) : vector;
    }

    /**
     * {@code vector} as a frame slot holds it: compiled code has the bare register there, since objects in the slots of a
     * frame are allocated wherever control flow merges.
     */
    public static Object toSlot(V128 vector) {
        return inRegisters() ? vector.register() : vector;
    }

    /** The vector that a frame slot holds, written by this kind of code or another. */
    public static V128 fromSlot(Object slot) {
        if (inRegisters()) {
            return Machine.of(slot);
        }
        return slot instanceof V128 vector ? vector : new V128(slot);
    }

    /** What a frame slot that the interpreter may have written holds in compiled code. */
    public static Object enterSlot(Object slot) {
        return toSlot(enter(slot instanceof V128 vector ? vector : new V128(slot)));
    }

    /** {@code vector} where others use it. */
    public static V128 leave(V128 vector) {
        return inRegisters() ? new V128(vector.low(), vector.high()) : vector;
    }
}
