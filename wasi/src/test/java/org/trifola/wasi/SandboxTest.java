package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.LOOP;
import static org.trifola.wasi.error.Errno.NOENT;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.NOTDIR;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.trifola.wasi.error.Errno;

/** Beside the directory {@code inside} of the guest there is the file {@code secret}, which it must not reach. */
class SandboxTest {

    private static final int FOLLOW = 1;
    private static final int CREATE = 1;
    private static final long READ = 1 << 1;
    private static final long WRITE = 1 << 6;

    @TempDir
    private Path outside;
    private Path inside;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(outside.resolve("secret"), "secret");
        inside = Files.createDirectories(outside.resolve("inside"));
        Files.createDirectories(inside.resolve("a/b"));
        Files.writeString(inside.resolve("a/file"), "file");
    }

    @Test
    void twoDotsDoNotLeadOut() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            assertEquals(NOTCAPABLE, open(guest, ".."));
            assertEquals(NOTCAPABLE, open(guest, "../secret"));
            assertEquals(NOTCAPABLE, open(guest, "../inside/a/file"));
            assertEquals(NOTCAPABLE, open(guest, "a/../../secret"));
            assertEquals(NOTCAPABLE, open(guest, "a/b/../../../secret"));
            assertEquals(NOTCAPABLE, open(guest, "./../secret"));
            assertEquals(SUCCESS, open(guest, "a/b/../file"));
            assertEquals(SUCCESS, open(guest, "a//b/.././file"));
        }
    }

    @Test
    void aPathThroughWhatIsNotThereLeadsNowhere() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            assertEquals(NOENT, open(guest, "missing/../a/file"));
            assertEquals(NOTDIR, open(guest, "a/file/../file"));
            assertEquals(NOTDIR, open(guest, "a/file/"));
            assertEquals(NOENT, open(guest, ""));
        }
    }

    @Test
    void absolutePathsDoNotLeadOut() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            assertEquals(NOTCAPABLE, open(guest, "/"));
            assertEquals(NOTCAPABLE, open(guest, "/a/file"));
            assertEquals(NOTCAPABLE, open(guest, outside.resolve("secret").toString()));
        }
    }

    @Test
    void symbolicLinksDoNotLeadOut() throws IOException {
        Files.createSymbolicLink(inside.resolve("relative"), Path.of("../secret"));
        Files.createSymbolicLink(inside.resolve("absolute"), outside.resolve("secret"));
        Files.createSymbolicLink(inside.resolve("up"), Path.of(".."));
        Files.createSymbolicLink(inside.resolve("a/twice"), Path.of("../up"));
        try (Guest guest = Guest.in(inside)) {
            assertEquals(NOTCAPABLE, open(guest, "relative"));
            assertEquals(NOTCAPABLE, open(guest, "absolute"));
            assertEquals(NOTCAPABLE, open(guest, "up/secret"));
            assertEquals(NOTCAPABLE, open(guest, "a/twice/secret"));
            assertEquals(NOTCAPABLE, guest.open(ROOT, "up/new", FOLLOW, CREATE, READ | WRITE, 0));
            assertFalse(Files.exists(outside.resolve("new")));
            assertEquals(LOOP, guest.open(ROOT, "relative", 0, 0, READ, 0));
        }
    }

    @Test
    void symbolicLinksInsideAreFollowed() throws IOException {
        Files.createSymbolicLink(inside.resolve("link"), Path.of("a/b/../file"));
        Files.createSymbolicLink(inside.resolve("a/b/back"), Path.of("../../a"));
        Files.createSymbolicLink(inside.resolve("new"), Path.of("a/made"));
        try (Guest guest = Guest.in(inside)) {
            assertEquals(SUCCESS, open(guest, "link"));
            assertEquals(SUCCESS, open(guest, "a/b/back/b/back/file"));
            assertEquals(SUCCESS, guest.open(ROOT, "new", FOLLOW, CREATE, READ | WRITE, 0));
            assertTrue(Files.exists(inside.resolve("a/made")));
        }
    }

    @Test
    void aCircleOfLinksEnds() throws IOException {
        Files.createSymbolicLink(inside.resolve("one"), Path.of("two"));
        Files.createSymbolicLink(inside.resolve("two"), Path.of("one"));
        try (Guest guest = Guest.in(inside)) {
            assertEquals(LOOP, open(guest, "one"));
            assertEquals(LOOP, open(guest, "two/file"));
        }
    }

    @Test
    void aDirectoryThatTheGuestOpensIsASandboxToo() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            assertEquals(SUCCESS, open(guest, "a/b"));
            int sub = guest.readInt(RESULT);
            assertEquals(NOTCAPABLE, guest.open(sub, "../file", FOLLOW, 0, READ, 0));
        }
    }

    @Test
    void nothingIsMadeChangedOrRemovedOutside() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            int name = guest.store(0, "../taken");
            assertEquals(NOTCAPABLE, guest.path("path_create_directory", ROOT, "../new"));
            assertEquals(NOTCAPABLE, guest.path("path_unlink_file", ROOT, "../secret"));
            assertEquals(NOTCAPABLE, guest.path("path_remove_directory", ROOT, "../inside"));
            assertEquals(NOTCAPABLE, guest.path("path_rename", ROOT, "../secret", ROOT, 0, name));
            assertEquals(NOTCAPABLE, guest.path("path_rename", ROOT, "a/file", ROOT, 0, name));
            assertEquals(NOTCAPABLE, guest.call("path_symlink", 3, 5, ROOT, 0, name));
            guest.store(0x2000, "../secret");
            assertEquals(NOTCAPABLE, guest.call("path_link", ROOT, 0, 0x2000, 9, ROOT, 3, 5));
            assertEquals(NOTCAPABLE, guest.call("path_filestat_get", ROOT, 0, 0x2000, 9, 0));
            assertEquals(NOTCAPABLE, guest.call("path_filestat_set_times", ROOT, 0, 0x2000, 9, 0L, 0L, 1));
            assertEquals(NOTCAPABLE, guest.call("path_readlink", ROOT, 0x2000, 9, 0, 100, RESULT));
        }
        assertEquals("secret", Files.readString(outside.resolve("secret")));
        assertFalse(Files.exists(outside.resolve("new")));
        assertFalse(Files.exists(outside.resolve("taken")));
    }

    @Test
    void aLinkToAnAbsolutePathIsNotMade() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            int length = guest.store(0, "/etc/passwd");
            int name = guest.store(100, "link");
            assertEquals(NOTCAPABLE, guest.call("path_symlink", 0, length, ROOT, 100, name));
        }
    }

    @Test
    void aNameWithAZeroByteIsNone() throws IOException {
        try (Guest guest = Guest.in(inside)) {
            assertEquals(INVAL, open(guest, "a/file\0"));
        }
    }

    @Test
    void aGuestWithoutDirectoriesFindsNone() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(BADF, guest.call("fd_prestat_get", 3, 0));
            assertEquals(BADF, guest.open(3, "a", 0, 0, READ, 0));
        }
    }

    @Test
    void directoriesHaveTheNamesThatTheEmbedderGives() throws IOException {
        try (Guest guest = new Guest.Builder().directory("/data", inside.resolve("a")).directory(".", inside).start()) {
            assertEquals(SUCCESS, guest.call("fd_prestat_get", 3, 0));
            assertEquals(0, guest.readByte(0));
            assertEquals(5, guest.readInt(4));
            assertEquals(SUCCESS, guest.call("fd_prestat_dir_name", 3, 100, 5));
            assertEquals("/data\0", guest.text(100, 6));
            assertEquals(Errno.NAMETOOLONG, guest.call("fd_prestat_dir_name", 3, 100, 4));
            assertEquals(SUCCESS, guest.call("fd_prestat_dir_name", 4, 200, 10));
            assertEquals(".\0", guest.text(200, 2));
            assertEquals(BADF, guest.call("fd_prestat_get", 5, 0));
        }
    }

    @Test
    void aDirectoryThatIsNotThereIsSaidSo() {
        assertRefused(outside.resolve("missing"), "there is no such directory");
        assertRefused(outside.resolve("secret"), "it is not a directory");
    }

    @Test
    void aGuestWhoseEmbedderAllowsNoFilesGetsNone() {
        String message = assertThrows(PolyglotException.class, () -> new Guest.Builder().directory("/", inside).access(IOAccess.NONE).start()).getMessage();
        assertTrue(message.startsWith("cannot open the directory " + inside + " for the guest: this context may not access it"), message);
    }

    private static void assertRefused(Path path, String reason) {
        String expected = "cannot open the directory " + path + " for the guest: " + reason;
        String message = assertThrows(PolyglotException.class, () -> Guest.in(path)).getMessage();
        assertTrue(message.startsWith(expected), message);
    }

    private static Errno open(Guest guest, String path) {
        return guest.open(ROOT, path, FOLLOW, 0, READ, 0);
    }
}
