package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Memories as Java sees them. */
class MemoryTest extends ContextTest {

    private Value exports;
    private Value memory;

    @BeforeEach
    void instantiate() {
        exports = exports(Modules.program("wat/provider"));
        memory = exports.getMember("memory");
    }

    @Test
    void aMemoryIsAnArrayOfUnsignedBytes() {
        assertEquals(65_536, memory.getArraySize());
        assertEquals('p', memory.getArrayElement(16).asInt());
        memory.setArrayElement(0, 200);
        assertEquals(200, memory.getArrayElement(0).asInt());
        memory.setArrayElement(0, -1);
        assertEquals(255, memory.getArrayElement(0).asInt());
        memory.setArrayElement(65_535, (byte) 7);
        assertEquals(7, memory.getArrayElement(65_535).asInt());
        assertEquals(255, exports.invokeMember("peek", 0).asInt());
    }

    @Test
    void whatIsNoByteIsRefused() {
        for (Object wrong : new Object[]{256, -129, 1.5, "1", true, 1L << 32}) {
            ClassCastException refused = assertThrows(ClassCastException.class, () -> memory.setArrayElement(0, wrong));
            assertTrue(refused.getMessage().contains("for array 'memory of 1 page'(language: WebAssembly, type: memory) and index 0."), refused.getMessage());
        }
        assertEquals(0, memory.getArrayElement(0).asInt());
    }

    @Test
    void anIndexOutsideIsRefused() {
        for (long outside : new long[]{-1, 65_536, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThrows(ArrayIndexOutOfBoundsException.class, () -> memory.getArrayElement(outside));
            assertThrows(ArrayIndexOutOfBoundsException.class, () -> memory.setArrayElement(outside, 0));
        }
    }

    @Test
    void aMemoryIsAWritableBuffer() {
        assertTrue(memory.isBufferWritable());
        assertEquals(65_536, memory.getBufferSize());
        for (ByteOrder order : new ByteOrder[]{ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN}) {
            memory.writeBufferShort(order, 101, (short) -2);
            assertEquals(-2, memory.readBufferShort(order, 101));
            memory.writeBufferInt(order, 101, 0x01020304);
            assertEquals(0x01020304, memory.readBufferInt(order, 101));
            memory.writeBufferLong(order, 101, Long.MIN_VALUE + 1);
            assertEquals(Long.MIN_VALUE + 1, memory.readBufferLong(order, 101));
            memory.writeBufferFloat(order, 101, 0.1f);
            assertEquals(0.1f, memory.readBufferFloat(order, 101));
            memory.writeBufferDouble(order, 101, -0.1);
            assertEquals(-0.1, memory.readBufferDouble(order, 101));
        }
        memory.writeBufferInt(ByteOrder.LITTLE_ENDIAN, 0, 0x01020304);
        assertEquals(4, memory.readBufferByte(0));
        assertEquals(0x04030201, memory.readBufferInt(ByteOrder.BIG_ENDIAN, 0));
        memory.writeBufferByte(3, (byte) -1);
        assertEquals(-1, memory.readBufferByte(3));
        assertEquals(0xff020304, exports.invokeMember("peek", 0).asInt());
    }

    @Test
    void manyBytesAreReadAtOnce() {
        byte[] bytes = new byte[10];
        memory.readBuffer(16, bytes, 1, 8);
        assertArrayEquals("\0provided\0".getBytes(StandardCharsets.US_ASCII), bytes);
        memory.readBuffer(65_536, bytes, 0, 0);
        assertThrows(IndexOutOfBoundsException.class, () -> memory.readBuffer(65_530, bytes, 0, 7));
    }

    @Test
    void anOffsetOutsideIsRefused() {
        for (long outside : new long[]{-1, -8, 65_529, 65_536, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThrows(IndexOutOfBoundsException.class, () -> memory.readBufferLong(ByteOrder.LITTLE_ENDIAN, outside));
            assertThrows(IndexOutOfBoundsException.class, () -> memory.writeBufferDouble(ByteOrder.LITTLE_ENDIAN, outside, 1));
        }
        assertThrows(IndexOutOfBoundsException.class, () -> memory.readBufferByte(65_536));
        assertThrows(IndexOutOfBoundsException.class, () -> memory.writeBufferShort(ByteOrder.LITTLE_ENDIAN, 65_535, (short) 1));
    }

    @Test
    void aMemoryGrowsWithinItsMaximum() {
        assertEquals(1, memory.getMember("size").asInt());
        assertEquals(1, memory.invokeMember("grow", 2).asInt());
        assertEquals(3, memory.invokeMember("size").asInt());
        assertEquals(3 * 65_536, memory.getArraySize());
        assertEquals(0, memory.getArrayElement(3 * 65_536 - 1).asInt());
        assertEquals(-1, memory.getMember("grow").execute(2).asInt());
        assertEquals(-1, memory.invokeMember("grow", Long.MAX_VALUE).asInt());
        assertEquals(3, memory.invokeMember("grow", 0).asInt());
        assertEquals("memory of 3 pages", memory.toString());
    }

    @Test
    void whatIsNoNumberOfPagesIsRefused() {
        for (Object wrong : new Object[]{-1, 1.5, "1", true}) {
            IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> memory.invokeMember("grow", wrong));
            assertTrue(refused.getMessage().contains("The number of pages by which a memory grows is a whole number from 0 on, not "), refused.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> memory.invokeMember("grow"));
        assertThrows(IllegalArgumentException.class, () -> memory.invokeMember("size", 1));
    }
}
