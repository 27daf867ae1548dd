package org.trifola.wasi.functions;

import org.trifola.wasi.clock.TimeSource;
import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** A clock; the number of each is its ordinal. */
enum Clock {
    REALTIME(1_000),
    MONOTONIC(1),
    PROCESS_CPUTIME_ID(10_000_000),
    THREAD_CPUTIME_ID(1_000);

    private final long resolution;

    Clock(long resolution) {
        this.resolution = resolution;
    }

    /**
     * The clock with the number {@code id}.
     *
     * @throws ErrnoException {@link Errno#INVAL} if there is none
     */
    static Clock of(int id) throws ErrnoException {
        if (id < 0 || id >= values().length) {
            throw unknown();
        }
        return values()[id];
    }

    /**
     * The time in nanoseconds.
     *
     * @throws ErrnoException {@link Errno#INVAL} if it is unknown
     */
    long time(TimeSource source) throws ErrnoException {
        return switch (this) {
            case REALTIME -> source.realtime();
            case MONOTONIC -> source.monotonic();
            case PROCESS_CPUTIME_ID -> known(source.processTime());
            case THREAD_CPUTIME_ID -> known(source.threadTime());
        };
    }

    private static long known(long time) throws ErrnoException {
        if (time < 0) {
            throw unknown();
        }
        return time;
    }

    /** The nanoseconds between two times that differ. */
    long resolution() {
        return resolution;
    }

    private static ErrnoException unknown() {
        return new ErrnoException(Errno.INVAL);
    }
}
