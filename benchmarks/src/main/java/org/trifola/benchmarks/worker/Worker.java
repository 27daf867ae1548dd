package org.trifola.benchmarks.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A measured process: performs one {@link Action} with one engine. */
public final class Worker {
    private Worker() {
    }

    /** The arguments of the program, among those of the worker: its file, and what follows. */
    public static String[] program(String... arguments) {
        return Arrays.copyOfRange(arguments, 1, arguments.length);
    }

    /** Performs the action and tells its measures; gives the exit status of the process. */
    public static int run(Guest guest, String... arguments) throws IOException {
        byte[] bytes = Files.readAllBytes(Path.of(arguments[1]));
        List<String> rest = List.of(arguments).subList(2, arguments.length);
        switch (Action.parse(arguments[0])) {
            case STEADY -> SteadyState.tell(guest, bytes, rest);
            case ONCE -> Once.tell(guest, bytes, rest);
            case WARM_UP -> WarmUp.tell(guest, bytes, rest);
            case CALLS -> HostCalls.tell(guest, bytes, rest);
            case INSTANCES -> Instances.tell(guest, bytes, rest);
            case COMMAND -> {
                return guest.command(bytes);
            }
        }
        return 0;
    }
}
