package org.trifola.script;

/** Says that a directive did not do what the script says, and what it did instead. */
final class MismatchException extends Exception {

    private static final long serialVersionUID = 1L;

    MismatchException(String message) {
        super(message, null, false, false);
    }
}
