package org.trifola.language.machine.x64;

import java.util.List;

/**
 * A loop that ends after a number of turns that its first values tell: each turn adds a number to a local, the counter, and there is
 * another only if that has not come to a bound.
 *
 * @param counter what each turn adds to the counter
 * @param relation what holds between the counter and the bound where there is another turn
 * @param bound a number of 32 bits
 * @param steps what each turn adds to locals, that to the counter included
 * @param length how many bytes a turn has at most, or {@link #UNKNOWN} if something is called or there is a loop in it
 */
record CountedLoop(Step counter, Relation relation, int bound, List<Step> steps, int length) {

    /** A number that is not known, or that there is no end to. */
    static final int UNKNOWN = -1;

    /** Instructions of so many bytes, one after the other, take about a millisecond. */
    private static final long BRIEF = 1 << 20;

    /** What holds between a counter and a bound. */
    enum Relation {
        NOT_EQUAL,
        LESS_SIGNED,
        LESS_UNSIGNED
    }

    /**
     * A number that each turn adds at most once to a 32-bit local; that for the counter is added by each turn behind which there is another.
     *
     * @param local the local
     * @param number the number
     * @param isAll whether nothing else is done to the local in the loop; else only at the beginning of each turn it has the sum
     */
    record Step(int local, int number, boolean isAll) {
    }

    /** Whether so many turns, or {@link #UNKNOWN}, end so soon that nobody has to interrupt them. */
    boolean isBrief(long turns) {
        return turns != UNKNOWN && length != UNKNOWN && turns * length <= BRIEF;
    }
}
