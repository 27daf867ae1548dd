package org.trifola.launcher;

import java.io.PrintStream;
import java.time.Duration;

/** Says what the command is still at, once, if that takes long. */
final class Progress implements AutoCloseable {
    /** What nobody has to wonder about. */
    static final Duration PATIENCE = Duration.ofSeconds(1);
    /** Set by the script that starts the JVM, where the standard error is a terminal. */
    private static final String TERMINAL = "org.trifola.launcher.terminal";

    private final Thread watch;

    private Progress(Thread watch) {
        this.watch = watch;
    }

    /** Says that the module {@code name} is decoded, if that takes long and somebody may want to know. */
    static Progress ofDecoding(String name, CommandLine commandLine, PrintStream error) {
        return commandLine.quiet() || !Boolean.getBoolean(TERMINAL)
                ? new Progress(null)
                : of("Decoding and validating " + name + " ...", PATIENCE, error);
    }

    /** Says {@code what} to {@code error} after {@code patience}, unless closed by then. */
    static Progress of(String what, Duration patience, PrintStream error) {
        return new Progress(Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(patience);
                error.println("wasm: " + what);
            } catch (InterruptedException e) {
                // It was done in time.
            }
        }));
    }

    @Override
    public void close() {
        if (watch != null) {
            watch.interrupt();
        }
    }
}
