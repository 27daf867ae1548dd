package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.trifola.wasi.Guest.ALL_RIGHTS;
import static org.trifola.wasi.Guest.OPENED;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.EXIST;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.ISDIR;
import static org.trifola.wasi.error.Errno.NOENT;
import static org.trifola.wasi.error.Errno.NOTCAPABLE;
import static org.trifola.wasi.error.Errno.NOTDIR;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.trifola.wasi.error.Errno;

class FilesTest {

    private static final int CREATE = 1;
    private static final int DIRECTORY = 2;
    private static final int EXCLUSIVE = 4;
    private static final int TRUNCATE = 8;
    private static final int APPEND = 1;
    private static final long READ = 1 << 1;
    private static final long WRITE = 1 << 6;
    private static final long OPEN = 1 << 13;
    private static final int SET = 0;
    private static final int CURRENT = 1;
    private static final int END = 2;

    @TempDir
    private Path directory;

    @Test
    void aFileIsWrittenAndReadAgain() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.create("new.txt");
            assertEquals(OPENED, fd);
            assertEquals(SUCCESS, guest.write(fd, "first, second"));
            assertEquals(13, guest.readInt(RESULT));
            assertEquals("first, second", Files.readString(directory.resolve("new.txt")));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, -6L, END, RESULT));
            assertEquals(7, guest.readLong(RESULT));
            assertEquals(SUCCESS, guest.read(fd, 100));
            assertEquals("second", guest.read());
            assertEquals(SUCCESS, guest.call("fd_tell", fd, RESULT));
            assertEquals(13, guest.readLong(RESULT));
        }
    }

    @Test
    void bigBuffersAreReadAndWrittenWhole() throws IOException {
        byte[] bytes = new byte[0x18000];
        bytes[0x17FFF] = 'z';
        Files.write(directory.resolve("big"), bytes);
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("big");
            guest.writeInt(0, 0x8000);
            guest.writeInt(4, 0x18000);
            assertEquals(SUCCESS, guest.call("fd_read", fd, 0, 1, RESULT));
            assertEquals(0x18000, guest.readInt(RESULT));
            assertEquals('z', guest.readByte(0x1FFFF));
            int copy = guest.create("copy");
            assertEquals(SUCCESS, guest.call("fd_write", copy, 0, 1, RESULT));
            assertEquals(-1, Files.mismatch(directory.resolve("big"), directory.resolve("copy")));
        }
    }

    @Test
    void offsetsMoveFromStartCurrentAndEnd() throws IOException {
        Files.writeString(directory.resolve("file"), "0123456789");
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 4L, SET, RESULT));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 3L, CURRENT, RESULT));
            assertEquals(7, guest.readLong(RESULT));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 5L, END, RESULT));
            assertEquals(15, guest.readLong(RESULT));
            assertEquals(INVAL, guest.call("fd_seek", fd, -1L, SET, RESULT));
            assertEquals(INVAL, guest.call("fd_seek", fd, Long.MAX_VALUE, CURRENT, RESULT));
            assertEquals(INVAL, guest.call("fd_seek", fd, 0L, 3, RESULT));
            assertEquals(SUCCESS, guest.call("fd_tell", fd, RESULT));
            assertEquals(15, guest.readLong(RESULT));
        }
    }

    @Test
    void readingAndWritingAtAnOffsetDoesNotMoveTheCurrentOne() throws IOException {
        Files.writeString(directory.resolve("file"), "0123456789");
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.readAt(fd, 3, 4));
            assertEquals("456", guest.read());
            assertEquals(SUCCESS, guest.writeAt(fd, "ab", 8));
            assertEquals(SUCCESS, guest.read(fd, 100));
            assertEquals("01234567ab", guest.read());
            assertEquals(INVAL, guest.readAt(fd, 3, -1));
        }
    }

    @Test
    void appendedBytesGoToTheEndAndTheRestCanBeRead() throws IOException {
        Files.writeString(directory.resolve("file"), "abc");
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, 0, ALL_RIGHTS, APPEND));
            int fd = guest.readInt(RESULT);
            assertEquals(SUCCESS, guest.read(fd, 1));
            assertEquals("a", guest.read());
            assertEquals(SUCCESS, guest.write(fd, "def"));
            assertEquals("abcdef", Files.readString(directory.resolve("file")));
            assertEquals(SUCCESS, guest.call("fd_fdstat_set_flags", fd, 0));
            assertEquals(SUCCESS, guest.call("fd_seek", fd, 0L, SET, RESULT));
            assertEquals(SUCCESS, guest.write(fd, "A"));
            assertEquals("Abcdef", Files.readString(directory.resolve("file")));
        }
    }

    @Test
    void openFlagsDecideWhatBecomesOfAFile() throws IOException {
        Files.writeString(directory.resolve("file"), "abc");
        try (Guest guest = Guest.in(directory)) {
            assertEquals(NOENT, guest.open(ROOT, "missing", 0, 0, READ, 0));
            assertEquals(EXIST, guest.open(ROOT, "file", 0, CREATE | EXCLUSIVE, READ | WRITE, 0));
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, CREATE, READ | WRITE, 0));
            assertEquals("abc", Files.readString(directory.resolve("file")));
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, TRUNCATE, READ | WRITE, 0));
            assertEquals("", Files.readString(directory.resolve("file")));
            assertEquals(NOTDIR, guest.open(ROOT, "file", 0, DIRECTORY, READ, 0));
            assertEquals(INVAL, guest.open(ROOT, "file", 0, 16, READ, 0));
            assertEquals(INVAL, guest.open(ROOT, "file", 0, 0, READ, 32));
            assertEquals(INVAL, guest.open(ROOT, "file", 2, 0, READ, 0));
        }
    }

    @Test
    void aFileMadeForReadingIsThere() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, guest.open(ROOT, "empty", 0, CREATE | EXCLUSIVE, READ, 0));
            int fd = guest.readInt(RESULT);
            assertEquals("", Files.readString(directory.resolve("empty")));
            assertEquals(SUCCESS, guest.read(fd, 10));
            assertEquals(BADF, guest.write(fd, "x"));
        }
    }

    @Test
    void aFileOpenForWritingIsNotRead() throws IOException {
        Files.writeString(directory.resolve("file"), "abc");
        try (Guest guest = Guest.in(directory)) {
            assertEquals(SUCCESS, guest.open(ROOT, "file", 0, 0, WRITE, 0));
            assertEquals(BADF, guest.read(guest.readInt(RESULT), 10));
        }
    }

    @Test
    void attributesAreThoseOfTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "abc");
        Files.setLastModifiedTime(file, FileTime.from(1_234_567_890_123_456_000L, TimeUnit.NANOSECONDS));
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
            long inode = guest.readLong(8);
            assertNotEquals(0, inode);
            assertEquals(4, guest.readByte(16));
            assertEquals(1, guest.readLong(24));
            assertEquals(3, guest.readLong(32));
            assertEquals(1_234_567_890_123_456_000L, guest.readLong(48));
            assertEquals(SUCCESS, statByPath(guest, "file"));
            assertEquals(inode, guest.readLong(8));
            assertEquals(SUCCESS, statByPath(guest, "."));
            assertEquals(3, guest.readByte(16));
        }
    }

    @Test
    void aFileLivesOnWithoutItsName() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.create("file");
            assertEquals(SUCCESS, guest.write(fd, "abc"));
            assertEquals(SUCCESS, guest.path("path_unlink_file", ROOT, "file"));
            assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
            assertEquals(0, guest.readLong(24));
            assertEquals(3, guest.readLong(32));
            assertEquals(SUCCESS, guest.readAt(fd, 10, 0));
            assertEquals("abc", guest.read());
        }
    }

    @Test
    void anOpenFileFollowsItsNewName() throws IOException {
        Files.createDirectory(directory.resolve("old"));
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.create("old/file");
            guest.store(0, "new");
            assertEquals(SUCCESS, guest.path("path_rename", ROOT, "old", ROOT, 0, 3));
            assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
            assertEquals(1, guest.readLong(24));
        }
    }

    @Test
    void sizesAreSetAndRoomIsMade() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "abcdef");
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.call("fd_filestat_set_size", fd, 2L));
            assertEquals("ab", Files.readString(file));
            assertEquals(SUCCESS, guest.call("fd_filestat_set_size", fd, 4L));
            assertEquals("ab\0\0", Files.readString(file));
            assertEquals(SUCCESS, guest.call("fd_allocate", fd, 1L, 2L));
            assertEquals(4, Files.size(file));
            assertEquals(SUCCESS, guest.call("fd_allocate", fd, 4L, 4L));
            assertEquals(8, Files.size(file));
            assertEquals(INVAL, guest.call("fd_filestat_set_size", fd, -1L));
            assertEquals(SUCCESS, guest.call("fd_tell", fd, RESULT));
            assertEquals(0, guest.readLong(RESULT));
        }
    }

    @Test
    void timesAreSetToTheNanosecond() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(SUCCESS, guest.call("fd_filestat_set_times", fd, 111_222_333_444_555_666L, 777_888_999_000_111_222L, 1 | 4));
            assertEquals(SUCCESS, guest.call("fd_filestat_get", fd, 0));
            assertEquals(111_222_333_444_555_666L, guest.readLong(40));
            assertEquals(777_888_999_000_111_222L, guest.readLong(48));
            assertEquals(INVAL, guest.call("fd_filestat_set_times", fd, 0L, 0L, 1 | 2));
            assertEquals(SUCCESS, guest.call("fd_filestat_set_times", fd, 0L, 0L, 8));
            assertEquals(true, Files.getLastModifiedTime(file).toMillis() > 1_600_000_000_000L);
        }
    }

    @Test
    void aDirectoryIsNeitherReadNorWritten() throws IOException {
        Files.createDirectory(directory.resolve("sub"));
        try (Guest guest = Guest.in(directory)) {
            assertEquals(ISDIR, guest.open(ROOT, "sub", 0, 0, READ | WRITE, 0));
            assertEquals(ISDIR, guest.open(ROOT, "sub", 0, DIRECTORY, READ | WRITE, 0));
            assertEquals(SUCCESS, guest.open(ROOT, "sub", 0, DIRECTORY, READ, 0));
            int fd = guest.readInt(RESULT);
            assertEquals(ISDIR, guest.read(fd, 1));
            assertEquals(ISDIR, guest.write(fd, "x"));
            assertEquals(NOTCAPABLE, guest.call("fd_seek", fd, 0L, SET, RESULT));
            assertEquals(NOTCAPABLE, guest.call("fd_allocate", fd, 0L, 1L));
        }
    }

    @Test
    void aFileIsNoDirectory() throws IOException {
        Files.createFile(directory.resolve("file"));
        try (Guest guest = Guest.in(directory)) {
            int fd = guest.open("file");
            assertEquals(NOTDIR, guest.open(fd, "x", 0, 0, READ, 0));
            assertEquals(NOTDIR, guest.call("fd_readdir", fd, 0, 100, 0L, RESULT));
            assertEquals(BADF, guest.call("fd_prestat_get", fd, 0));
        }
    }

    @Test
    void whatIsOpenedHasNoMoreRightsThanItsDirectoryLetsItInherit() throws IOException {
        Files.createDirectory(directory.resolve("sub"));
        Files.createFile(directory.resolve("sub/file"));
        try (Guest guest = Guest.in(directory)) {
            guest.store(0, "sub");
            assertEquals(SUCCESS, guest.call("path_open", ROOT, 0, 0, 3, DIRECTORY, OPEN, READ, 0, RESULT));
            int sub = guest.readInt(RESULT);
            assertEquals(NOTCAPABLE, guest.open(sub, "file", 0, 0, READ | WRITE, 0));
            assertEquals(SUCCESS, guest.open(sub, "file", 0, 0, READ, 0));
        }
    }

    private static Errno statByPath(Guest guest, String path) {
        int length = guest.store(0x2000, path);
        return guest.call("path_filestat_get", ROOT, 0, 0x2000, length, 0);
    }
}
