package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.nio.file.Path;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;

/** Runs a WASI command, given by its file, as a launcher does; its whole process is what is measured. */
public final class StartWorker {
    private StartWorker() {
    }

    /** Ends with the exit status of the program. */
    public static void main(String[] arguments) throws IOException {
        try (Context context = Guest.context(arguments)) {
            Guest.export(Guest.instance(context, Path.of(arguments[0])), "_start").execute();
        } catch (PolyglotException exit) {
            if (!exit.isExit()) {
                throw exit;
            }
            System.exit(exit.getExitStatus());
        }
    }
}
