package org.trifola.launcher;

/**
 * A directory that the program may use.
 *
 * @param host its path here
 * @param guest its path as the program sees it
 */
record Directory(String host, String guest) {
    private static final String SEPARATOR = "::";

    /**
     * Reads {@code HOST} or {@code HOST::GUEST}; without the second the program sees the path as it is written here.
     *
     * @throws CommandException if a part is empty
     */
    static Directory parse(String text) {
        int separator = text.indexOf(SEPARATOR);
        String host = separator < 0 ? text : text.substring(0, separator);
        String guest = separator < 0 ? text : text.substring(separator + SEPARATOR.length());
        if (host.isEmpty() || guest.isEmpty()) {
            throw new CommandException(ExitStatus.USAGE, "--dir needs HOST or HOST::GUEST, not \"" + text + "\".");
        }
        return new Directory(host, guest);
    }

    /** This directory as the language's option for directories writes it: the program's path first. */
    String asOption() {
        return guest + SEPARATOR + host;
    }
}
