package org.trifola.wasi.functions;

import java.lang.management.ManagementFactory;
import java.time.Instant;

import org.trifola.wasi.error.Errno;
import org.trifola.wasi.error.ErrnoException;

/** A clock; the number of each is its ordinal. */
enum Clock {
    REALTIME(1_000) {
        @Override
        long time() {
            Instant now = Instant.now();
            return now.getEpochSecond() * NANOSECONDS + now.getNano();
        }
    },
    MONOTONIC(1) {
        @Override
        long time() {
            return System.nanoTime() - START;
        }
    },
    PROCESS_CPUTIME_ID(10_000_000) {
        @Override
        long time() throws ErrnoException {
            return ProcessHandle.current().info().totalCpuDuration().orElseThrow(Clock::unknown).toNanos();
        }
    },
    THREAD_CPUTIME_ID(1_000) {
        @Override
        long time() throws ErrnoException {
            long time = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            if (time < 0) {
                throw unknown();
            }
            return time;
        }
    };

    private static final long NANOSECONDS = 1_000_000_000;
    private static final long START = System.nanoTime();

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

    /** The time in nanoseconds. */
    abstract long time() throws ErrnoException;

    /** The nanoseconds between two times that differ. */
    long resolution() {
        return resolution;
    }

    private static ErrnoException unknown() {
        return new ErrnoException(Errno.INVAL);
    }
}
