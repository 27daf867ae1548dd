package org.trifola.launcher;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Tells why a module could not be run, or why its program broke off. */
final class Failure {
    /** Enough to see where it happened; an endless recursion has many thousand frames. */
    private static final int FRAMES_SHOWN = 50;

    private final PolyglotException exception;
    private final String name;

    /** {@code name} is what messages call the module. */
    Failure(PolyglotException exception, String name) {
        this.exception = exception;
        this.name = name;
    }

    /** Prints it to {@code error}, and gives the status to exit with. */
    int report(PrintStream error) {
        if (exception.isExit()) {
            return exception.getExitStatus();
        }
        if (exception.isInternalError()) {
            error.println("wasm: " + name + ": a fault inside the engine, please report it: " + exception.getMessage());
            return ExitStatus.FAILURE.number();
        }
        Value type = member("failureType");
        return type == null ? reportUnknown(error) : report(type.asString(), error);
    }

    private int report(String type, PrintStream error) {
        return switch (type) {
            case "malformed" -> reportRejected("is not a well-formed WebAssembly module", error);
            case "invalid" -> reportRejected("is not a valid WebAssembly module", error);
            case "unlinkable" -> reportRejected("cannot be instantiated", error);
            default -> {
                error.println("wasm: trap: " + exception.getMessage());
                printBacktrace(error);
                yield ExitStatus.TRAP.number();
            }
        };
    }

    private int reportRejected(String what, PrintStream error) {
        error.println("wasm: " + name + " " + what + ": " + exception.getMessage());
        return ExitStatus.FAILURE.number();
    }

    /** What does not come from WebAssembly: another language's exception, or the end of a resource. */
    private int reportUnknown(PrintStream error) {
        error.println("wasm: " + name + ": " + exception.getMessage());
        return ExitStatus.FAILURE.number();
    }

    private void printBacktrace(PrintStream error) {
        List<String> frames = backtrace();
        for (String frame : frames.subList(0, Math.min(frames.size(), FRAMES_SHOWN))) {
            error.println("  at " + frame);
        }
        if (frames.size() > FRAMES_SHOWN) {
            error.println("  and so on");
        }
    }

    private List<String> backtrace() {
        List<String> frames = new ArrayList<>();
        Value backtrace = member("backtrace");
        for (long i = 0; i < backtrace.getArraySize(); i++) {
            frames.add(backtrace.getArrayElement(i).asString());
        }
        return frames;
    }

    /** A member of the exception as the language shows it, or null if it shows none of that name. */
    private Value member(String member) {
        Value guest = exception.getGuestObject();
        return guest == null || !guest.hasMember(member) ? null : guest.getMember(member);
    }
}
