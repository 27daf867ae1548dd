package org.trifola.benchmarks.worker;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Repeats a call until its time no longer changes and nothing is compiled any more, and gives the median time. Times are
 * processor times of the calling thread: neither compilation in the background nor other processes count.
 */
final class SteadyState {
    private static final long SECOND = 1_000_000_000;
    /** So many calls are one window. */
    private static final int WINDOW = 5;
    /** So many windows in a row have to agree. */
    private static final int WINDOWS = 3;
    /** Their medians agree when the greatest is at most this much above the least. */
    private static final double TOLERANCE = 1.03;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long least;
    private final long most;

    /**
     * Measures for at least and at most so many nanoseconds of wall time; what is not steady by then is measured as it is.
     */
    SteadyState(long least, long most) {
        this.least = least;
        this.most = most;
    }

    /** Tells {@code time}, that of {@code run(n)} in nanoseconds, for the last n; all before it only warm up. */
    static void tell(Guest guest, byte[] bytes, List<String> arguments) {
        IntUnaryOperator run = guest.code(bytes).instance(Guest::nothing).function("run");
        SteadyState steadyState =
            new SteadyState(Long.parseLong(arguments.get(0)) * SECOND, Long.parseLong(arguments.get(1)) * SECOND);
        double time = 0;
        for (int index = 2; index < arguments.size(); index += 2) {
            time = steadyState.measure(new Checked(run, arguments.get(index), arguments.get(index + 1)));
        }
        new Measure("time", time).tell();
    }

    /** The median time of the steady call, in nanoseconds. */
    double measure(Runnable call) {
        Compilers compilers = new Compilers();
        double[] medians = new double[WINDOWS];
        Arrays.fill(medians, Double.POSITIVE_INFINITY);
        long start = System.nanoTime();
        for (int window = 0;; window++) {
            double last = window(call);
            medians[window % WINDOWS] = last;
            boolean idle = compilers.idle();
            long elapsed = System.nanoTime() - start;
            if (idle && spread(medians) <= TOLERANCE && elapsed >= least) {
                return median(medians);
            }
            if (elapsed >= most) {
                return last;
            }
        }
    }

    private double window(Runnable call) {
        double[] times = new double[WINDOW];
        for (int index = 0; index < WINDOW; index++) {
            long before = threads.getCurrentThreadCpuTime();
            call.run();
            times[index] = threads.getCurrentThreadCpuTime() - before;
        }
        return median(times);
    }

    private static double spread(double[] values) {
        return Arrays.stream(values).max().orElseThrow() / Arrays.stream(values).min().orElseThrow();
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
