package org.trifola.language.binary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.language.binary.Rejected.assertMalformed;

import org.junit.jupiter.api.Test;

/** Numbers and names, and what is wrong with them. */
class ByteReaderTest {

    private static final String END = "unexpected end of section or function";

    @Test
    void unsignedNumbers() {
        assertEquals(0, reader("00").readUnsignedInt());
        assertEquals(127, reader("7f").readUnsignedInt());
        assertEquals(624_485, reader("e5 8e 26").readUnsignedInt());
        assertEquals(0xFFFF_FFFF, reader("ff ff ff ff 0f").readUnsignedInt());
        assertEquals(0, reader("80 80 80 80 00").readUnsignedInt());
        assertEquals(127, reader("7f").readUnsignedLong());
        assertEquals(0xFFFF_FFFF_FFFF_FFFFL, reader("ff ff ff ff ff ff ff ff ff 01").readUnsignedLong());
    }

    @Test
    void signedNumbers() {
        assertEquals(63, reader("3f").readSignedInt());
        assertEquals(-64, reader("40").readSignedInt());
        assertEquals(-123_456, reader("c0 bb 78").readSignedInt());
        assertEquals(Integer.MIN_VALUE, reader("80 80 80 80 78").readSignedInt());
        assertEquals(Integer.MAX_VALUE, reader("ff ff ff ff 07").readSignedInt());
        assertEquals(-1, reader("ff ff ff ff 7f").readSignedInt());
        assertEquals(Long.MIN_VALUE, reader("80 80 80 80 80 80 80 80 80 7f").readSignedLong());
        assertEquals(Long.MAX_VALUE, reader("ff ff ff ff ff ff ff ff ff 00").readSignedLong());
        assertEquals(-64, reader("40").readSigned33());
        assertEquals(0xFFFF_FFFFL, reader("ff ff ff ff 0f").readSigned33());
        assertEquals(-4_294_967_296L, reader("80 80 80 80 70").readSigned33());
    }

    @Test
    void fixedNumbersAreLittleEndian() {
        assertEquals(0x04030201, reader("01 02 03 04").readFixedInt());
        assertEquals(0x0807060504030201L, reader("01 02 03 04 05 06 07 08").readFixedLong());
    }

    @Test
    void aNumberOfMoreBytesThanItsWidthNeedsIsTooLong() {
        assertMalformed("integer representation too long", 0, () -> reader("80 80 80 80 80 00").readUnsignedInt());
        assertMalformed("integer representation too long", 0, () -> reader("ff ff ff ff ff 7f").readSignedInt());
        assertMalformed("integer representation too long", 0, () -> reader("80 80 80 80 80 80 80 80 80 80 00").readUnsignedLong());
    }

    @Test
    void aNumberThatSetsBitsBeyondItsWidthIsTooLarge() {
        assertMalformed("integer too large", 0, () -> reader("80 80 80 80 10").readUnsignedInt());
        assertMalformed("integer too large", 0, () -> reader("80 80 80 80 08").readSignedInt());
        assertMalformed("integer too large", 0, () -> reader("ff ff ff ff 4f").readSignedInt());
        assertMalformed("integer too large", 0, () -> reader("80 80 80 80 80 80 80 80 80 02").readUnsignedLong());
        assertMalformed("integer too large", 0, () -> reader("80 80 80 80 80 80 80 80 80 01").readSignedLong());
    }

    @Test
    void aNumberThatBeginsBeforeTheEndIsReadToItsOwnEnd() {
        byte[] bytes = Binary.bytes("80 80 80 80 80 00");
        assertMalformed("integer representation too long", 0, () -> new ByteReader(bytes, 0, 2).readUnsignedInt());
        ByteReader in = new ByteReader(Binary.bytes("81 00 02"), 0, 1);
        assertEquals(1, in.readUnsignedInt());
        assertEquals(-1, in.remaining());
        assertTrue(in.atEnd());
        assertMalformed(END, 1, in::readUnsignedInt);
        assertMalformed(END, 1, () -> in.skip(0));
    }

    @Test
    void nothingIsReadBehindTheEnd() {
        assertMalformed(END, 0, () -> reader("").readByte());
        assertMalformed(END, 0, () -> reader("").peek());
        assertMalformed(END, 1, () -> reader("80").readUnsignedInt());
        assertMalformed(END, 3, () -> reader("01 02 03").readFixedInt());
        assertMalformed(END, 7, () -> reader("01 02 03 04 05 06 07").readFixedLong());
        assertMalformed(END, 2, () -> reader("01 02").skip(3));
        assertMalformed(END, 2, () -> reader("01 02").skip(-1));
        assertMalformed(END, 2, () -> reader("01 02").slice(3));
    }

    @Test
    void aLengthFitsIntoWhatIsLeft() {
        assertEquals(2, reader("02 00 00").readLength(1));
        assertEquals(0, reader("00").readLength(3));
        assertMalformed(END + ": a length of 3 with 2 bytes left", 0, () -> reader("03 00 00").readLength(1));
        assertMalformed(END + ": a length of 4294967295 with 1 bytes left", 0, () -> reader("ff ff ff ff 0f 00").readLength(1));
        assertMalformed("length out of bounds: a length of 2 with 3 bytes left", 0, () -> reader("02 00 00 00").readLength(2));
    }

    @Test
    void namesAreUtf8() {
        assertEquals("", reader("00").readName());
        assertEquals("aé€😀", reader("0a 61 c3 a9 e2 82 ac f0 9f 98 80").readName());
        assertMalformed("malformed UTF-8 encoding", 1, () -> reader("01 80").readName());
        assertMalformed("malformed UTF-8 encoding", 1, () -> reader("02 c0 80").readName());
        assertMalformed("malformed UTF-8 encoding", 1, () -> reader("03 ed a0 80").readName());
    }

    @Test
    void aSliceEndsWhereItsLengthSays() {
        ByteReader in = reader("01 02 03 04");
        in.skip(1);
        ByteReader slice = in.slice(2);
        assertEquals(2, slice.readByte());
        assertEquals(2, slice.offset());
        assertEquals(1, slice.remaining());
        assertFalse(slice.atEnd());
        assertEquals(3, slice.readByte());
        assertTrue(slice.atEnd());
        assertEquals(4, in.readByte());
    }

    private static ByteReader reader(String digits) {
        byte[] bytes = Binary.bytes(digits);
        return new ByteReader(bytes, 0, bytes.length);
    }
}
