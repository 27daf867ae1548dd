package org.trifola.language.arithmetic.vector;

/**
 * The operators on all 128 bits of a vector.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html">Numerics</a>
 */
public final class Bits {

    private Bits() {
    }

    /** The opposite of each bit. */
    public static V128 not(V128 a) {
        return new V128(~a.low(), ~a.high());
    }

    /** The bits that are in both. */
    public static V128 and(V128 a, V128 b) {
        return new V128(a.low() & b.low(), a.high() & b.high());
    }

    /** The bits of {@code a} that are not in {@code b}. */
    public static V128 andnot(V128 a, V128 b) {
        return new V128(a.low() & ~b.low(), a.high() & ~b.high());
    }

    /** The bits that are in one or both. */
    public static V128 or(V128 a, V128 b) {
        return new V128(a.low() | b.low(), a.high() | b.high());
    }

    /** The bits that are in one and not in both. */
    public static V128 xor(V128 a, V128 b) {
        return new V128(a.low() ^ b.low(), a.high() ^ b.high());
    }

    /** The bits of {@code a} where {@code mask} has ones, those of {@code b} where it has zeros. */
    public static V128 bitselect(V128 a, V128 b, V128 mask) {
        return xor(b, and(xor(a, b), mask));
    }

    /** Whether a bit is set. */
    public static boolean anyTrue(V128 a) {
        return anyTrue(a.low(), a.high());
    }

    /** As {@link #anyTrue(V128)}, of two halves. */
    public static boolean anyTrue(long low, long high) {
        return (low | high) != 0;
    }
}
