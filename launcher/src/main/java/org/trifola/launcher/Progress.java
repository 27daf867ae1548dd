package org.trifola.launcher;

import java.io.PrintStream;
import java.time.Duration;
import org.trifola.wasi.StandardStream;

/** Says what the command is still at, once, if that takes long. */
final class Progress implements AutoCloseable {
    /** What nobody has to wonder about. */
    static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Thread watch;

    private Progress(Thread watch) {
        this.watch = watch;
    }

    /** Says that the module {@code name} is decoded, if that takes long and somebody may want to know. */
    static Progress ofDecoding(String name, CommandLine commandLine, PrintStream error) {
        return commandLine.quiet() || !Terminals.has(StandardStream.ERR)
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
