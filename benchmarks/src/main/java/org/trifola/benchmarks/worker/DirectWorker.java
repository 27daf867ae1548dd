package org.trifola.benchmarks.worker;

import java.io.IOException;

/** The worker for this engine without a polyglot context. */
public final class DirectWorker {
    private DirectWorker() {
    }

    /** See {@link Action} for the arguments. */
    public static void main(String[] arguments) throws IOException {
        int status;
        try (Guest guest = new DirectGuest(Worker.program(arguments))) {
            status = Worker.run(guest, arguments);
        }
        if (status != 0) {
            System.exit(status);
        }
    }
}
