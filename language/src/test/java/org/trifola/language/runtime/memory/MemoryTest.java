package org.trifola.language.runtime.memory;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteBuffer;
import java.util.OptionalLong;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;

/** Access to a memory, its growth and its end. */
class MemoryTest {

    private static final long PAGE = 65_536;
    private static final long GIB = 1L << 30;

    @Test
    void aNewMemoryIsZero() {
        Memory memory = memory(2);
        for (long address = 0; address < 2 * PAGE; address += 8) {
            assertEquals(0, memory.loadLong(address, null));
        }
    }

    @Test
    void numbersAreLittleEndianAndNeedNoAlignment() {
        Memory memory = memory(1);
        memory.storeLong(3, 0x0807060504030201L, null);
        assertEquals(0x01, memory.loadByte(3, null));
        assertEquals(0x0302, memory.loadShort(4, null));
        assertEquals(0x06050403, memory.loadInt(5, null));
        memory.storeShort(1, (short) 0xFFFE, null);
        assertEquals(0xFE, memory.loadByte(1, null) & 0xFF);
        memory.storeInt(7, 0x11223344, null);
        assertEquals(0x44, memory.loadByte(7, null));
        memory.storeDouble(9, Math.PI, null);
        assertEquals(Double.doubleToRawLongBits(Math.PI), memory.loadLong(9, null));
        assertEquals(Math.PI, memory.loadDouble(9, null));
        memory.storeFloat(17, Float.intBitsToFloat(0x7FA00001), null);
        assertEquals(0x7FA00001, memory.loadInt(17, null));
        assertEquals(0x7FA00001, Float.floatToRawIntBits(memory.loadFloat(17, null)));
    }

    @Test
    void theLastBytesCanBeAccessedAndTheNextCannot() {
        Memory memory = memory(1);
        memory.storeByte(65_535, (byte) 1, null);
        memory.storeShort(65_534, (short) 1, null);
        memory.storeInt(65_532, 1, null);
        memory.storeLong(65_528, 1, null);
        memory.storeFloat(65_532, 1, null);
        memory.storeDouble(65_528, 1, null);
        assertTrap(() -> memory.loadByte(65_536, null));
        assertTrap(() -> memory.loadShort(65_535, null));
        assertTrap(() -> memory.loadInt(65_533, null));
        assertTrap(() -> memory.loadLong(65_529, null));
        assertTrap(() -> memory.loadFloat(65_533, null));
        assertTrap(() -> memory.loadDouble(65_529, null));
        assertTrap(() -> memory.storeByte(65_536, (byte) 1, null));
        assertTrap(() -> memory.storeShort(65_535, (short) 1, null));
        assertTrap(() -> memory.storeInt(65_533, 1, null));
        assertTrap(() -> memory.storeLong(65_529, 1, null));
        assertTrap(() -> memory.storeFloat(65_533, 1, null));
        assertTrap(() -> memory.storeDouble(65_529, 1, null));
    }

    @Test
    void aViewIsTheBytesThemselvesAndNoOthers() {
        Memory memory = memory(1);
        ByteBuffer view = memory.view(65_530, 6, null);
        assertEquals(6, view.remaining());
        view.put(5, (byte) 7);
        assertEquals(7, memory.loadByte(65_535, null));
        memory.storeByte(65_530, (byte) 8, null);
        assertEquals(8, view.get(0));
        assertThrows(IndexOutOfBoundsException.class, () -> view.get(6));
        assertTrap(() -> memory.view(65_530, 7, null));
        assertTrap(() -> memory.view(-1, 1, null));
        memory.grow(4096);
        memory.storeByte(65_536 * 4097L - 1, (byte) 9, null);
        assertEquals(9, memory.view(65_536 * 4097L - 1, 1, null).get(0));
        assertEquals(8, memory.view(65_530, 1, null).get(0));
        memory.close();
        assertTrap(() -> memory.view(0, 1, null));
    }

    @Test
    void addressesFarOutsideTrap() {
        Memory memory = memory(1);
        for (long address : new long[]{-1, -8, Integer.MIN_VALUE, 0xFFFF_FFFFL, 0x1_FFFF_FFFEL, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertTrap(() -> memory.loadByte(address, null));
            assertTrap(() -> memory.loadLong(address, null));
            assertTrap(() -> memory.storeLong(address, 1, null));
        }
    }

    @Test
    void aMemoryWithoutPagesHasNoByte() {
        Memory memory = memory(0);
        assertEquals(0, memory.size());
        assertTrap(() -> memory.loadByte(0, null));
        memory.fill(0, 1, 0, null);
        assertTrap(() -> memory.fill(0, 1, 1, null));
        assertEquals(0, memory.grow(1));
        memory.storeByte(65_535, (byte) 1, null);
    }

    @Test
    void growingAThousandTimesKeepsTheContents() {
        Memory memory = memory(1);
        memory.storeLong(0, 1, null);
        for (long pages = 1; pages <= 1_000; pages++) {
            assertEquals(pages, memory.grow(1));
            assertEquals(0, memory.loadLong(pages * PAGE, null));
            memory.storeLong(pages * PAGE, pages + 1, null);
        }
        for (long page = 0; page <= 1_000; page++) {
            assertEquals(page + 1, memory.loadLong(page * PAGE, null));
        }
        assertEquals(1_001, memory.pages());
    }

    @Test
    void aMemoryGrowsUpToTheMaximumOfItsType() {
        Memory memory = memory(1, OptionalLong.of(3), 65_536);
        assertEquals(1, memory.grow(2));
        assertEquals(-1, memory.grow(1));
        assertEquals(3, memory.grow(0));
        assertEquals(-1, memory.grow(0xFFFF_FFFFL));
        assertEquals(-1, memory.grow(-1));
        assertEquals(3, memory.pages());
    }

    @Test
    void aMemoryGrowsUpToTheLimitOfTheEngine() {
        Memory memory = memory(1, OptionalLong.of(65_536), 2);
        assertEquals(1, memory.grow(1));
        assertEquals(-1, memory.grow(1));
        assertNull(Memory.allocate(new MemoryType(NumberType.I32, 3, OptionalLong.empty(), false), 2));
    }

    @Test
    void aMemoryGrowsToFourGibibytesWithoutTouchingThem() {
        Memory memory = memory(1);
        memory.storeInt(0, 42, null);
        assertEquals(1, memory.grow(65_535));
        assertEquals(4 * GIB, memory.size());
        assertEquals(42, memory.loadInt(0, null));
        memory.storeByte(4 * GIB - 1, (byte) 7, null);
        assertEquals(7, memory.loadByte(4 * GIB - 1, null));
        assertEquals(0x0700_0000, memory.loadInt(4 * GIB - 4, null));
        memory.storeInt(2 * GIB - 2, -1, null);
        assertEquals(-1, memory.loadInt(2 * GIB - 2, null));
        assertTrap(() -> memory.loadByte(4 * GIB, null));
        assertEquals(-1, memory.grow(1));
        memory.close();
    }

    @Test
    void theTypeTellsTheCurrentSize() {
        Memory memory = memory(1, OptionalLong.of(5), 65_536);
        memory.grow(2);
        assertEquals("3 5", memory.type().toString());
    }

    @Test
    void fillSetsExactlyItsBytes() {
        Memory memory = memory(1);
        memory.fill(3, 0x1FF, 5, null);
        assertArrayEquals(new byte[]{0, 0, 0, -1, -1, -1, -1, -1, 0}, read(memory, 0, 9));
        memory.fill(65_536, 1, 0, null);
        assertTrap(() -> memory.fill(65_537, 1, 0, null));
        assertTrap(() -> memory.fill(65_530, 1, 7, null));
        assertTrap(() -> memory.fill(0, 1, -1, null));
        assertTrap(() -> memory.fill(1, 1, Long.MAX_VALUE, null));
        assertEquals(0, memory.loadByte(65_535, null));
    }

    @Test
    void copyBehavesAsIfThroughABufferWhereRangesOverlap() {
        Memory memory = memory(1);
        memory.write(0, new byte[]{1, 2, 3, 4, 5, 6}, 0, 6, null);
        memory.copy(2, memory, 0, 4, null);
        assertArrayEquals(new byte[]{1, 2, 1, 2, 3, 4}, read(memory, 0, 6));
        memory.copy(0, memory, 1, 5, null);
        assertArrayEquals(new byte[]{2, 1, 2, 3, 4, 4}, read(memory, 0, 6));
    }

    @Test
    void longOverlappingCopiesAreRightInBothDirections() {
        Memory memory = memory(64);
        int longs = 400_000;
        for (int i = 0; i < longs; i++) {
            memory.storeLong(8L * i, i, null);
        }
        memory.copy(24, memory, 0, 8L * longs, null);
        for (int i = 0; i < longs; i++) {
            assertEquals(i, memory.loadLong(8L * i + 24, null));
        }
        memory.copy(8, memory, 24, 8L * longs, null);
        for (int i = 0; i < longs; i++) {
            assertEquals(i, memory.loadLong(8L * i + 8, null));
        }
    }

    @Test
    void copyChecksBothRangesBeforeItCopies() {
        Memory memory = memory(1);
        memory.storeByte(65_535, (byte) 9, null);
        assertTrap(() -> memory.copy(0, memory, 65_535, 2, null));
        assertTrap(() -> memory.copy(65_535, memory, 0, 2, null));
        assertTrap(() -> memory.copy(65_537, memory, 0, 0, null));
        assertTrap(() -> memory.copy(0, memory, 0, -1, null));
        assertEquals(0, memory.loadByte(0, null));
        assertEquals(9, memory.loadByte(65_535, null));
    }

    @Test
    void memoriesDoNotShareBytes() {
        Memory first = memory(1);
        Memory second = memory(1);
        first.fill(0, 1, PAGE, null);
        assertEquals(0, second.loadLong(0, null));
        second.copy(8, first, 0, 8, null);
        second.fill(0, 2, 8, null);
        assertEquals(0x0101_0101_0101_0101L, second.loadLong(8, null));
        assertEquals(0x0101_0101_0101_0101L, first.loadLong(0, null));
    }

    @Test
    void initCopiesFromASegmentOfTheArray() {
        Memory memory = memory(1);
        ModuleBytes bytes = new ModuleBytes(new byte[]{9, 9, 1, 2, 3, 9});
        memory.init(10, bytes, 2, 3, 1, 2, null);
        assertArrayEquals(new byte[]{0, 2, 3, 0}, read(memory, 9, 4));
        memory.init(65_536, bytes, 2, 3, 3, 0, null);
        assertTrap(() -> memory.init(0, bytes, 2, 3, 2, 2, null));
        assertTrap(() -> memory.init(0, bytes, 2, 3, 4, 0, null));
        assertTrap(() -> memory.init(65_535, bytes, 2, 3, 0, 2, null));
        assertTrap(() -> memory.init(65_537, bytes, 2, 3, 0, 0, null));
        assertTrap(() -> memory.init(0, bytes, 2, 0, 0, 1, null));
        assertEquals(0, memory.loadByte(65_535, null));
    }

    @Test
    void longSegmentsAreCopiedWhole() {
        byte[] bytes = new byte[3_000_001];
        bytes[0] = 1;
        bytes[1_048_576] = 2;
        bytes[3_000_000] = 3;
        Memory memory = memory(64);
        memory.init(5, new ModuleBytes(bytes), 0, bytes.length, 0, bytes.length, null);
        assertEquals(1, memory.loadByte(5, null));
        assertEquals(2, memory.loadByte(1_048_581, null));
        assertEquals(3, memory.loadByte(3_000_005, null));
        assertEquals(0, memory.loadByte(3_000_006, null));
    }

    @Test
    void theHostReadsAndWritesArrays() {
        Memory memory = memory(1);
        memory.write(65_533, new byte[]{1, 2, 3, 4, 5}, 1, 3, null);
        assertArrayEquals(new byte[]{2, 3, 4}, read(memory, 65_533, 3));
        assertTrap(() -> memory.write(65_534, new byte[3], 0, 3, null));
        assertTrap(() -> memory.read(65_534, new byte[3], 0, 3, null));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.read(0, new byte[3], 1, 3, null));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.write(0, new byte[3], -1, 3, null));
    }

    @Test
    void aClosedMemoryTrapsAndDoesNotGrow() {
        Memory memory = memory(1);
        memory.close();
        memory.close();
        assertEquals(0, memory.size());
        assertTrap(() -> memory.loadByte(0, null));
        assertEquals(-1, memory.grow(1));
    }

    @Test
    void thousandsOfMemoriesExistAtTheSameTime() {
        Memory[] memories = new Memory[2_000];
        for (int i = 0; i < memories.length; i++) {
            memories[i] = memory(1);
            memories[i].storeInt(0, i, null);
        }
        for (int i = 0; i < memories.length; i++) {
            assertEquals(i, memories[i].loadInt(0, null));
            memories[i].close();
        }
    }

    private static Memory memory(long pages) {
        return memory(pages, OptionalLong.empty(), 65_536);
    }

    private static Memory memory(long pages, OptionalLong maximum, long limit) {
        return Memory.allocate(new MemoryType(NumberType.I32, pages, maximum, false), limit);
    }

    private static byte[] read(Memory memory, long address, int length) {
        byte[] bytes = new byte[length];
        memory.read(address, bytes, 0, length, null);
        return bytes;
    }

    private static void assertTrap(Executable access) {
        assertEquals(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, assertThrows(TrapException.class, access).kind());
    }
}
