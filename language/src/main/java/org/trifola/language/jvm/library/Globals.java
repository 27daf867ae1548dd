package org.trifola.language.jvm.library;

import org.trifola.language.runtime.Instance;

/** {@code global.set}, with its operand before the others. */
public final class Globals {

    private Globals() {
    }

    public static void set(int value, Instance instance, int index) {
        instance.global(index).setInt(value);
    }

    public static void set(long value, Instance instance, int index) {
        instance.global(index).setLong(value);
    }

    public static void set(float value, Instance instance, int index) {
        instance.global(index).setFloat(value);
    }

    public static void set(double value, Instance instance, int index) {
        instance.global(index).setDouble(value);
    }

    public static void set(long low, long high, Instance instance, int index) {
        instance.global(index).setVector(low, high);
    }

    public static void set(Object value, Instance instance, int index) {
        instance.global(index).setReference(value);
    }
}
