package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.EXIST;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.ISDIR;
import static org.trifola.wasi.error.Errno.NOENT;
import static org.trifola.wasi.error.Errno.NOTDIR;
import static org.trifola.wasi.error.Errno.NOTEMPTY;
import static org.trifola.wasi.error.Errno.PERM;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.trifola.wasi.error.Errno;

class PathsTest {

    private static final int OLD = 0;
    private static final int NEW = 0x100;

    @TempDir
    private Path directory;

    @Test
    void directoriesAreMadeAndRemoved() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, guest.path("path_create_directory", ROOT, "new"));
            assertTrue(Files.isDirectory(directory.resolve("new")));
            assertEquals(EXIST, guest.path("path_create_directory", ROOT, "new"));
            assertEquals(NOENT, guest.path("path_create_directory", ROOT, "missing/new"));
            guest.create("new/file");
            assertEquals(NOTEMPTY, guest.path("path_remove_directory", ROOT, "new"));
            assertEquals(ISDIR, guest.path("path_unlink_file", ROOT, "new"));
            assertEquals(NOTDIR, guest.path("path_remove_directory", ROOT, "new/file"));
            assertEquals(NOTDIR, guest.path("path_unlink_file", ROOT, "new/file/"));
            assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "new/file"));
            assertEquals(SUCCESS, guest.path("path_remove_directory", ROOT, "new/"));
            assertEquals(NOENT, guest.path("path_remove_directory", ROOT, "new"));
            assertEquals(INVAL, guest.path("path_remove_directory", ROOT, "."));
        }
    }

    @Test
    void aRenamedFileReplacesAnother() throws IOException {
        Files.writeString(directory.resolve("old"), "old");
        Files.writeString(directory.resolve("new"), "new");
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, rename(guest, "old", "new"));
            assertEquals("old", Files.readString(directory.resolve("new")));
            assertFalse(Files.exists(directory.resolve("old")));
            assertEquals(NOENT, rename(guest, "old", "new"));
        }
    }

    @Test
    void aFileDoesNotReplaceADirectoryNorADirectoryAFile() throws IOException {
        Files.createFile(directory.resolve("file"));
        Files.createDirectories(directory.resolve("full/sub"));
        Files.createDirectories(directory.resolve("empty"));
        try (Guest guest = Guest.in(directory)) {
            assertEquals(ISDIR, rename(guest, "file", "empty"));
            assertEquals(NOTDIR, rename(guest, "empty", "file"));
            assertEquals(NOTDIR, rename(guest, "file", "other/"));
            assertEquals(NOTEMPTY, rename(guest, "empty", "full"));
            assertEquals(SUCCESS, rename(guest, "full", "empty"));
            assertTrue(Files.isDirectory(directory.resolve("empty/sub")));
        }
    }

    @Test
    void aHardLinkIsASecondName() throws IOException {
        Files.writeString(directory.resolve("file"), "text");
        Files.createDirectory(directory.resolve("sub"));
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, link(guest, 0, "file", "sub/second"));
            assertEquals("text", Files.readString(directory.resolve("sub/second")));
            assertEquals(EXIST, link(guest, 0, "file", "sub/second"));
            assertEquals(PERM, link(guest, 0, "sub", "other"));
            assertEquals(INVAL, link(guest, 1, "file", "other"));
            assertEquals(NOENT, link(guest, 0, "missing", "other"));
        }
    }

    @Test
    void aSymbolicLinkIsReadAsItWasMade() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, guest.call("path_symlink", OLD, guest.store(OLD, "../a/./b"), ROOT, NEW, guest.store(NEW, "link")));
            assertEquals("../a/./b", Files.readSymbolicLink(directory.resolve("link")).toString());
            assertEquals(SUCCESS, guest.path("path_readlink", ROOT, "link", 0, 100, RESULT));
            assertEquals("../a/./b", guest.text(0, guest.readInt(RESULT)));
            assertEquals(SUCCESS, guest.path("path_readlink", ROOT, "link", 0, 4, RESULT));
            assertEquals(4, guest.readInt(RESULT));
            assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "link"));
            assertFalse(Files.exists(directory.resolve("link"), LinkOption.NOFOLLOW_LINKS));
        }
    }

    @Test
    void aFileIsNoSymbolicLink() throws IOException {
        Files.createFile(directory.resolve("file"));
        try (Guest guest = Guest.in(directory)) {
            assertEquals(INVAL, guest.path("path_readlink", ROOT, "file", 0, 100, RESULT));
        }
    }

    @Test
    void attributesAreThoseOfTheLinkUnlessItIsFollowed() throws IOException {
        Files.writeString(directory.resolve("file"), "text");
        Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        try (Guest guest = Guest.in(directory)) {
            int length = guest.store(0x200, "link");
            assertEquals(SUCCESS, guest.call("path_filestat_get", ROOT, 0, 0x200, length, 0));
            assertEquals(7, guest.readByte(16));
            assertEquals(SUCCESS, guest.call("path_filestat_get", ROOT, 1, 0x200, length, 0));
            assertEquals(4, guest.readByte(16));
            assertEquals(4, guest.readLong(32));
        }
    }

    private static Errno rename(Guest guest, String from, String to) {
        return guest.call("path_rename", ROOT, OLD, guest.store(OLD, from), ROOT, NEW, guest.store(NEW, to));
    }

    private static Errno link(Guest guest, int flags, String from, String to) {
        return guest.call("path_link", ROOT, flags, OLD, guest.store(OLD, from), ROOT, NEW, guest.store(NEW, to));
    }
}
