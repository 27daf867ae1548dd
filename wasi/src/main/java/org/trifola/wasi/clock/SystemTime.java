package org.trifola.wasi.clock;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;

/** The time of the host. */
public enum SystemTime implements TimeSource {
    INSTANCE;

    private static final long NANOSECONDS = 1_000_000_000;
    private static final long START = System.nanoTime();

    @Override
    public long realtime() {
        Instant now = Instant.now();
        return now.getEpochSecond() * NANOSECONDS + now.getNano();
    }

    @Override
    public long monotonic() {
        return System.nanoTime() - START;
    }

    @Override
    public long processTime() {
        return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(-1L);
    }

    @Override
    public long threadTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Override
    public void sleep(long duration) throws InterruptedException {
        Thread.sleep(Duration.ofNanos(duration));
    }
}
