package org.trifola.benchmarks.worker;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/** Tells whether just-in-time compilers are at work: those of the JVM, and that of Truffle, which has Java threads. */
final class Compilers {
    private static final String TRUFFLE_THREADS = "TruffleCompilerThread";
    /** Below this share of the time they count as idle. */
    private static final double IDLE = 0.03;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
    private long lastTime = System.nanoTime();
    private long lastWork = work();

    /** Whether there was next to no compilation since the last call, or since this object was made. */
    boolean idle() {
        long time = System.nanoTime();
        long work = work();
        boolean idle = work - lastWork <= IDLE * (time - lastTime);
        lastTime = time;
        lastWork = work;
        return idle;
    }

    /** Nanoseconds of work so far. */
    long work() {
        long work = 1_000_000 * compilation.getTotalCompilationTime();
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(TRUFFLE_THREADS)) {
                work += Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return work;
    }

    /** The bytes of compiled code, the JVM's own included. */
    long codeSize() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getName().startsWith("Code"))
            .mapToLong(pool -> pool.getUsage().getUsed()).sum();
    }
}
