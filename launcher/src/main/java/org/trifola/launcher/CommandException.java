package org.trifola.launcher;

import java.io.PrintStream;

/** Ends the command with one sentence for its user. */
@SuppressWarnings("serial") // Never leaves the process.
final class CommandException extends RuntimeException {
    private static final String HINT = " Try wasm --help.";

    private final ExitStatus status;

    /** {@code message} is a whole sentence without the name of the command. */
    CommandException(ExitStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** Says it to {@code error}, and gives the status to exit with. */
    int report(PrintStream error) {
        error.println("wasm: " + getMessage() + (status == ExitStatus.USAGE ? HINT : ""));
        return status.number();
    }

    /** The status to exit with. */
    ExitStatus status() {
        return status;
    }
}
