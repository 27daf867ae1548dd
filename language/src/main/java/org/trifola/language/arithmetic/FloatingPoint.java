package org.trifola.language.arithmetic;

/**
 * The operators on floating-point numbers that Java has not got, or not exactly so. Java returns some operands as they are
 * where they are NaN; here as in the specification a NaN result is always an arithmetic one, that is, quiet.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#floating-point-operations">Floating-point operations</a>
 */
public final class FloatingPoint {

    private FloatingPoint() {
    }

    /** The lesser of {@code a} and {@code b}, where -0 is less than +0; NaN if one of them is. */
    public static float min(float a, float b) {
        return quiet(Math.min(a, b));
    }

    /** The lesser of {@code a} and {@code b}, where -0 is less than +0; NaN if one of them is. */
    public static double min(double a, double b) {
        return quiet(Math.min(a, b));
    }

    /** The greater of {@code a} and {@code b}, where +0 is greater than -0; NaN if one of them is. */
    public static float max(float a, float b) {
        return quiet(Math.max(a, b));
    }

    /** The greater of {@code a} and {@code b}, where +0 is greater than -0; NaN if one of them is. */
    public static double max(double a, double b) {
        return quiet(Math.max(a, b));
    }

    /** The least integer that is not less than {@code z}. */
    public static float ceil(float z) {
        return (float) Math.ceil(z);
    }

    /** The least integer that is not less than {@code z}. */
    public static double ceil(double z) {
        return quiet(Math.ceil(z));
    }

    /** The greatest integer that is not greater than {@code z}. */
    public static float floor(float z) {
        return (float) Math.floor(z);
    }

    /** The greatest integer that is not greater than {@code z}. */
    public static double floor(double z) {
        return quiet(Math.floor(z));
    }

    /** The integer between 0 and {@code z} that is nearest to {@code z}, with the sign of {@code z}. */
    public static float trunc(float z) {
        return (float) (z < 0 ? Math.ceil(z) : Math.floor(z));
    }

    /** The integer between 0 and {@code z} that is nearest to {@code z}, with the sign of {@code z}. */
    public static double trunc(double z) {
        return quiet(z < 0 ? Math.ceil(z) : Math.floor(z));
    }

    /** The integer nearest to {@code z}, the even one of two, with the sign of {@code z}. */
    public static float nearest(float z) {
        return (float) Math.rint(z);
    }

    /** The integer nearest to {@code z}, the even one of two, with the sign of {@code z}. */
    public static double nearest(double z) {
        return quiet(Math.rint(z));
    }

    /** The square root of {@code z}. */
    public static float sqrt(float z) {
        // Rounding twice does no harm: a double has more than twice the bits of a float.
        return (float) Math.sqrt(z);
    }

    /** {@code z}, quiet if it is NaN. */
    public static float quiet(float z) {
        return z == z ? z : z + z;
    }

    /** {@code z}, quiet if it is NaN. */
    public static double quiet(double z) {
        return z == z ? z : z + z;
    }
}
