package org.trifola.language.jvm.library;

/** {@code select}: the first operand if the condition is not zero, else the second. */
public final class Select {

    private Select() {
    }

    public static int select(int first, int second, int condition) {
        return condition != 0 ? first : second;
    }

    public static long select(long first, long second, int condition) {
        return condition != 0 ? first : second;
    }

    public static float select(float first, float second, int condition) {
        return condition != 0 ? first : second;
    }

    public static double select(double first, double second, int condition) {
        return condition != 0 ? first : second;
    }

    public static Object select(Object first, Object second, int condition) {
        return condition != 0 ? first : second;
    }
}
