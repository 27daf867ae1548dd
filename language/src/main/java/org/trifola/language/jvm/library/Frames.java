package org.trifola.language.jvm.library;

/**
 * The locals of a function that is cut into several methods: numbers as their bits in one array, everything else in another.
 */
public final class Frames {

    private Frames() {
    }

    public static float getFloat(long[] numbers, int index) {
        return Float.intBitsToFloat((int) numbers[index]);
    }

    public static double getDouble(long[] numbers, int index) {
        return Double.longBitsToDouble(numbers[index]);
    }

    public static void set(int value, long[] numbers, int index) {
        numbers[index] = value;
    }

    public static void set(long value, long[] numbers, int index) {
        numbers[index] = value;
    }

    public static void set(float value, long[] numbers, int index) {
        numbers[index] = Float.floatToRawIntBits(value);
    }

    public static void set(double value, long[] numbers, int index) {
        numbers[index] = Double.doubleToRawLongBits(value);
    }

    public static void set(Object value, Object[] references, int index) {
        references[index] = value;
    }
}
