package org.trifola.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The encodings of numbers and names. */
class BytesTest {
    @Test
    void unsignedNumbersTakeSevenBitsAByte() {
        assertEquals("007f8001e58e26ffffffff0f", hex(new Bytes().u32(0).u32(127).u32(128).u32(624485).u32(-1)));
    }

    @Test
    void signedNumbersEndInTheirSign() {
        assertEquals("3fc00040bf7fc0bb78", hex(new Bytes().s64(63).s64(64).s64(-64).s64(-65).s64(-123456)));
        assertEquals("8080808008" + "8080808078", hex(new Bytes().s64(0x80000000L).s64(Integer.MIN_VALUE)));
    }

    @Test
    void vectorsAndNamesBeginWithTheirLength() {
        assertEquals("020102" + "06c3a4e282ac21", hex(new Bytes().vector(new Bytes().u8(1).u8(2)).name("ä€!")));
    }

    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.toByteArray());
    }
}
