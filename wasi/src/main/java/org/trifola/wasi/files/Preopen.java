package org.trifola.wasi.files;

import java.io.IOException;

/**
 * A directory that a guest finds open when it starts.
 *
 * @param file the directory; its path leads over no symbolic link
 * @param name what the guest calls it
 */
public record Preopen(HostFile file, String name) {

    /** Opens the directory, with all rights. */
    public Directory open() throws IOException {
        return new Directory(file.hold(), name, new Rights(Rights.ALL, Rights.ALL), 0);
    }
}
