package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.EXIST;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guest whose directory lies in a zip file, whose files have neither numbers nor symbolic links. */
class FileSystemTest {

    private static final int CREATE = 1;
    private static final int EXCLUSIVE = 4;
    private static final long READ = 1 << 1;
    private static final long WRITE = 1 << 6;
    private static final long STAT = 1 << 21;

    @TempDir
    private Path directory;

    @Test
    void filesOfAZipFileAreReadAndMade() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(directory.resolve("files.zip"), Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/sub"));
            Files.writeString(zip.getPath("/sub/file"), "text");
            IOAccess access = IOAccess.newBuilder().fileSystem(org.graalvm.polyglot.io.FileSystem.newFileSystem(zip)).build();
            try (Guest guest = new Guest.Builder().access(access).directories("/::/").start()) {
                assertEquals(SUCCESS, guest.open(ROOT, "sub/../sub/file", 1, 0, READ | STAT, 0));
                assertEquals(SUCCESS, guest.call("fd_filestat_get", guest.readInt(RESULT), 0));
                assertEquals(4, guest.readByte(16));
                assertEquals(4, guest.readLong(32));
                assertEquals(SUCCESS, guest.read(Guest.OPENED, 10));
                assertEquals("text", guest.read());
                assertEquals(NOTCAPABLE, guest.open(ROOT, "../file", 1, 0, READ, 0));
                assertEquals(SUCCESS, guest.open(ROOT, "new", 0, CREATE | EXCLUSIVE, WRITE, 0));
                int made = guest.readInt(RESULT);
                assertEquals(SUCCESS, guest.write(made, "new text"));
                assertEquals(SUCCESS, guest.call("fd_close", made));
                assertEquals(EXIST, guest.path("path_create_directory", ROOT, "sub"));
            }
            assertEquals("new text", Files.readString(zip.getPath("/new")));
        }
    }
}
