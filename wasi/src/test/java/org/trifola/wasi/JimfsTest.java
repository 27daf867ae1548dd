package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.trifola.wasi.Guest.ALL_RIGHTS;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.ROFS;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A guest whose directory lies in a file system of somebody else, in memory. */
class JimfsTest {

    private static final int FOLLOW = 1;
    private static final int CREATE = 1;
    private static final long READ = 1 << 1;

    private final FileSystem files = Jimfs.newFileSystem(Configuration.unix().toBuilder().setAttributeViews("basic", "posix", "unix").build());
    private final Path inside = files.getPath("/home/inside");

    @BeforeEach
    void makeFiles() throws IOException {
        Files.createDirectories(inside.resolve("sub"));
        Files.writeString(inside.resolve("sub/file"), "text");
        Files.writeString(files.getPath("/home/secret"), "secret");
        Files.createSymbolicLink(inside.resolve("out"), files.getPath("../secret"));
    }

    @Test
    void itsDirectoryIsReadAndWritten() throws IOException {
        try (Guest guest = start(Wasi.builder().directory("/", inside))) {
            readsAndWrites(guest);
        }
    }

    @Test
    void itIsTheFileSystemOfTheContext() throws IOException {
        IOAccess access = IOAccess.newBuilder().fileSystem(org.graalvm.polyglot.io.FileSystem.newFileSystem(files)).build();
        try (Guest guest = new Guest.Builder().access(access).directories("/::" + inside).start()) {
            readsAndWrites(guest);
        }
    }

    private void readsAndWrites(Guest guest) throws IOException {
        int file = guest.open("sub/file");
        assertEquals(SUCCESS, guest.read(file, 10));
        assertEquals("text", guest.read());
        assertEquals(SUCCESS, guest.call("fd_filestat_get", file, 0));
        assertEquals(4, guest.readByte(16));
        assertEquals(4, guest.readLong(32));
        assertEquals(SUCCESS, guest.path("path_create_directory", ROOT, "made"));
        assertEquals(SUCCESS, guest.write(guest.create("made/new"), "new text"));
        assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "sub/file"));
        assertEquals(SUCCESS, guest.path("path_remove_directory", ROOT, "sub"));
        assertEquals(NOTCAPABLE, guest.open(ROOT, "out", FOLLOW, 0, READ, 0));
        assertEquals(NOTCAPABLE, guest.open(ROOT, "../secret", FOLLOW, 0, READ, 0));
        assertEquals("new text", Files.readString(inside.resolve("made/new")));
        assertFalse(Files.exists(inside.resolve("sub")));
    }

    @Test
    void itsDirectoryIsOnlyRead() throws IOException {
        try (Guest guest = start(Wasi.builder().readOnlyDirectory("/", inside))) {
            assertEquals(SUCCESS, guest.open(ROOT, "sub/file", 0, 0, READ, 0));
            assertEquals(SUCCESS, guest.read(guest.readInt(RESULT), 10));
            assertEquals("text", guest.read());
            assertEquals(ROFS, guest.open(ROOT, "sub/file", 0, 0, ALL_RIGHTS, 0));
            assertEquals(ROFS, guest.open(ROOT, "new", 0, CREATE, READ, 0));
            assertEquals(ROFS, guest.path("path_unlink_file", ROOT, "sub/file"));
        }
        assertEquals("text", Files.readString(inside.resolve("sub/file")));
    }

    private static Guest start(Wasi.Builder wasi) throws IOException {
        return new Guest.Builder().imports(wasi.build()).start();
    }
}
