package org.trifola.language.binary.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import org.trifola.language.binary.ByteReader;

/** Values and their bytes. */
class ByteWriterTest {

    private static String bytes(Consumer<ByteWriter> write) {
        ByteWriter out = new ByteWriter();
        write.accept(out);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    @Test
    void numbersInLeb128AreAsShortAsPossible() {
        assertEquals("00", bytes(out -> out.writeUnsignedInt(0)));
        assertEquals("7f", bytes(out -> out.writeUnsignedInt(127)));
        assertEquals("8001", bytes(out -> out.writeUnsignedInt(128)));
        assertEquals("ffffffff0f", bytes(out -> out.writeUnsignedInt(-1)));
        assertEquals("ffffffffffffffffff01", bytes(out -> out.writeUnsignedLong(-1)));
        assertEquals("3f", bytes(out -> out.writeSignedLong(63)));
        assertEquals("c000", bytes(out -> out.writeSignedLong(64)));
        assertEquals("40", bytes(out -> out.writeSignedLong(-64)));
        assertEquals("bf7f", bytes(out -> out.writeSignedLong(-65)));
        assertEquals("8080808080808080807f", bytes(out -> out.writeSignedLong(Long.MIN_VALUE)));
    }

    @Test
    void writtenNumbersAreReadBack() {
        for (long value : new long[]{0, 1, -1, 63, 64, -64, -65, 1L << 31, -1L << 31, 1L << 62, Long.MIN_VALUE, Long.MAX_VALUE}) {
            ByteWriter out = new ByteWriter();
            out.writeSignedLong(value);
            out.writeUnsignedLong(value);
            ByteReader in = new ByteReader(out.toByteArray(), 0, out.size());
            assertEquals(value, in.readSignedLong());
            assertEquals(value, in.readUnsignedLong());
        }
    }

    @Test
    void fixedNumbersAreLittleEndian() {
        assertEquals("04030201", bytes(out -> out.writeFixedInt(0x01020304)));
        assertEquals("0807060504030201", bytes(out -> out.writeFixedLong(0x0102030405060708L)));
    }

    @Test
    void namesAreUtf8BehindTheirLength() {
        assertEquals("03e282ac", bytes(out -> out.writeName("€")));
    }

    @Test
    void truncatedBytesAreGone() {
        assertEquals("01", bytes(out -> {
            out.writeFixedInt(1);
            out.truncate(1);
        }));
    }
}
