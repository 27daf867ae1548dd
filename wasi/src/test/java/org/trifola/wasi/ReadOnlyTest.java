package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.Guest.ALL_RIGHTS;
import static org.trifola.wasi.Guest.OPENED;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.NOENT;
import static org.trifola.wasi.error.Errno.ROFS;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest whose directory can only be read. */
class ReadOnlyTest {

    private static final int CREATE = 1;
    private static final int TRUNCATE = 8;
    private static final long READ = 1 << 1;

    @TempDir
    private Path directory;

    private Guest guest() throws IOException {
        Files.writeString(directory.resolve("file"), "text");
        Files.createDirectory(directory.resolve("sub"));
        return new Guest.Builder().directories("/::" + directory + ":ro").start();
    }

    @Test
    void filesAreRead() throws IOException {
        try (Guest guest = guest()) {
            assertEquals(SUCCESS, guest.open(ROOT, "sub/../file", 0, 0, READ, 0));
            assertEquals(SUCCESS, guest.read(OPENED, 10));
            assertEquals("text", guest.read());
            assertEquals(NOENT, guest.open(ROOT, "none", 0, 0, READ, 0));
        }
    }

    @Test
    void nothingIsChanged() throws IOException {
        try (Guest guest = guest()) {
            assertEquals(ROFS, guest.open(ROOT, "file", 0, 0, ALL_RIGHTS, 0));
            assertEquals(ROFS, guest.open(ROOT, "file", 0, TRUNCATE, READ, 0));
            assertEquals(ROFS, guest.open(ROOT, "new", 0, CREATE, READ, 0));
            assertEquals(ROFS, guest.path("path_create_directory", ROOT, "new"));
            assertEquals(ROFS, guest.path("path_remove_directory", ROOT, "sub"));
            assertEquals(ROFS, guest.path("path_unlink_file", ROOT, "file"));
        }
        assertEquals("text", Files.readString(directory.resolve("file")));
    }

    @Test
    void theTimesOfAnOpenFileStayAsTheyAre() throws IOException {
        try (Guest guest = guest()) {
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, 0, READ | 1L << 23, 0));
            assertEquals(ROFS, guest.call("fd_filestat_set_times", OPENED, 1L, 1L, 5));
        }
    }
}
