package org.trifola.language.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Addresses that are reserved at once and backed by memory when they are used. */
class ReservationTest {

    private static final long PAGE = 65_536;
    private static final long GIB = 1L << 30;

    @Test
    void growingDoesNotMoveAndAddsZeros() {
        Reservation reservation = Reservation.make(PAGE, 4 * GIB);
        long base = reservation.base();
        assertTrue(reservation.grow(0, PAGE));
        assertEquals(0, RawMemory.getLong(base + PAGE - 8));
        RawMemory.putLong(base + PAGE - 8, 42);
        assertTrue(reservation.grow(PAGE, 4 * GIB));
        assertEquals(base, reservation.base());
        assertEquals(42, RawMemory.getLong(base + PAGE - 8));
        assertEquals(0, RawMemory.getLong(base + 4 * GIB - 8));
        RawMemory.putLong(base + 4 * GIB - 8, 43);
        reservation.free();
    }

    @Test
    void itDoesNotGrowBeyondItsCapacity() {
        Reservation reservation = Reservation.make(PAGE, 2 * PAGE);
        assertEquals(2 * PAGE, reservation.capacity());
        assertTrue(reservation.grow(0, 2 * PAGE));
        assertFalse(reservation.grow(2 * PAGE, 3 * PAGE));
        reservation.free();
    }

    @Test
    void aSmallerOneIsMadeWhereTheSystemRefusesTheCapacity() {
        Reservation reservation = Reservation.make(PAGE, 1L << 62);
        assertNotNull(reservation);
        assertTrue(reservation.capacity() >= PAGE && reservation.capacity() < 1L << 62);
        assertTrue(reservation.grow(0, PAGE));
        reservation.free();
    }

    @Test
    void noneIsMadeWhereTheSystemRefusesWhatIsNeeded() {
        assertNull(Reservation.make(1L << 62, 1L << 62));
    }

    @Test
    void thousandsExistAtTheSameTime() {
        Reservation[] reservations = new Reservation[2_000];
        for (int i = 0; i < reservations.length; i++) {
            reservations[i] = Reservation.make(PAGE, 4 * GIB);
            assertTrue(reservations[i].grow(0, PAGE));
            RawMemory.putInt(reservations[i].base(), i);
        }
        for (int i = 0; i < reservations.length; i++) {
            assertEquals(i, RawMemory.getInt(reservations[i].base()));
            reservations[i].free();
        }
    }
}
