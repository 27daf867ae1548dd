package org.trifola.language.jvm.library;

import static org.trifola.language.error.TrapKind.INTEGER_DIVIDE_BY_ZERO;
import static org.trifola.language.error.TrapKind.INTEGER_OVERFLOW;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.error.TrapException;

/** The instructions {@code i32.*} for which the JVM has no instruction, by their names. */
public final class I32 {

    private I32() {
    }

    public static boolean eqz(int a) {
        return a == 0;
    }

    public static boolean eq(int a, int b) {
        return a == b;
    }

    public static boolean ne(int a, int b) {
        return a != b;
    }

    public static boolean ltS(int a, int b) {
        return a < b;
    }

    public static boolean ltU(int a, int b) {
        return Integer.compareUnsigned(a, b) < 0;
    }

    public static boolean gtS(int a, int b) {
        return a > b;
    }

    public static boolean gtU(int a, int b) {
        return Integer.compareUnsigned(a, b) > 0;
    }

    public static boolean leS(int a, int b) {
        return a <= b;
    }

    public static boolean leU(int a, int b) {
        return Integer.compareUnsigned(a, b) <= 0;
    }

    public static boolean geS(int a, int b) {
        return a >= b;
    }

    public static boolean geU(int a, int b) {
        return Integer.compareUnsigned(a, b) >= 0;
    }

    public static int clz(int a) {
        return Integer.numberOfLeadingZeros(a);
    }

    public static int ctz(int a) {
        return Integer.numberOfTrailingZeros(a);
    }

    public static int popcnt(int a) {
        return Integer.bitCount(a);
    }

    public static int divS(int a, int b) {
        if (a == Integer.MIN_VALUE && b == -1) {
            throw new TrapException(INTEGER_OVERFLOW, null);
        }
        return a / nonZero(b);
    }

    public static int divU(int a, int b) {
        return Integer.divideUnsigned(a, nonZero(b));
    }

    public static int remS(int a, int b) {
        return a % nonZero(b);
    }

    public static int remU(int a, int b) {
        return Integer.remainderUnsigned(a, nonZero(b));
    }

    public static int rotl(int a, int count) {
        return Integer.rotateLeft(a, count);
    }

    public static int rotr(int a, int count) {
        return Integer.rotateRight(a, count);
    }

    public static int extend8S(int a) {
        return (byte) a;
    }

    public static int extend16S(int a) {
        return (short) a;
    }

    public static int truncF32S(float z) {
        if (!Conversion.truncatesToSigned32(z)) {
            throw Truncation.trap(z);
        }
        return (int) z;
    }

    public static int truncF32U(float z) {
        if (!Conversion.truncatesToUnsigned32(z)) {
            throw Truncation.trap(z);
        }
        return (int) (long) z;
    }

    public static int truncSatF32S(float z) {
        return (int) z;
    }

    public static int truncSatF32U(float z) {
        return Conversion.truncSatUnsigned32(z);
    }

    public static int truncF64S(double z) {
        if (!Conversion.truncatesToSigned32(z)) {
            throw Truncation.trap(z);
        }
        return (int) z;
    }

    public static int truncF64U(double z) {
        if (!Conversion.truncatesToUnsigned32(z)) {
            throw Truncation.trap(z);
        }
        return (int) (long) z;
    }

    public static int truncSatF64S(double z) {
        return (int) z;
    }

    public static int truncSatF64U(double z) {
        return Conversion.truncSatUnsigned32(z);
    }

    public static int reinterpretF32(float z) {
        return Float.floatToRawIntBits(z);
    }

    private static int nonZero(int divisor) {
        if (divisor == 0) {
            throw new TrapException(INTEGER_DIVIDE_BY_ZERO, null);
        }
        return divisor;
    }
}
