package org.trifola.benchmarks.worker;

import java.util.List;
import java.util.function.IntUnaryOperator;

/** Measures calls between Java and the guest. */
final class HostCalls {
    private static final long LEAST = 3_000_000_000L;
    private static final long MOST = 20_000_000_000L;

    private HostCalls() {
    }

    /** Tells {@code in}, the time of a call of an exported function, and {@code out}, that of an import, in nanoseconds. */
    static void tell(Guest guest, byte[] bytes, List<String> arguments) {
        int count = Integer.parseInt(arguments.getFirst());
        IntUnaryOperator step = argument -> Integer.rotateLeft(argument, 5) * 5 + 1; // No compiler sums up a chain of these.
        Guest.Exports exports = guest.code(bytes).instance(step);
        SteadyState steadyState = new SteadyState(LEAST, MOST);
        IntUnaryOperator next = exports.function("next");
        int last = chain(step, count);
        new Measure("in", steadyState.measure(() -> expect(last, chain(next, count))) / count).tell();
        IntUnaryOperator run = exports.function("run");
        new Measure("out", steadyState.measure(() -> expect(last, run.applyAsInt(count))) / count).tell();
    }

    /** Calls a function with what it gave before, beginning with 0. */
    private static int chain(IntUnaryOperator function, int count) {
        int value = 0;
        for (int call = 0; call < count; call++) {
            value = function.applyAsInt(value);
        }
        return value;
    }

    private static void expect(int expected, int value) {
        if (value != expected) {
            throw new IllegalStateException("the calls give " + value + " instead of " + expected);
        }
    }
}
