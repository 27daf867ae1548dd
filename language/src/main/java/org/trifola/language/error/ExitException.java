package org.trifola.language.error;

/** A guest has ended itself, where it runs without a polyglot context that would be closed. */
public final class ExitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    /** The guest ends with {@code status}, which may be any number. */
    public ExitException(int status) {
        super("the guest has ended with the status " + status, null, false, false);
        this.status = status;
    }

    /** The status with which it ended. */
    public int status() {
        return status;
    }
}
