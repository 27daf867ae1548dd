package org.trifola.benchmarks.worker;

import java.util.function.IntUnaryOperator;

/** An engine, as workers use it. Each implementation is made with the arguments of the program, its name first. */
public interface Guest extends AutoCloseable {
    /** A module made of its bytes. */
    Code code(byte[] bytes);

    /** Runs a WASI command and gives its exit status. */
    int command(byte[] bytes);

    @Override
    void close();

    /** A decoded module. */
    interface Code {
        /** A new instance; {@code host} is what it may import as function {@code f} of module {@code host}. */
        Exports instance(IntUnaryOperator host);
    }

    /** What an instance exports. */
    interface Exports {
        /** An exported function of type {@code [i32] -> [i32]}. */
        IntUnaryOperator function(String name);
    }

    /** What a module may import that imports nothing. */
    static int nothing(int argument) {
        return argument;
    }
}
