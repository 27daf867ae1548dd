package org.trifola.benchmarks.endive;

import java.io.IOException;
import org.trifola.benchmarks.worker.Guest;
import org.trifola.benchmarks.worker.Worker;

/** The worker for Endive: its interpreter, or its compiler if the property {@code benchmarks.compiler} says so. */
public final class EndiveWorker {
    private EndiveWorker() {
    }

    /** See {@link org.trifola.benchmarks.worker.Action} for the arguments. */
    public static void main(String[] arguments) throws IOException {
        int status;
        try (Guest guest = new EndiveGuest(Boolean.getBoolean("benchmarks.compiler"), Worker.program(arguments))) {
            status = Worker.run(guest, arguments);
        }
        if (status != 0) {
            System.exit(status);
        }
    }
}
