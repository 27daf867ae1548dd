package org.trifola.language.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.TrapException;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;

/** What a context owns, and what is left when it is closed. */
class StoreTest {

    private final Store store = new Store(EngineConfig.DEFAULT);

    @Test
    void closingTheStoreClosesItsMemories() {
        Memory first = store.allocateMemory(memoryType(1));
        Memory second = store.allocateMemory(memoryType(2));
        assertEquals(131_072, second.size());
        store.close();
        assertEquals(0, first.size());
        assertEquals(0, second.size());
        assertThrows(TrapException.class, () -> second.loadByte(0, null));
        assertNull(store.allocateMemory(memoryType(1)));
    }

    @Test
    void memoriesBeyondTheLimitAreRefused() {
        assertNotNull(store.allocateMemory(memoryType(0)));
        assertNull(store.allocateMemory(memoryType(65_537)));
        assertNull(store.allocateMemory(memoryType(-1)));
    }

    @Test
    void tablesBeyondTheLimitAreRefused() {
        assertEquals(10_000_000, store.allocateTable(tableType(10_000_000)).size());
        assertNull(store.allocateTable(tableType(10_000_001)));
        assertNull(store.allocateTable(tableType(0xFFFF_FFFFL)));
    }

    @Test
    void aTableGrowsUpToTheLimit() {
        TableInstance table = store.allocateTable(tableType(1));
        assertEquals(1, table.grow(9_999_999, null));
        assertEquals(-1, table.grow(1, null));
        assertEquals(10_000_000, table.size());
    }

    private static MemoryType memoryType(long pages) {
        return new MemoryType(NumberType.I32, pages, OptionalLong.empty(), false);
    }

    private static TableType tableType(long elements) {
        return new TableType(ReferenceType.FUNCREF, NumberType.I32, elements, OptionalLong.empty());
    }
}
