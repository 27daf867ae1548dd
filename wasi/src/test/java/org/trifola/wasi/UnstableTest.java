package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What differs under the name {@code wasi_unstable}. */
class UnstableTest {

    @TempDir
    private Path directory;

    @Test
    void whenceHasOtherNumbers() throws IOException {
        Files.writeString(directory.resolve("file"), "0123456789");
        try (Guest guest = new Guest.Builder().unstable().directory("/", directory).start()) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 4L, 2, RESULT));
            assertEquals(4, guest.readLong(RESULT));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 1L, 0, RESULT));
            assertEquals(5, guest.readLong(RESULT));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 0L, 1, RESULT));
            assertEquals(10, guest.readLong(RESULT));
        }
    }

    @Test
    void attributesOfFilesAre56Bytes() throws IOException {
        Files.writeString(directory.resolve("file"), "abc");
        try (Guest guest = new Guest.Builder().unstable().directory("/", directory).start()) {
            guest.writeLong(56, 4711);
            assertEquals(SUCCESS, guest.call("fd_filestat_get", guest.open("file"), 0));
            assertEquals(4, guest.readByte(16));
            assertEquals(1, guest.readInt(20));
            assertEquals(3, guest.readLong(24));
            assertEquals(4711, guest.readLong(56));
        }
    }

    @Test
    void subscriptionsAre56Bytes() throws IOException {
        try (Guest guest = new Guest.Builder().unstable().start()) {
            guest.writeLong(0, 1);
            guest.writeInt(24, 1);
            guest.writeLong(32, 1);
            guest.writeLong(56, 2);
            guest.writeByte(56 + 8, 2);
            guest.writeInt(56 + 16, 1);
            assertEquals(SUCCESS, guest.call("poll_oneoff", 0, 0x100, 2, RESULT));
            assertEquals(2, guest.readInt(RESULT));
            assertEquals(1, guest.readLong(0x100));
            assertEquals(2, guest.readLong(0x120));
        }
    }
}
