package org.trifola.benchmarks.worker;

import java.io.IOException;

/** The worker for engines that have the polyglot API: this one and GraalWasm. */
public final class PolyglotWorker {
    private PolyglotWorker() {
    }

    /** See {@link Action} for the arguments. */
    public static void main(String[] arguments) throws IOException {
        int status;
        try (Guest guest = new PolyglotGuest(Worker.program(arguments))) {
            status = Worker.run(guest, arguments);
        }
        if (status != 0) {
            System.exit(status);
        }
    }
}
