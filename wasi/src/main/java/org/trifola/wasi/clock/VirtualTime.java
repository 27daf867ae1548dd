package org.trifola.wasi.clock;

/**
 * Time that is the same in every run: it starts at the beginning of the year 2000, goes on by a millisecond whenever it is
 * asked for, and by as much as a guest sleeps, which takes no time. Once a guest has slept for ever, it stands still.
 */
public final class VirtualTime implements TimeSource {

    private static final long START = 946_684_800L * 1_000_000_000L;
    private static final long STEP = 1_000_000;

    private long elapsed;

    /** Time at its start. */
    public VirtualTime() {
    }

    @Override
    public long realtime() {
        return sum(START, monotonic());
    }

    @Override
    public synchronized long monotonic() {
        elapsed = sum(elapsed, STEP);
        return elapsed;
    }

    @Override
    public long processTime() {
        return monotonic();
    }

    @Override
    public long threadTime() {
        return monotonic();
    }

    @Override
    public synchronized void sleep(long duration) {
        elapsed = sum(elapsed, duration);
    }

    private static long sum(long time, long duration) {
        return duration > Long.MAX_VALUE - time ? Long.MAX_VALUE : time + duration;
    }
}
