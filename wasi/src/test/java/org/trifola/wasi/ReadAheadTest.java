package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are read ahead are as they would be if they were not. */
class ReadAheadTest {

    private static final int VECTORS = 0;
    private static final int BUFFER = 0x8000;

    @TempDir
    private Path directory;

    private Guest start(boolean readsAhead) throws IOException {
        Wasi.Builder wasi = Wasi.builder().directory("/", directory);
        return new Guest.Builder().imports((readsAhead ? wasi.readsAhead() : wasi).build()).start();
    }

    /** Has the guest read into two buffers, and gives what it got as text. */
    private static String read(Guest guest, int file, int first, int second) {
        guest.writeInt(VECTORS, BUFFER);
        guest.writeInt(VECTORS + 4, first);
        guest.writeInt(VECTORS + 8, BUFFER + first);
        guest.writeInt(VECTORS + 12, second);
        assertEquals(SUCCESS, guest.call("fd_read", file, VECTORS, 2, RESULT));
        return text(guest);
    }

    private static String text(Guest guest) {
        byte[] bytes = new byte[guest.readInt(RESULT)];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) guest.readByte(BUFFER + i);
        }
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private List<String> whatAGuestSees(long seed, boolean readsAhead) throws IOException {
        Random random = new Random(seed);
        byte[] bytes = new byte[100_000];
        random.nextBytes(bytes);
        Files.write(directory.resolve("one"), bytes);
        Files.write(directory.resolve("two"), "another file\n".repeat(2_000).getBytes(StandardCharsets.US_ASCII));
        List<String> seen = new ArrayList<>();
        try (Guest guest = start(readsAhead)) {
            int[] files = {guest.open("one"), guest.open("two")};
            for (int i = 0; i < 300; i++) {
                int file = files[random.nextInt(10) / 9];
                int size = 1 << random.nextInt(14);
                switch (random.nextInt(20)) {
                    case 0 -> {
                        assertEquals(SUCCESS, guest.call("fd_tell", file, RESULT));
                        seen.add("at " + guest.readLong(RESULT));
                    }
                    case 1 -> seen.add("moved: " + guest.call("fd_seek", file, (long) -random.nextInt(3_000), 1, RESULT));
                    case 2 -> {
                        guest.writeInt(VECTORS, BUFFER);
                        guest.writeInt(VECTORS + 4, 50);
                        assertEquals(SUCCESS, guest.call("fd_write", file, VECTORS, 1, RESULT));
                        seen.add("written");
                    }
                    case 3 -> {
                        guest.writeInt(VECTORS, BUFFER);
                        guest.writeInt(VECTORS + 4, 50);
                        assertEquals(SUCCESS, guest.call("fd_pread", file, VECTORS, 1, (long) random.nextInt(20_000), RESULT));
                        seen.add(text(guest));
                    }
                    default -> seen.add(read(guest, file, random.nextInt(size), size));
                }
            }
        }
        seen.add(new String(Files.readAllBytes(directory.resolve("one")), StandardCharsets.ISO_8859_1));
        return seen;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aGuestSeesTheSame(long seed) throws IOException {
        assertEquals(whatAGuestSees(seed, false), whatAGuestSees(seed, true));
    }

    @Test
    void piecesComeOfFewerReadsAsLongAsNothingElseIsCalled() throws IOException {
        Path file = directory.resolve("file");
        Files.writeString(file, "0123456789".repeat(1_000));
        try (Guest guest = start(true)) {
            int opened = guest.open("file");
            assertEquals("0123", read(guest, opened, 0, 4));
            assertEquals("4567", read(guest, opened, 2, 2));
            Files.writeString(file, "abcdefghij".repeat(1_000), StandardOpenOption.WRITE);
            assertEquals("89", read(guest, opened, 1, 1));
            assertEquals(SUCCESS, guest.call("sched_yield"));
            assertEquals("abcd", read(guest, opened, 2, 2));
        }
    }

    @Test
    void whatComesLaterIsRead() throws IOException {
        Path file = directory.resolve("file");
        Files.writeString(file, "first");
        try (Guest guest = start(true)) {
            int opened = guest.open("file");
            assertEquals("fi", read(guest, opened, 1, 1));
            assertEquals("rst", read(guest, opened, 4, 4));
            assertEquals("", read(guest, opened, 4, 4));
            Files.writeString(file, ", second", StandardOpenOption.APPEND);
            assertEquals(", secon", read(guest, opened, 4, 3));
            assertEquals("d", read(guest, opened, 4, 3));
        }
    }

    @Test
    void aFileThatIsClosedIsReadNoMore() throws IOException {
        Files.writeString(directory.resolve("file"), "0123456789");
        try (Guest guest = start(true)) {
            int opened = guest.open("file");
            read(guest, opened, 1, 1);
            read(guest, opened, 1, 1);
            assertEquals(SUCCESS, guest.call("fd_close", opened));
            assertEquals(BADF, guest.call("fd_read", opened, VECTORS, 2, RESULT));
            assertEquals("01", read(guest, guest.open("file"), 1, 1));
        }
    }
}
