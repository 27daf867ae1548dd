package org.trifola.language.nodes.control;

/** Counts of what happened, of which several threads may lose some; and the probabilities that follow from them. */
final class Counts {

    private Counts() {
    }

    /** The count after another time; it stays at its maximum. */
    static int increment(int count) {
        return count == Integer.MAX_VALUE ? count : count + 1;
    }

    /** {@code count} of {@code total} as a number from 0 to 1, also where the two do not fit together. */
    static double probability(long count, long total) {
        return count >= total ? 1.0 : (double) count / total;
    }
}
