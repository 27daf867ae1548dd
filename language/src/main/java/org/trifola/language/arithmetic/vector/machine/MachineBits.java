package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.VectorOperators;

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link Bits} that are machine instructions. */
public final class MachineBits {

    private MachineBits() {
    }

    /** As in {@link Bits}. */
    public static V128 not(V128 a) {
        return Machine.of(Machine.bytes(a).lanewise(VectorOperators.NOT));
    }

    /** As in {@link Bits}. */
    public static V128 and(V128 a, V128 b) {
        return Machine.of(Machine.bytes(a).lanewise(VectorOperators.AND, Machine.bytes(b)));
    }

    /** As in {@link Bits}. */
    public static V128 andnot(V128 a, V128 b) {
        return Machine.of(Machine.bytes(a).lanewise(VectorOperators.AND_NOT, Machine.bytes(b)));
    }

    /** As in {@link Bits}. */
    public static V128 or(V128 a, V128 b) {
        return Machine.of(Machine.bytes(a).lanewise(VectorOperators.OR, Machine.bytes(b)));
    }

    /** As in {@link Bits}. */
    public static V128 xor(V128 a, V128 b) {
        return Machine.of(Machine.bytes(a).lanewise(VectorOperators.XOR, Machine.bytes(b)));
    }

    /** As in {@link Bits}. */
    public static V128 bitselect(V128 a, V128 b, V128 mask) {
        return xor(b, and(xor(a, b), mask));
    }
}
