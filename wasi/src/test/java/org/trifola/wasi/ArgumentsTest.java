package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.wasi.error.Errno.FAULT;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Test;

class ArgumentsTest {

    @Test
    void argumentsComeWithZeroBytesAfterThem() throws IOException {
        try (Guest guest = new Guest.Builder().arguments("program", "", "ä").start()) {
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(3, guest.readInt(0));
            assertEquals(12, guest.readInt(4));
            assertEquals(SUCCESS, guest.call("args_get", 16, 100));
            assertEquals(100, guest.readInt(16));
            assertEquals(108, guest.readInt(20));
            assertEquals(109, guest.readInt(24));
            assertEquals("program\0\0ä\0", guest.text(100, 12));
        }
    }

    @Test
    void thereMayBeNoArguments() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            guest.writeLong(0, -1);
            assertEquals(SUCCESS, guest.call("args_sizes_get", 0, 4));
            assertEquals(0, guest.readLong(0));
            assertEquals(SUCCESS, guest.call("args_get", 0, 0));
        }
    }

    @Test
    void variablesAreAssignments() throws IOException {
        try (Guest guest = new Guest.Builder().variables(Map.of("NAME", "va=lue")).start()) {
            assertEquals(SUCCESS, guest.call("environ_sizes_get", 0, 4));
            assertEquals(1, guest.readInt(0));
            assertEquals(12, guest.readInt(4));
            assertEquals(SUCCESS, guest.call("environ_get", 16, 100));
            assertEquals("NAME=va=lue\0", guest.text(guest.readInt(16), 12));
        }
    }

    @Test
    void nothingIsStoredWhereNotEverythingFits() throws IOException {
        try (Guest guest = new Guest.Builder().arguments("program").start()) {
            assertEquals(FAULT, guest.call("args_get", 16, 0x20000 - 7));
            assertEquals(0, guest.readInt(16));
            assertEquals(SUCCESS, guest.call("args_get", 16, 0x20000 - 8));
        }
    }
}
