package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalLong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.runtime.memory.RawMemory;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;

/** Where there is machine code, memories have pages of the system from one MiB on. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class MachinePagesTest {

    private static final long MIB = 1L << 20;

    @BeforeEach
    void load() {
        assertTrue(Native.isThere());
    }

    @Test
    void pagesAreReservedThenCommittedThenGivenBack() {
        MachinePages pages = new MachinePages();
        long address = pages.reserve(1_024 * MIB);
        assertNotEquals(0, address);
        assertTrue(pages.commit(address, 4 * MIB));
        assertEquals(0, RawMemory.getLong(address + 4 * MIB - Long.BYTES));
        RawMemory.putLong(address + 4 * MIB - Long.BYTES, 42);
        assertTrue(pages.commit(address + 4 * MIB, MIB));
        assertEquals(42, RawMemory.getLong(address + 4 * MIB - Long.BYTES));
        assertEquals(0, RawMemory.getLong(address + 5 * MIB - Long.BYTES));
        pages.release(address, 1_024 * MIB);
        assertFalse(pages.commit(address, MIB), "the addresses are nobody's");
    }

    @Test
    void whatTheSystemRefusesIsToldSo() {
        assertEquals(0, new MachinePages().reserve(1L << 60));
    }

    @Test
    void aMemoryOfAMebibyteNeverMoves() {
        Memory memory = Memory.allocate(new MemoryType(NumberType.I32, 17, OptionalLong.empty(), false), 65_536);
        long base = memory.base();
        RawMemory.putLong(base + MIB, 42);
        assertEquals(17, memory.grow(4_000));
        assertEquals(base, memory.base());
        assertEquals(42, RawMemory.getLong(base + MIB));
        assertEquals(0, RawMemory.getLong(base + memory.size() - Long.BYTES));
        memory.close();
    }

    @Test
    void aSmallMemoryMovesThereWhenItGrows() {
        Memory memory = Memory.allocate(new MemoryType(NumberType.I32, 1, OptionalLong.empty(), false), 65_536);
        RawMemory.putLong(memory.base() + 65_528, 42);
        assertEquals(1, memory.grow(31));
        assertEquals(42, RawMemory.getLong(memory.base() + 65_528));
        assertEquals(0, RawMemory.getLong(memory.base() + 65_536));
        long base = memory.base();
        assertEquals(32, memory.grow(10_000));
        assertEquals(base, memory.base());
        memory.close();
    }
}
