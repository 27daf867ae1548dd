package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.Guest.RESULT;
import static org.trifola.wasi.Guest.ROOT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaddirTest {

    private static final int BUFFER = 0x8000;
    private static final int HEADER = 24;

    @TempDir
    private Path directory;

    /** An entry as the guest finds it. */
    private record Entry(long next, long inode, int type, String name) {
    }

    @Test
    void entriesHaveNamesTypesAndNumbers() throws IOException {
        Files.createFile(directory.resolve("file"));
        Files.createDirectory(directory.resolve("sub"));
        Files.createSymbolicLink(directory.resolve("link"), Path.of("file"));
        try (Guest guest = Guest.in(directory)) {
            Set<String> entries = new TreeSet<>();
            for (Entry entry : read(guest, 0x1000, 0)) {
                entries.add(entry.name + " " + entry.type);
                assertTrue(entry.inode != 0);
            }
            assertEquals(Set.of(". 3", ".. 3", "file 4", "sub 3", "link 7"), entries);
        }
    }

    @Test
    void aCookieGoesOnAfterItsEntry() throws IOException {
        Files.createFile(directory.resolve("file"));
        try (Guest guest = Guest.in(directory)) {
            List<Entry> all = read(guest, 0x1000, 0);
            assertEquals(3, all.size());
            assertEquals(all.subList(1, 3), read(guest, 0x1000, all.get(0).next));
            assertEquals(List.of(), read(guest, 0x1000, all.get(2).next));
            assertEquals(List.of(), read(guest, 0x1000, -1));
        }
    }

    @Test
    void theLastEntryIsCutOffWhereTheBufferEnds() throws IOException {
        try (Guest guest = Guest.in(directory)) {
            guest.writeByte(BUFFER + 30, '!');
            assertEquals(SUCCESS, guest.call("fd_readdir", ROOT, BUFFER, 30, 0L, RESULT));
            assertEquals(30, guest.readInt(RESULT));
            assertEquals(".", guest.text(BUFFER + HEADER, 1));
            assertEquals(2, guest.readInt(BUFFER + HEADER + 1));
            assertEquals('!', guest.readByte(BUFFER + 30));
        }
    }

    @Test
    void aDirectoryIsReadToItsEndThroughASmallBuffer() throws IOException {
        for (int i = 0; i < 100; i++) {
            Files.createFile(directory.resolve("file" + i));
        }
        try (Guest guest = Guest.in(directory)) {
            Set<String> names = new TreeSet<>();
            long cookie = 0;
            for (List<Entry> entries = read(guest, 64, cookie); !entries.isEmpty(); entries = read(guest, 64, cookie)) {
                for (Entry entry : entries) {
                    assertTrue(names.add(entry.name));
                    cookie = entry.next;
                }
            }
            assertEquals(102, names.size());
        }
    }

    @Test
    void whatVanishesIsLeftOutAndTheRestKeepsItsPlace() throws IOException {
        Files.createFile(directory.resolve("one"));
        Files.createFile(directory.resolve("two"));
        try (Guest guest = Guest.in(directory)) {
            List<Entry> all = read(guest, 0x1000, 0);
            Files.delete(directory.resolve(all.get(2).name));
            assertEquals(List.of(all.get(3)), read(guest, 0x1000, all.get(1).next));
            assertEquals(3, read(guest, 0x1000, 0).size());
        }
    }

    /** The entries from {@code cookie} on that fit whole into {@code length} bytes. */
    private static List<Entry> read(Guest guest, int length, long cookie) {
        assertEquals(SUCCESS, guest.call("fd_readdir", ROOT, BUFFER, length, cookie, RESULT));
        int end = BUFFER + guest.readInt(RESULT);
        List<Entry> entries = new ArrayList<>();
        int at = BUFFER;
        while (at + HEADER <= end && at + HEADER + guest.readInt(at + 16) <= end) {
            int nameLength = guest.readInt(at + 16);
            entries.add(new Entry(guest.readLong(at), guest.readLong(at + 8), guest.readByte(at + 20), guest.text(at + HEADER, nameLength)));
            at += HEADER + nameLength;
        }
        return entries;
    }
}
