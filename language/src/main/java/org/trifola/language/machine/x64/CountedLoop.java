package org.trifola.language.machine.x64;

/**
 * A loop that ends after a number of turns that its first values tell: each turn adds a number to a local, the counter, and there is
 * another only if that has not come to a bound.
 *
 * @param counter a 32-bit local, of those that the loop adds to
 * @param relation what holds between the counter and the bound where there is another turn
 * @param bound a number of 32 bits
 * @param locals the 32-bit locals to which each turn adds the same number at most once, and which it does not change otherwise
 * @param steps the numbers that are added to them; that for the counter is added by each turn behind which there is another
 */
record CountedLoop(int counter, Relation relation, int bound, int[] locals, int[] steps) {

    /** What holds between a counter and a bound. */
    enum Relation {
        NOT_EQUAL,
        LESS_SIGNED,
        LESS_UNSIGNED
    }

    /** The number that a turn adds to a local. */
    int step(int local) {
        for (int i = 0; i < locals.length; i++) {
            if (locals[i] == local) {
                return steps[i];
            }
        }
        throw new IllegalArgumentException("local " + local);
    }
}
