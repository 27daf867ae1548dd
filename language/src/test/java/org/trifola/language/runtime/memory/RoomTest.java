package org.trifola.language.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;

/** The life of a memory's storage. */
class RoomTest {

    private static final long MIB = 1L << 20;

    @Test
    void theContentsMoveOnceAndNeverAgain() {
        Room room = new Room(4_096 * MIB);
        assertTrue(room.grow(0, MIB));
        RawMemory.putLong(room.base() + MIB - 8, 42);
        assertTrue(room.grow(MIB, 300 * MIB));
        long base = room.base();
        assertEquals(42, RawMemory.getLong(base + MIB - 8));
        assertEquals(0, RawMemory.getLong(base + 300 * MIB - 8));
        assertTrue(room.grow(300 * MIB, 4_096 * MIB));
        assertEquals(base, room.base());
        room.run();
    }

    @Test
    void aRefusalChangesNothing() {
        Room room = new Room(Long.MAX_VALUE);
        assertTrue(room.grow(0, MIB));
        RawMemory.putLong(room.base(), 42);
        assertFalse(room.grow(MIB, 1L << 62));
        assertEquals(42, RawMemory.getLong(room.base()));
        room.run();
    }

    @Test
    void nothingGrowsAfterTheEnd() {
        Room room = new Room(MIB);
        room.run();
        assertEquals(0, room.base());
        assertFalse(room.grow(0, 65_536));
        room.run();
    }

    @Test
    void theBytesOfAnUnreachableMemoryAreGivenBack() {
        Room room = Memory.allocate(new MemoryType(NumberType.I32, 1, OptionalLong.empty(), false), 65_536).room();
        assertNotEquals(0, room.base());
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            while (room.base() != 0) {
                System.gc();
                Thread.sleep(10);
            }
        });
    }
}
