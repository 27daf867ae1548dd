package org.trifola.wasi.files;

import java.io.IOException;
import java.util.List;

/**
 * Where a path of the guest leads.
 *
 * @param file the file, of which only the last component may be a symbolic link or may not exist
 * @param namesDirectory whether the path can only mean a directory: it ends with a slash, {@code .} or {@code ..}
 * @param isRoot whether the path leads back to the directory where it starts
 * @param passed the files on the way, which may be held until this is closed
 */
record ResolvedPath(HostFile file, boolean namesDirectory, boolean isRoot, List<HostFile> passed) implements AutoCloseable {

    /** Lets go what was held on the way. */
    @Override
    public void close() throws IOException {
        for (HostFile each : passed) {
            each.release();
        }
    }
}
