package org.trifola.wasi.files;

import java.io.IOException;
import java.nio.file.LinkOption;
import java.nio.file.attribute.FileTime;

import com.oracle.truffle.api.TruffleFile;

/** Sets the times of files. */
final class FileTimes {

    private FileTimes() {
    }

    /** Sets those times of {@code file} that are not null; of a symbolic link, its own. */
    static void set(TruffleFile file, FileTime accessed, FileTime modified) throws IOException {
        if (accessed != null) {
            file.setLastAccessTime(accessed, LinkOption.NOFOLLOW_LINKS);
        }
        if (modified != null) {
            file.setLastModifiedTime(modified, LinkOption.NOFOLLOW_LINKS);
        }
    }
}
