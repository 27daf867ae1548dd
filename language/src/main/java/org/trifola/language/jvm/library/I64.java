package org.trifola.language.jvm.library;

import static org.trifola.language.error.TrapKind.INTEGER_DIVIDE_BY_ZERO;
import static org.trifola.language.error.TrapKind.INTEGER_OVERFLOW;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.error.TrapException;

/** The instructions {@code i64.*} for which the JVM has no instruction, by their names. */
public final class I64 {

    private I64() {
    }

    public static boolean eqz(long a) {
        return a == 0;
    }

    public static boolean eq(long a, long b) {
        return a == b;
    }

    public static boolean ne(long a, long b) {
        return a != b;
    }

    public static boolean ltS(long a, long b) {
        return a < b;
    }

    public static boolean ltU(long a, long b) {
        return Long.compareUnsigned(a, b) < 0;
    }

    public static boolean gtS(long a, long b) {
        return a > b;
    }

    public static boolean gtU(long a, long b) {
        return Long.compareUnsigned(a, b) > 0;
    }

    public static boolean leS(long a, long b) {
        return a <= b;
    }

    public static boolean leU(long a, long b) {
        return Long.compareUnsigned(a, b) <= 0;
    }

    public static boolean geS(long a, long b) {
        return a >= b;
    }

    public static boolean geU(long a, long b) {
        return Long.compareUnsigned(a, b) >= 0;
    }

    public static long clz(long a) {
        return Long.numberOfLeadingZeros(a);
    }

    public static long ctz(long a) {
        return Long.numberOfTrailingZeros(a);
    }

    public static long popcnt(long a) {
        return Long.bitCount(a);
    }

    public static long divS(long a, long b) {
        if (a == Long.MIN_VALUE && b == -1) {
            throw new TrapException(INTEGER_OVERFLOW, null);
        }
        return a / nonZero(b);
    }

    public static long divU(long a, long b) {
        return Long.divideUnsigned(a, nonZero(b));
    }

    public static long remS(long a, long b) {
        return a % nonZero(b);
    }

    public static long remU(long a, long b) {
        return Long.remainderUnsigned(a, nonZero(b));
    }

    public static long rotl(long a, long count) {
        return Long.rotateLeft(a, (int) count);
    }

    public static long rotr(long a, long count) {
        return Long.rotateRight(a, (int) count);
    }

    public static long extend8S(long a) {
        return (byte) a;
    }

    public static long extend16S(long a) {
        return (short) a;
    }

    public static long extend32S(long a) {
        return (int) a;
    }

    public static long extendI32U(int a) {
        return Integer.toUnsignedLong(a);
    }

    public static long truncF32S(float z) {
        if (!Conversion.truncatesToSigned64(z)) {
            throw Truncation.trap(z);
        }
        return (long) z;
    }

    public static long truncF32U(float z) {
        if (!Conversion.truncatesToUnsigned64(z)) {
            throw Truncation.trap(z);
        }
        return Conversion.truncUnsigned64(z);
    }

    public static long truncSatF32S(float z) {
        return (long) z;
    }

    public static long truncSatF32U(float z) {
        return Conversion.truncSatUnsigned64(z);
    }

    public static long truncF64S(double z) {
        if (!Conversion.truncatesToSigned64(z)) {
            throw Truncation.trap(z);
        }
        return (long) z;
    }

    public static long truncF64U(double z) {
        if (!Conversion.truncatesToUnsigned64(z)) {
            throw Truncation.trap(z);
        }
        return Conversion.truncUnsigned64(z);
    }

    public static long truncSatF64S(double z) {
        return (long) z;
    }

    public static long truncSatF64U(double z) {
        return Conversion.truncSatUnsigned64(z);
    }

    public static long reinterpretF64(double z) {
        return Double.doubleToRawLongBits(z);
    }

    private static long nonZero(long divisor) {
        if (divisor == 0) {
            throw new TrapException(INTEGER_DIVIDE_BY_ZERO, null);
        }
        return divisor;
    }
}
