package org.trifola.language.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** What memories live in where the JVM does not let the engine call the operating system. */
class AllocationTest {

    private static final long MIB = 1L << 20;

    @Test
    void growingKeepsWhatIsThereAndAddsZeros() {
        Allocation allocation = new Allocation(64 * MIB);
        assertTrue(allocation.grow(0, MIB));
        for (long size = MIB; size < 64 * MIB; size += MIB) {
            RawMemory.fill(allocation.base() + size - MIB, (byte) (size / MIB), MIB);
            assertTrue(allocation.grow(size, size + MIB));
            assertEquals(0, RawMemory.getLong(allocation.base() + size));
            assertEquals(0, RawMemory.getLong(allocation.base() + size + MIB - 8));
        }
        assertEquals(0x0101_0101, RawMemory.getInt(allocation.base()));
        assertEquals(0x3F3F_3F3F, RawMemory.getInt(allocation.base() + 63 * MIB - 4));
        allocation.free();
    }

    @Test
    void reusedBytesAreZeroAgain() {
        for (int i = 0; i < 100; i++) {
            Allocation allocation = new Allocation(MIB);
            assertTrue(allocation.grow(0, 65_536));
            for (long offset = 0; offset < 65_536; offset += 8) {
                assertEquals(0, RawMemory.getLong(allocation.base() + offset));
            }
            RawMemory.fill(allocation.base(), (byte) -1, 65_536);
            allocation.free();
        }
    }

    @Test
    void whatTheMachineHasNotGotIsRefusedAndTheContentsStay() {
        Allocation allocation = new Allocation(Long.MAX_VALUE);
        assertTrue(allocation.grow(0, 65_536));
        RawMemory.putInt(allocation.base() + 65_532, 42);
        assertFalse(allocation.grow(65_536, 1L << 62));
        assertEquals(42, RawMemory.getInt(allocation.base() + 65_532));
        allocation.free();
    }

    @Test
    void noBytesNeedNoMemory() {
        Allocation allocation = new Allocation(0);
        assertTrue(allocation.grow(0, 0));
        allocation.free();
        allocation.free();
    }
}
