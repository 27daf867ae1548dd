package org.trifola.wasi.clock;

/** The clocks of a guest, and how it waits. Times are nanoseconds. */
public interface TimeSource {

    /** The time since 1970. */
    long realtime();

    /** The time since some moment; it never goes back. */
    long monotonic();

    /** The processor time that the process has used, negative if that is unknown. */
    long processTime();

    /** The processor time that the calling thread has used, negative if that is unknown. */
    long threadTime();

    /**
     * Waits.
     *
     * @param duration how long, at least 0
     * @throws InterruptedException if the guest is to end meanwhile
     */
    void sleep(long duration) throws InterruptedException;
}
