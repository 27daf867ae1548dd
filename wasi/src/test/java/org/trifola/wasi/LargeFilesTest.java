package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of which so much is read and written that it goes between the guest's memory and the file itself. */
class LargeFilesTest {

    private static final int LENGTH = 3 << 20;
    /** Where the buffer is, which ends with the memory, and its length. */
    private static final int BUFFER = 0x10000;
    private static final int PIECE = 0x10000;

    @TempDir
    private Path directory;

    private byte[] content(String name) throws IOException {
        byte[] bytes = new byte[LENGTH];
        new Random(1).nextBytes(bytes);
        Files.write(directory.resolve(name), bytes);
        return bytes;
    }

    private Guest start() throws IOException {
        return new Guest.Builder().imports(Wasi.builder().directory("/", directory).build()).start();
    }

    /** Makes vectors at address 0: an empty one, and the buffer in two that do not lie in order. */
    private static void vectors(Guest guest, int first) {
        guest.writeInt(0, 0);
        guest.writeInt(4, 0);
        guest.writeInt(8, BUFFER + PIECE - first);
        guest.writeInt(12, first);
        guest.writeInt(16, BUFFER);
        guest.writeInt(20, PIECE - first);
    }

    @Test
    void piecesAreReadAndWrittenWhole() throws IOException {
        content("source");
        try (Guest guest = start()) {
            int source = guest.open("source");
            int target = guest.create("target");
            vectors(guest, PIECE);
            for (int moved = 0; moved < LENGTH; moved += PIECE) {
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
                assertEquals(PIECE, guest.readInt(RESULT));
                assertEquals(SUCCESS, guest.call("fd_write", target, 0, 2, RESULT));
                assertEquals(PIECE, guest.readInt(RESULT));
            }
            assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
            assertEquals(0, guest.readInt(RESULT));
        }
        assertEquals(-1, Files.mismatch(directory.resolve("source"), directory.resolve("target")));
    }

    @Test
    void severalBuffersAreFilledInTheirOrder() throws IOException {
        byte[] bytes = content("source");
        try (Guest guest = start()) {
            int source = guest.open("source");
            int target = guest.create("target");
            vectors(guest, 1000);
            for (int moved = 0; moved < LENGTH; moved += PIECE) {
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 3, RESULT));
                assertEquals(PIECE, guest.readInt(RESULT));
                assertEquals(Byte.toUnsignedInt(bytes[moved]), guest.readByte(BUFFER + PIECE - 1000));
                assertEquals(Byte.toUnsignedInt(bytes[moved + 1000]), guest.readByte(BUFFER));
                assertEquals(SUCCESS, guest.call("fd_write", target, 0, 3, RESULT));
                assertEquals(PIECE, guest.readInt(RESULT));
            }
        }
        assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("target")));
    }

    @Test
    void piecesAtOffsetsLeaveTheCurrentOneAlone() throws IOException {
        byte[] bytes = content("source");
        try (Guest guest = start()) {
            int source = guest.open("source");
            int target = guest.create("target");
            vectors(guest, PIECE);
            for (int offset = LENGTH - PIECE; offset >= 0; offset -= PIECE) {
                assertEquals(SUCCESS, guest.call("fd_pread", source, 0, 2, (long) offset, RESULT));
                assertEquals(SUCCESS, guest.call("fd_pwrite", target, 0, 2, (long) offset, RESULT));
                assertEquals(PIECE, guest.readInt(RESULT));
            }
            assertEquals(SUCCESS, guest.call("fd_tell", source, RESULT));
            assertEquals(0, guest.readLong(RESULT));
            assertEquals(SUCCESS, guest.call("fd_pread", source, 0, 2, LENGTH - 10L, RESULT));
            assertEquals(10, guest.readInt(RESULT));
            assertEquals(Byte.toUnsignedInt(bytes[LENGTH - 1]), guest.readByte(BUFFER + 9));
        }
        assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("target")));
    }

    @Test
    void whatIsAppendedComesBehindWhatOthersHaveWritten() throws IOException {
        byte[] bytes = content("source");
        try (Guest guest = start()) {
            int source = guest.open("source");
            assertEquals(SUCCESS, guest.open(Guest.ROOT, "target", 0, 1, Guest.ALL_RIGHTS, 1));
            int target = guest.readInt(RESULT);
            int other = guest.create("target");
            vectors(guest, PIECE);
            for (int moved = 0; moved < LENGTH; moved += 2 * PIECE) {
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
                assertEquals(SUCCESS, guest.call("fd_write", target, 0, 2, RESULT));
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
                assertEquals(SUCCESS, guest.call("fd_pwrite", other, 0, 2, (long) moved + PIECE, RESULT));
            }
        }
        assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("target")));
    }

    @Test
    void theEndOfTheMemoryIsTheEnd() throws IOException {
        byte[] bytes = content("source");
        try (Guest guest = start()) {
            int source = guest.open("source");
            vectors(guest, PIECE);
            for (int moved = 0; moved < 2 << 20; moved += PIECE) {
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
            }
            guest.writeInt(12, PIECE + 1);
            assertEquals(FAULT, guest.call("fd_read", source, 0, 2, RESULT));
            guest.writeInt(8, BUFFER + PIECE - 1);
            guest.writeInt(12, 1);
            assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
            assertEquals(Byte.toUnsignedInt(bytes[2 << 20]), guest.readByte(BUFFER + PIECE - 1));
        }
    }

    @Test
    void aFileThatMayOnlyBeReadIsNotWritten() throws IOException {
        byte[] bytes = content("source");
        try (Guest guest = start()) {
            assertEquals(SUCCESS, guest.open(Guest.ROOT, "source", 0, 0, 1 << 1, 0));
            int source = guest.readInt(RESULT);
            vectors(guest, PIECE);
            for (int moved = 0; moved < 2 << 20; moved += PIECE) {
                assertEquals(SUCCESS, guest.call("fd_read", source, 0, 2, RESULT));
            }
            assertNotEquals(SUCCESS, guest.call("fd_write", source, 0, 2, RESULT));
        }
        assertArrayEquals(bytes, Files.readAllBytes(directory.resolve("source")));
    }
}
