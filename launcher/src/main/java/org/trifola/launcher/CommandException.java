package org.trifola.launcher;

/** Ends the command with one sentence for its user. */
@SuppressWarnings("serial") // Never leaves the process.
final class CommandException extends RuntimeException {
    private final ExitStatus status;

    /** {@code message} is a whole sentence without the name of the command. */
    CommandException(ExitStatus status, String message) {
        super(message, null, false, false);
        this.status = status;
    }

    /** The status to exit with. */
    ExitStatus status() {
        return status;
    }
}
