package org.trifola.language.arithmetic.vector;

import org.trifola.language.arithmetic.vector.machine.Machine;

/**
 * A vector of 128 bits. How the bits are seen, as which lanes, is for each operator to say; the first lane has the lowest
 * bits. In compiled code vectors may be in registers of the machine.
 *
 * @see <a href="https://webassembly.github.io/spec/core/syntax/values.html#vectors">Vectors</a>
 */
public final class V128 {

    /** All bits are zero. */
    public static final V128 ZERO = new V128(0, 0);
    /** The number of bytes. */
    public static final int BYTES = 16;

    private final long low;
    private final long high;
    private final Object register;

    /** The vector whose lower 64 bits are {@code low} and whose upper ones are {@code high}. */
    public V128(long low, long high) {
        this.low = low;
        this.high = high;
        this.register = null;
    }

    /** The vector in {@code register}, which {@link Machine} knows. */
    public V128(Object register) {
        this.low = 0;
        this.high = 0;
        this.register = register;
    }

    /** The vector whose lower 64 bits are {@code low} and whose upper ones are {@code high}. */
    public static V128 valueOf(long low, long high) {
        return new V128(low, high);
    }

    /** The lower 64 bits. */
    public long low() {
        return register == null ? low : Machine.half(register, 0);
    }

    /** The upper 64 bits. */
    public long high() {
        return register == null ? high : Machine.half(register, 1);
    }

    /** The register that the vector is in, or null. */
    public Object register() {
        return register;
    }

    /** The 64 bits of the lane {@code lane}, 0 or 1. */
    long half(int lane) {
        return lane == 0 ? low() : high();
    }

    /** This vector with its lane {@code lane}, 0 or 1, of 64 bits set to {@code half}. */
    V128 with(int lane, long half) {
        return lane == 0 ? new V128(half, high()) : new V128(low(), half);
    }

    /** The bits as the text format writes them, for example {@code i64x2 0x1 0x0}. */
    @Override
    public String toString() {
        return "i64x2 0x" + Long.toHexString(low()) + " 0x" + Long.toHexString(high());
    }
}
