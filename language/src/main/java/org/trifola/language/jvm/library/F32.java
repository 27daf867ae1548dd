package org.trifola.language.jvm.library;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.arithmetic.FloatingPoint;

/** The instructions {@code f32.*} for which the JVM has no instruction, by their names. */
public final class F32 {

    private F32() {
    }

    public static boolean eq(float a, float b) {
        return a == b;
    }

    public static boolean ne(float a, float b) {
        return a != b;
    }

    public static boolean lt(float a, float b) {
        return a < b;
    }

    public static boolean gt(float a, float b) {
        return a > b;
    }

    public static boolean le(float a, float b) {
        return a <= b;
    }

    public static boolean ge(float a, float b) {
        return a >= b;
    }

    public static float abs(float z) {
        return Math.abs(z);
    }

    public static float ceil(float z) {
        return FloatingPoint.ceil(z);
    }

    public static float floor(float z) {
        return FloatingPoint.floor(z);
    }

    public static float trunc(float z) {
        return FloatingPoint.trunc(z);
    }

    public static float nearest(float z) {
        return FloatingPoint.nearest(z);
    }

    public static float sqrt(float z) {
        return FloatingPoint.sqrt(z);
    }

    public static float min(float a, float b) {
        return FloatingPoint.min(a, b);
    }

    public static float max(float a, float b) {
        return FloatingPoint.max(a, b);
    }

    public static float copysign(float a, float b) {
        return Math.copySign(a, b);
    }

    /** {@code z}, quiet if it is NaN: what the JVM's compilers make of a multiplication by one may not be. */
    public static float quiet(float z) {
        return FloatingPoint.quiet(z);
    }

    public static float convertI32U(int i) {
        return Integer.toUnsignedLong(i);
    }

    public static float convertI64U(long i) {
        return Conversion.unsignedToFloat(i);
    }

    public static float demoteF64(double z) {
        return FloatingPoint.quiet((float) z);
    }

    public static float reinterpretI32(int i) {
        return Float.intBitsToFloat(i);
    }
}
