package org.trifola.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.trifola.language.error.FailureException;

/**
 * Why a module could not be run, or why its program broke off.
 *
 * @param type what kind of failure WebAssembly calls it; {@link #EXIT}, {@link #INTERNAL}, {@link #OTHER}
 * @param status the status of a program that has ended by itself
 * @param message one sentence
 * @param backtrace the functions that were running, the innermost first
 */
record Failure(String type, int status, String message, List<String> backtrace) {
    private static final String EXIT = "exit";
    private static final String INTERNAL = "internal";
    /** What does not come from WebAssembly: another language's exception, or the end of a resource. */
    private static final String OTHER = "other";
    /** Enough to see where it happened; an endless recursion has many thousand frames. */
    private static final int FRAMES_SHOWN = 50;

    /** A failure in a polyglot context. */
    static Failure of(PolyglotException exception) {
        if (exception.isExit()) {
            return new Failure(EXIT, exception.getExitStatus(), null, List.of());
        }
        if (exception.isInternalError()) {
            return new Failure(INTERNAL, 0, exception.getMessage(), List.of());
        }
        Value guest = exception.getGuestObject();
        return guest == null || !guest.hasMember("failureType")
                ? new Failure(OTHER, 0, exception.getMessage(), List.of())
                : new Failure(guest.getMember("failureType").asString(), 0, exception.getMessage(), strings(guest.getMember("backtrace")));
    }

    private static List<String> strings(Value array) {
        List<String> strings = new ArrayList<>();
        for (long i = 0; i < array.getArraySize(); i++) {
            strings.add(array.getArrayElement(i).asString());
        }
        return strings;
    }

    /** A failure of a guest. */
    static Failure of(FailureException exception) {
        return new Failure(exception.failureType(), 0, exception.getMessage(), exception.backtrace());
    }

    /** The end of the Java heap. */
    static Failure exhausted(OutOfMemoryError error) {
        return new Failure(OTHER, 0, "Resource exhausted: Out of memory: " + error.getMessage(), List.of());
    }

    /** A fault of the engine. */
    static Failure internal(Throwable fault) {
        return new Failure(INTERNAL, 0, fault.toString(), List.of());
    }

    /**
     * Prints it to {@code error}, and gives the status to exit with.
     *
     * @param name what messages call the module
     */
    int report(String name, PrintStream error) {
        return switch (type) {
            case EXIT -> status;
            case INTERNAL -> print(name + ": a fault inside the engine, please report it: " + message, ExitStatus.FAILURE, error);
            case OTHER -> print(name + ": " + message, ExitStatus.FAILURE, error);
            case "malformed" -> print(name + " is not a well-formed WebAssembly module: " + message, ExitStatus.FAILURE, error);
            case "invalid" -> print(name + " is not a valid WebAssembly module: " + message, ExitStatus.FAILURE, error);
            case "unlinkable" -> print(name + " cannot be instantiated: " + message, ExitStatus.FAILURE, error);
            default -> print("trap: " + message, ExitStatus.TRAP, error);
        };
    }

    private int print(String text, ExitStatus exitStatus, PrintStream error) {
        error.println("wasm: " + text);
        for (String frame : backtrace.subList(0, Math.min(backtrace.size(), FRAMES_SHOWN))) {
            error.println("  at " + frame);
        }
        if (backtrace.size() > FRAMES_SHOWN) {
            error.println("  and so on");
        }
        return exitStatus.number();
    }
}
