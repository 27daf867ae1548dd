package org.trifola.language.runtime.memory;

/** A range of addresses outside of the Java heap, which holds the bytes of one memory. */
sealed interface Storage permits Allocation, Reservation {

    /** Where the range starts; growing may change it. */
    long base();

    /** The size up to which this storage is a good one; beyond it, a reservation is better. */
    long capacity();

    /**
     * Makes the bytes from {@code size}, the size so far, to {@code newSize} usable and zero.
     *
     * @return whether that was possible; else nothing has changed
     */
    boolean grow(long size, long newSize);

    /** Gives the range back. */
    void free();
}
