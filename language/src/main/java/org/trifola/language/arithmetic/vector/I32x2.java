package org.trifola.language.arithmetic.vector;

/** Two lanes of 32 bits in a {@code long}: one half of a vector. */
final class I32x2 {

    private I32x2() {
    }

    /** Both lanes. */
    static long of(int first, int second) {
        return first & 0xFFFF_FFFFL | (long) second << Integer.SIZE;
    }

    /** The first lane. */
    static int first(long half) {
        return (int) half;
    }

    /** The second lane. */
    static int second(long half) {
        return (int) (half >>> Integer.SIZE);
    }
}
