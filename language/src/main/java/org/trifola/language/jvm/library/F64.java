package org.trifola.language.jvm.library;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.arithmetic.FloatingPoint;

/** The instructions {@code f64.*} for which the JVM has no instruction, by their names. */
public final class F64 {

    private F64() {
    }

    public static boolean eq(double a, double b) {
        return a == b;
    }

    public static boolean ne(double a, double b) {
        return a != b;
    }

    public static boolean lt(double a, double b) {
        return a < b;
    }

    public static boolean gt(double a, double b) {
        return a > b;
    }

    public static boolean le(double a, double b) {
        return a <= b;
    }

    public static boolean ge(double a, double b) {
        return a >= b;
    }

    public static double abs(double z) {
        return Math.abs(z);
    }

    public static double ceil(double z) {
        return FloatingPoint.ceil(z);
    }

    public static double floor(double z) {
        return FloatingPoint.floor(z);
    }

    public static double trunc(double z) {
        return FloatingPoint.trunc(z);
    }

    public static double nearest(double z) {
        return FloatingPoint.nearest(z);
    }

    public static double sqrt(double z) {
        return Math.sqrt(z);
    }

    public static double min(double a, double b) {
        return FloatingPoint.min(a, b);
    }

    public static double max(double a, double b) {
        return FloatingPoint.max(a, b);
    }

    public static double copysign(double a, double b) {
        return Math.copySign(a, b);
    }

    /** {@code z}, quiet if it is NaN: what the JVM's compilers make of a multiplication by one may not be. */
    public static double quiet(double z) {
        return FloatingPoint.quiet(z);
    }

    public static double convertI32U(int i) {
        return Integer.toUnsignedLong(i);
    }

    public static double convertI64U(long i) {
        return Conversion.unsignedToDouble(i);
    }

    public static double reinterpretI64(long i) {
        return Double.longBitsToDouble(i);
    }
}
