package org.trifola.language.arithmetic.vector;

/**
 * A vector of 128 bits. How the bits are seen, as which lanes, is for each operator to say; the first lane has the lowest
 * bits.
 *
 * @param low the lower 64 bits
 * @param high the upper 64 bits
 * @see <a href="https://webassembly.github.io/spec/core/syntax/values.html#vectors">Vectors</a>
 */
public record V128(long low, long high) {

    /** All bits are zero. */
    public static final V128 ZERO = new V128(0, 0);
    /** The number of bytes. */
    public static final int BYTES = 16;

    /** The 64 bits of the lane {@code lane}, 0 or 1. */
    long half(int lane) {
        return lane == 0 ? low : high;
    }

    /** The bits as the text format writes them, for example {@code i64x2 0x1 0x0}. */
    @Override
    public String toString() {
        return "i64x2 0x" + Long.toHexString(low) + " 0x" + Long.toHexString(high);
    }
}
