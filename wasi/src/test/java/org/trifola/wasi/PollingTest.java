package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.wasi.error.Errno.BADF;
import static org.trifola.wasi.error.Errno.INVAL;
import static org.trifola.wasi.error.Errno.NOTSUP;
import static org.trifola.wasi.error.Errno.SUCCESS;

import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;

import org.junit.jupiter.api.Test;

import org.trifola.wasi.error.Errno;

class PollingTest {

    private static final int IN = 0x100;
    private static final int OUT = 0x800;
    private static final int COUNT = 0xF00;
    private static final int CLOCK = 0;
    private static final int READ = 1;
    private static final int WRITE = 2;
    private static final int REALTIME = 0;
    private static final int MONOTONIC = 1;
    private static final int ABSOLUTE = 1;
    private static final long MILLISECOND = 1_000_000;

    @Test
    void aGuestSleepsAsLongAsItAsks() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            clock(guest, 0, MONOTONIC, 20 * MILLISECOND, 0);
            long start = System.nanoTime();
            assertEquals(SUCCESS, poll(guest, 1));
            assertTrue(System.nanoTime() - start >= 20 * MILLISECOND);
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(1000, guest.readLong(OUT));
            assertEquals(0, guest.readShort(OUT + 8));
            assertEquals(CLOCK, guest.readByte(OUT + 10));
        }
    }

    @Test
    void anAbsoluteTimeInThePastHasHappened() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            clock(guest, 0, REALTIME, 1, ABSOLUTE);
            clock(guest, 1, MONOTONIC, -1, 0);
            assertEquals(SUCCESS, poll(guest, 2));
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(1000, guest.readLong(OUT));
        }
    }

    @Test
    void anAbsoluteTimeToComeIsWaitedFor() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(SUCCESS, guest.call("clock_time_get", REALTIME, 0L, 0));
            clock(guest, 0, REALTIME, guest.readLong(0) + 20 * MILLISECOND, ABSOLUTE);
            long start = System.currentTimeMillis();
            assertEquals(SUCCESS, poll(guest, 1));
            assertTrue(System.currentTimeMillis() - start >= 10);
        }
    }

    @Test
    void onlyWhatHasHappenedIsReported() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            clock(guest, 0, MONOTONIC, 10_000 * MILLISECOND, 0);
            descriptor(guest, 1, WRITE, 1);
            assertEquals(SUCCESS, poll(guest, 2));
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(1001, guest.readLong(OUT));
            assertEquals(WRITE, guest.readByte(OUT + 10));
        }
    }

    @Test
    void inputIsReadyWhenItIsThere() throws IOException {
        try (Guest guest = new Guest.Builder().in("abc").start()) {
            descriptor(guest, 0, READ, 0);
            assertEquals(SUCCESS, poll(guest, 1));
            assertEquals(3, guest.readLong(OUT + 16));
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("abc", guest.read());
        }
    }

    @Test
    void inputAtItsEndIsReady() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            descriptor(guest, 0, READ, 0);
            assertEquals(SUCCESS, poll(guest, 1));
            assertEquals(0, guest.readLong(OUT + 16));
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("", guest.read());
        }
    }

    @Test
    void inputThatDoesNotComeIsNotReady() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream();
                        Guest guest = new Guest.Builder().in(new PipedInputStream(writer)).start()) {
            descriptor(guest, 0, READ, 0);
            clock(guest, 1, MONOTONIC, 20 * MILLISECOND, 0);
            assertEquals(SUCCESS, poll(guest, 2));
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(1001, guest.readLong(OUT));
            writer.write("late".getBytes());
            writer.flush();
            assertEquals(SUCCESS, poll(guest, 1));
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(1000, guest.readLong(OUT));
            assertEquals(SUCCESS, guest.read(0, 2));
            assertEquals("la", guest.read());
            assertEquals(SUCCESS, guest.read(0, 10));
            assertEquals("te", guest.read());
        }
    }

    @Test
    void whatCannotHappenIsAnEventWithAnError() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            descriptor(guest, 0, READ, 99);
            descriptor(guest, 1, READ, 1);
            clock(guest, 2, 3, 0, 0);
            clock(guest, 3, 77, 0, 0);
            assertEquals(SUCCESS, poll(guest, 4));
            assertEquals(4, guest.readInt(COUNT));
            assertEquals(BADF.code(), guest.readShort(OUT + 8));
            assertEquals(BADF.code(), guest.readShort(OUT + 32 + 8));
            assertEquals(NOTSUP.code(), guest.readShort(OUT + 64 + 8));
            assertEquals(INVAL.code(), guest.readShort(OUT + 96 + 8));
        }
    }

    @Test
    void waitingForNothingIsRefused() throws IOException {
        try (Guest guest = new Guest.Builder().start()) {
            assertEquals(INVAL, poll(guest, 0));
            guest.writeByte(IN + 8, 3);
            assertEquals(INVAL, poll(guest, 1));
        }
    }

    @Test
    void timeThatTakesNoTimePassesUntilItsEnd() throws IOException {
        try (Guest guest = new Guest.Builder().deterministic().start()) {
            clock(guest, 0, 1, -1L, 0);
            assertEquals(SUCCESS, poll(guest, 1));
            assertEquals(1, guest.readInt(COUNT));
            assertEquals(SUCCESS, guest.call("clock_time_get", 0, 0L, 0));
            assertEquals(Long.MAX_VALUE, guest.readLong(0));
        }
    }

    private static Errno poll(Guest guest, int count) {
        return guest.call("poll_oneoff", IN, OUT, count, COUNT);
    }

    private static void clock(Guest guest, int index, int id, long timeout, int flags) {
        int at = IN + 48 * index;
        guest.writeLong(at, 1000 + index);
        guest.writeByte(at + 8, CLOCK);
        guest.writeInt(at + 16, id);
        guest.writeLong(at + 24, timeout);
        guest.writeShort(at + 40, flags);
    }

    private static void descriptor(Guest guest, int index, int type, int fd) {
        int at = IN + 48 * index;
        guest.writeLong(at, 1000 + index);
        guest.writeByte(at + 8, type);
        guest.writeInt(at + 16, fd);
    }
}
