package org.trifola.language.arithmetic;

/**
 * The conversions between integers and floating-point numbers that Java has not got. Whatever takes an {@code f64} here is
 * right for an {@code f32} as well, since each is also an {@code f64}.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#conversions">Conversions</a>
 */
public final class Conversion {

    private Conversion() {
    }

    /** Whether {@code z}, truncated, is a signed integer of 32 bits. Then {@code (int) z} is that integer. */
    public static boolean truncatesToSigned32(double z) {
        return z > -0x1p31 - 1 && z < 0x1p31;
    }

    /** Whether {@code z}, truncated, is an unsigned integer of 32 bits. Then {@code (int) (long) z} is that integer. */
    public static boolean truncatesToUnsigned32(double z) {
        return z > -1 && z < 0x1p32;
    }

    /** Whether {@code z}, truncated, is a signed integer of 64 bits. Then {@code (long) z} is that integer. */
    public static boolean truncatesToSigned64(double z) {
        return z >= -0x1p63 && z < 0x1p63;
    }

    /** Whether {@code z}, truncated, is an unsigned integer of 64 bits. Then {@link #truncUnsigned64} gives that integer. */
    public static boolean truncatesToUnsigned64(double z) {
        return z > -1 && z < 0x1p64;
    }

    /** {@code z}, truncated to an unsigned integer of 64 bits, where it is one. */
    public static long truncUnsigned64(double z) {
        return z < 0x1p63 ? (long) z : (long) (z - 0x1p63) ^ Long.MIN_VALUE;
    }

    /** The unsigned integer of 32 bits that is nearest to {@code z}, truncated; 0 for NaN. */
    public static int truncSatUnsigned32(double z) {
        return (int) Math.clamp((long) z, 0L, 0xFFFF_FFFFL);
    }

    /** The unsigned integer of 64 bits that is nearest to {@code z}, truncated; 0 for NaN. */
    public static long truncSatUnsigned64(double z) {
        if (z >= 0x1p64) {
            return -1;
        }
        return z > 0 ? truncUnsigned64(z) : 0;
    }

    /** The {@code f32} nearest to {@code i}, an unsigned integer. */
    public static float unsignedToFloat(long i) {
        return i >= 0 ? i : (float) halfToOdd(i) * 2;
    }

    /** The {@code f64} nearest to {@code i}, an unsigned integer. */
    public static double unsignedToDouble(long i) {
        return i >= 0 ? i : (double) halfToOdd(i) * 2;
    }

    /** Half of {@code i}. The bit that falls out stays as a trace in the lowest one, so that a tie is one only where it was. */
    private static long halfToOdd(long i) {
        return i >>> 1 | i & 1;
    }
}
