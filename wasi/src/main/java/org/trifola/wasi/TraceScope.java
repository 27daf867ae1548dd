package org.trifola.wasi;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Functions of WASI whose calls are traced together. */
public enum TraceScope {
    /** All functions. */
    ALL,
    /** The functions about clocks. */
    CLOCK,
    /** The functions that end the guest. */
    EXIT,
    /** The functions about descriptors and paths. */
    FILESYSTEM,
    /** The functions about memory, of which WASI has none. */
    MEMORY,
    /** The function that waits. */
    POLL,
    /** The functions about the process: arguments, environment, exit, scheduling. */
    PROC,
    /** The function about random numbers. */
    RANDOM,
    /** The functions about sockets. */
    SOCK;

    /**
     * The scopes that {@code list} names, separated by commas, in small letters; none if it is empty.
     *
     * @throws IllegalArgumentException if there is no such scope
     */
    static Set<TraceScope> parse(String list) {
        Set<TraceScope> scopes = EnumSet.noneOf(TraceScope.class);
        for (String name : list.isEmpty() ? new String[0] : list.split(",")) {
            scopes.add(valueOf(name.toUpperCase(Locale.ROOT)));
        }
        return scopes;
    }

    /** Whether {@code function} is one of these. */
    boolean has(Signature function) {
        String name = function.name();
        return switch (this) {
            case ALL -> true;
            case CLOCK -> name.startsWith("CLOCK_");
            case EXIT -> name.startsWith("PROC_");
            case FILESYSTEM -> name.startsWith("FD_") || name.startsWith("PATH_");
            case MEMORY -> false;
            case POLL -> name.startsWith("POLL_");
            case PROC -> name.startsWith("PROC_") || name.startsWith("ARGS_") || name.startsWith("ENVIRON_") || name.startsWith("SCHED_");
            case RANDOM -> name.startsWith("RANDOM_");
            case SOCK -> name.startsWith("SOCK_");
        };
    }
}
