package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.NOTSOCK;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 42, 255, 256, 4711, -1})
    void exitEndsTheGuestWithItsCode(int code) throws IOException {
        Guest guest = new Guest.Builder().start();
        PolyglotException exit = assertThrows(PolyglotException.class, () -> guest.run("proc_exit", code));
        assertTrue(exit.isExit());
        assertEquals(code, exit.getExitStatus());
    }

    @Test
    void aSignalEndsTheGuest() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("proc_raise", 0));
            assertEquals(INVAL, guest.call("proc_raise", 31));
        }
        Guest guest = new Guest.Builder().start();
        PolyglotException exit = assertThrows(PolyglotException.class, () -> guest.call("proc_raise", 6));
        assertEquals(134, exit.getExitStatus());
    }

    @Test
    void othersMayRun() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("sched_yield"));
        }
    }

    @Test
    void clocksGoOn() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            for (int id = 0; id < 4; id++) {
                assertEquals(SUCCESS, guest.call("clock_res_get", id, 0));
                assertTrue(guest.readLong(0) > 0);
                assertEquals(SUCCESS, guest.call("clock_time_get", id, 0L, 8));
                assertEquals(SUCCESS, guest.call("clock_time_get", id, 0L, 16));
                assertTrue(guest.readLong(16) >= guest.readLong(8));
            }
            assertEquals(INVAL, guest.call("clock_res_get", 4, 0));
            assertEquals(INVAL, guest.call("clock_time_get", -1, 0L, 0));
        }
    }

    @Test
    void theRealtimeClockShowsTheTimeOfDay() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("clock_time_get", 0, 0L, 0));
            assertEquals(System.currentTimeMillis() / 1000.0, guest.readLong(0) / 1e9, 5);
        }
    }

    @Test
    void randomBytesFillTheWholeRangeAndNoMore() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("random_get", 8, 0x18000));
            assertEquals(0, guest.readLong(0));
            assertEquals(0, guest.readLong(8 + 0x18000));
            assertNotEquals(guest.readLong(8), guest.readLong(16));
            assertNotEquals(0, guest.readLong(0x18000));
            assertEquals(SUCCESS, guest.call("random_get", 0, 0));
        }
    }

    @Test
    void nothingIsASocket() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(NOTSOCK, guest.call("sock_accept", 0, 0, 0));
            assertEquals(NOTSOCK, guest.call("sock_recv", 0, 0, 0, 0, 0, 0));
            assertEquals(NOTSOCK, guest.call("sock_send", 1, 0, 0, 0, 0));
            assertEquals(NOTSOCK, guest.call("sock_shutdown", 2, 1));
        }
    }
}
