package org.trifola.language.jvm;

import java.util.Arrays;

/**
 * Where the methods of a function that is cut leave what others need: locals, and behind them the values that a branch takes
 * from one method to another. Each has a place in one of two arrays.
 */
final class FrameArrays {

    private final JvmType[] locals;
    /** The places of the locals, and behind them the first place that is free. */
    private final int[] places;
    private final int values;
    private final boolean hasReferences;

    /**
     * @param locals the types of all locals
     * @param values the number of values that a branch takes along at most
     * @param takesReferences whether references may be among them
     */
    FrameArrays(JvmType[] locals, int values, boolean takesReferences) {
        this.locals = locals;
        this.values = values;
        this.hasReferences = takesReferences || Arrays.asList(locals).contains(JvmType.REFERENCE);
        this.places = new int[locals.length + 1];
        for (int i = 0; i < locals.length; i++) {
            places[i + 1] = places[i] + locals[i].parts();
        }
    }

    JvmType[] locals() {
        return locals;
    }

    /** The place of the local {@code index}. */
    int local(int index) {
        return places[index];
    }

    /** The place of the {@code number}-th value of a branch. */
    int value(int number) {
        return places[locals.length] + number * JvmType.HALVES.parts();
    }

    /** Whether there is anything for the array of references. */
    boolean hasReferences() {
        return hasReferences;
    }

    /** The number of places. */
    int length() {
        return value(values);
    }
}
