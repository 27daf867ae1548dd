package org.trifola.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import org.trifola.wasi.Wasi;

/**
 * A directory that the program may use.
 *
 * @param host its path here
 * @param guest its path as the program sees it
 * @param readOnly whether the program may only read it
 */
record Directory(String host, String guest, boolean readOnly) {
    private static final String SEPARATOR = "::";
    private static final String READ_ONLY = ":ro";

    /**
     * Reads {@code HOST[::GUEST][:ro]}; without the second the program sees the path as it is written here.
     *
     * @throws CommandException if a part is empty
     */
    static Directory parse(String text) {
        boolean readOnly = text.endsWith(READ_ONLY);
        String names = readOnly ? text.substring(0, text.length() - READ_ONLY.length()) : text;
        int separator = names.indexOf(SEPARATOR);
        String host = separator < 0 ? names : names.substring(0, separator);
        String guest = separator < 0 ? names : names.substring(separator + SEPARATOR.length());
        if (host.isEmpty() || guest.isEmpty()) {
            throw new CommandException(ExitStatus.USAGE, "--dir needs HOST[::GUEST][:ro], not \"" + text + "\".");
        }
        return new Directory(host, guest, readOnly);
    }

    /** Makes sure that it exists. */
    void check() {
        if (!Files.isDirectory(Path.of(host))) {
            throw new CommandException(ExitStatus.FAILURE, "--dir " + host + ": there is no such directory.");
        }
    }

    /** Gives the program this directory. */
    void open(Wasi.Builder wasi) {
        if (readOnly) {
            wasi.readOnlyDirectory(guest, Path.of(host));
        } else {
            wasi.directory(guest, Path.of(host));
        }
    }
}
