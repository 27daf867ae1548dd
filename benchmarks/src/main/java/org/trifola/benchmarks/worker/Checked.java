package org.trifola.benchmarks.worker;

import java.util.function.IntUnaryOperator;

/** The call {@code run(n)} of a module, which insists on its result, an unsigned number. */
record Checked(IntUnaryOperator function, int n, String expected) implements Runnable {
    Checked(IntUnaryOperator function, String n, String expected) {
        this(function, Integer.parseInt(n), expected);
    }

    @Override
    public void run() {
        String result = Integer.toUnsignedString(function.applyAsInt(n));
        if (!result.equals(expected)) {
            throw new IllegalStateException("run(" + n + ") is " + result + " instead of " + expected);
        }
    }
}
