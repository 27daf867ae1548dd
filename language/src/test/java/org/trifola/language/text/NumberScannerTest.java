package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;

/** Numbers of the text format and their values. */
class NumberScannerTest {

    private static Long integer(String text, int bits) {
        return NumberScanner.integer(text, 0, text.length(), bits);
    }

    private static String f32(String text) {
        Integer bits = NumberScanner.f32(text, 0, text.length());
        return bits == null ? null : "%08x".formatted(bits);
    }

    private static String f64(String text) {
        Long bits = NumberScanner.f64(text, 0, text.length());
        return bits == null ? null : "%016x".formatted(bits);
    }

    @Test
    void integersAreSignedOrUnsigned() {
        assertEquals(0xFFFF_FFFFL, integer("4294967295", 32));
        assertEquals(-0x8000_0000L, integer("-0x8000_0000", 32));
        assertEquals(-1L, integer("0xffff_ffff_ffff_ffff", 64));
        assertEquals(Long.MIN_VALUE, integer("-9223372036854775808", 64));
    }

    @Test
    void integersOutOfRangeAreNone() {
        assertNull(integer("4294967296", 32));
        assertNull(integer("-2147483649", 32));
        assertNull(integer("0x1_0000_0000_0000_0000", 64));
        assertNull(integer("-9223372036854775809", 64));
        assertNull(integer("99999999999999999999999999", 64));
        assertNull(integer("256", 8));
    }

    @Test
    void decimalNumbersAreRoundedOnce() {
        assertEquals("3f800000", f32("1.000000059604644775390625"));
        assertEquals("3f800001", f32("1.000000059604644775390626"));
        assertEquals("7f7fffff", f32("340282356779733661637539395458142568447"));
        assertEquals("0000000000000001", f64("4.9406564584124654e-324"));
        assertEquals("3fb999999999999a", f64("0.1"));
    }

    @Test
    void hexadecimalNumbersAreRoundedOnce() {
        assertEquals("3f800000", f32("0x1.000001p0"));
        assertEquals("3f800001", f32("0x1.00000100000000000001p0"));
        assertEquals("00000001", f32("0x0.000001p-125"));
        assertEquals("3ff8000000000000", f64("0x1.8"));
        assertEquals("4030000000000000", f64("0x10"));
        assertEquals("bff0000000000001", f64("-0x1.0000_0000_0000_1p+0"));
    }

    @Test
    void numbersThatRoundToInfinityAreOutOfRange() {
        assertNull(f32("340282356779733661637539395458142568448"));
        assertNull(f32("0x1p128"));
        assertNull(f64("1e309"));
        assertNull(f64("0x1p1024"));
        assertNull(f64("1e99999999999999999999"));
    }

    @Test
    void hugeExponentsOfZeroAreZero() {
        assertEquals("80000000", f32("-0x0p99999999999999999999"));
        assertEquals("0000000000000000", f64("0e99999999999999999999"));
        assertEquals("0000000000000000", f64("1e-99999999999999999999"));
    }

    @Test
    void nanCarriesItsPayload() {
        assertEquals("7fc00000", f32("nan"));
        assertEquals("ff800001", f32("-nan:0x1"));
        assertEquals("7ff4000000000000", f64("+nan:0x4_0000_0000_0000"));
        assertEquals("ff800000", f32("-inf"));
    }

    @Test
    void payloadMustFitAndNotBeZero() {
        assertNull(f32("nan:0x0"));
        assertNull(f32("nan:0x80_0000"));
        assertNull(f64("nan:0x10_0000_0000_0000"));
        assertNull(f64("nan:0xffff_ffff_ffff_ffff_ffff"));
    }
}
