package org.trifola.wasi.files;

import com.oracle.truffle.api.TruffleFile;

/** Names of files that follow when a file or a directory is renamed. */
final class Moves {

    private Moves() {
    }

    /** What {@code file} is called after {@code from} has been renamed to {@code to}. */
    static TruffleFile follow(TruffleFile file, TruffleFile from, TruffleFile to) {
        if (file.equals(from)) {
            return to;
        }
        return file.startsWith(from) ? to.resolve(from.relativize(file).getPath()) : file;
    }
}
