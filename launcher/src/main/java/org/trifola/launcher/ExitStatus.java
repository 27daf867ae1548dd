package org.trifola.launcher;

/** The exit statuses that the command itself gives; a program that ends by itself gives its own. */
enum ExitStatus {
    /** The file cannot be run: it is missing, no module, invalid, or wants what nobody offers. */
    FAILURE(1),
    /** The command line is wrong. */
    USAGE(2),
    /** The program trapped; the status that a native program gives when it aborts. */
    TRAP(134),
    /** The reader of the output has gone; the status that a native program gives then. */
    BROKEN_PIPE(141);

    private final int number;

    ExitStatus(int number) {
        this.number = number;
    }

    /** The status as the caller of the command sees it. */
    int number() {
        return number;
    }
}
