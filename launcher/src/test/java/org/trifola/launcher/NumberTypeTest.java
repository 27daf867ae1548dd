package org.trifola.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifola.launcher.NumberType.F32;
import static org.trifola.launcher.NumberType.F64;
import static org.trifola.launcher.NumberType.I32;
import static org.trifola.launcher.NumberType.I64;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers from and to text. */
class NumberTypeTest {
    @Test
    void integersAreSignedOrUnsigned() {
        assertEquals(-1, I32.parse("-1"));
        assertEquals(-1, I32.parse("4294967295"));
        assertEquals(7, I32.parse("+7"));
        assertEquals(Integer.MIN_VALUE, I32.parse("-2147483648"));
        assertEquals(-1L, I64.parse("18446744073709551615"));
        assertEquals(Long.MIN_VALUE, I64.parse("-9223372036854775808"));
    }

    @Test
    void integersMayBeHexadecimal() {
        assertEquals(-1, I32.parse("0xffffffff"));
        assertEquals(-16, I32.parse("-0x10"));
        assertEquals(0x1234_5678_9ABCL, I64.parse("0X123456789abc"));
    }

    @Test
    void integersOutOfRangeAreRefused() {
        assertRefused("out of its range, -2147483648 to 4294967295", I32, "4294967296");
        assertRefused("out of its range, -2147483648 to 4294967295", I32, "-2147483649");
        assertRefused("out of its range, -9223372036854775808 to 18446744073709551615", I64, "0x10000000000000000");
    }

    @Test
    void whatIsNoIntegerIsRefused() {
        for (String text : new String[] {"", "abc", "1.5", "0x", "1_000", " 1", "--1", "1e3"}) {
            assertRefused("no integer", I32, text);
        }
    }

    @Test
    void floatsAreDecimalOrHexadecimal() {
        assertEquals(0.1f, F32.parse("0.1"));
        assertEquals(-1.5e10, F64.parse("-1.5e10"));
        assertEquals(3.0, F64.parse("3"));
        assertEquals(0.5, F64.parse(".5"));
        assertEquals(12.0, F64.parse("0x1.8p3"));
        assertEquals(1.5f, F32.parse("0x1.8"));
        assertEquals(-10.0, F64.parse("-0xA"));
    }

    @Test
    void infinitiesAndNanHaveTheirNames() {
        assertEquals(Double.POSITIVE_INFINITY, F64.parse("inf"));
        assertEquals(Float.NEGATIVE_INFINITY, F32.parse("-inf"));
        assertEquals(Double.NaN, F64.parse("nan"));
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (String text : new String[] {"", "abc", "1.5f", "1d", "NaN", "Infinity", "1e", ".", "0x"}) {
            assertRefused("no number", F64, text);
        }
    }

    @Test
    void integersAreWrittenSigned() {
        assertEquals("-1", I32.format(-1));
        assertEquals("-9223372036854775808", I64.format(Long.MIN_VALUE));
    }

    @Test
    void floatsAreWrittenAsShortAsTheyReadBack() {
        assertEquals("0.1", F32.format(0.1f));
        assertEquals("3", F64.format(3.0));
        assertEquals("-0", F64.format(-0.0));
        assertEquals("1e10", F64.format(1e10));
        assertEquals("1.5e-7", F64.format(1.5e-7));
        assertEquals("inf", F32.format(Float.POSITIVE_INFINITY));
        assertEquals("-inf", F64.format(Double.NEGATIVE_INFINITY));
        assertEquals("nan", F64.format(Double.NaN));
    }

    @Test
    void onlyNumberTypesHaveAName() {
        assertEquals(Optional.of(F64), NumberType.named("f64"));
        assertEquals(Optional.empty(), NumberType.named("funcref"));
        assertEquals(Optional.empty(), NumberType.named("F64"));
    }

    private static void assertRefused(String message, NumberType type, String text) {
        assertEquals(message, assertThrows(NumberFormatException.class, () -> type.parse(text)).getMessage());
    }
}
