package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;

/**
 * Measures {@code run(n)} of a module in steady state. Arguments: the file, the least and greatest number of seconds for
 * each n, then n and the expected checksum, once or more; all but the last n only warm up.
 */
public final class SteadyStateWorker {
    private static final long SECOND = 1_000_000_000;

    private SteadyStateWorker() {
    }

    /** Tells {@code time}, in nanoseconds; a wrong checksum ends the process with an exception. */
    public static void main(String[] arguments) throws IOException {
        try (Context context = Guest.context()) {
            Value run = Guest.export(Guest.instance(context, Path.of(arguments[0])), "run");
            SteadyState steadyState =
                new SteadyState(Long.parseLong(arguments[1]) * SECOND, Long.parseLong(arguments[2]) * SECOND);
            double time = 0;
            for (int index = 3; index < arguments.length; index += 2) {
                int n = Integer.parseInt(arguments[index]);
                String checksum = arguments[index + 1];
                time = steadyState.measure(() -> Guest.checkedRun(run, n, checksum));
            }
            new Measure("time", time).tell();
        }
    }
}
