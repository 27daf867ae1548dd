package org.trifola.language.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsignedDivisorTest {

    private static final int RANDOM_NUMBERS = 2_000;

    @Test
    void dividesTheGreatestNumber() {
        assertEquals(0x7FFF_FFFF_FFFF_FFFFL, new UnsignedDivisor(2).divide(-1));
        assertEquals(0x5555_5555_5555_5555L, new UnsignedDivisor(3).divide(-1));
        assertEquals(2_635_249_153_387_078_802L, new UnsignedDivisor(7).divide(-1));
        assertEquals(1_844_674_407_370_955_161L, new UnsignedDivisor(10).divide(-1));
        assertEquals(1, new UnsignedDivisor(0x8000_0000_0000_0000L).divide(-1));
        assertEquals(1, new UnsignedDivisor(-1).divide(-1));
    }

    @Test
    void leavesTheRemainder() {
        assertEquals(1, new UnsignedDivisor(7).remainder(-1));
        assertEquals(0x7FFF_FFFF_FFFF_FFFFL, new UnsignedDivisor(0x8000_0000_0000_0000L).remainder(-1));
        assertEquals(-2, new UnsignedDivisor(-1).remainder(-2));
    }

    @Test
    void everySmallDivisorDividesAsDivisionDoes() {
        LongStream.range(2, 1_000).forEach(UnsignedDivisorTest::dividesAsDivisionDoes);
    }

    @Test
    void everyDivisorNextToAPowerOfTwoDividesAsDivisionDoes() {
        for (int exponent = 2; exponent < 64; exponent++) {
            dividesAsDivisionDoes((1L << exponent) - 1);
            dividesAsDivisionDoes(1L << exponent);
            dividesAsDivisionDoes((1L << exponent) + 1);
        }
        LongStream.rangeClosed(-1_000, -1).forEach(UnsignedDivisorTest::dividesAsDivisionDoes);
    }

    @Test
    void randomDivisorsOfEveryLengthDivideAsDivisionDoes() {
        new Random(1).longs(RANDOM_NUMBERS).map(number -> number >>> (number & 63) % 62 | 2).forEach(UnsignedDivisorTest::dividesAsDivisionDoes);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1})
    void zeroAndOneAreNoDivisors(long divisor) {
        assertThrows(IllegalArgumentException.class, () -> new UnsignedDivisor(divisor));
    }

    private static void dividesAsDivisionDoes(long d) {
        UnsignedDivisor divisor = new UnsignedDivisor(d);
        long greatest = Long.divideUnsigned(-1, d) * d;
        LongStream edges = LongStream.of(0, 1, d, 2 * d, greatest, Long.MAX_VALUE, Long.MIN_VALUE, -1).flatMap(edge -> LongStream.of(edge - 1, edge, edge + 1));
        LongStream random = new Random(d).longs(100).map(number -> number >>> (number & 63));
        LongStream multiples = new Random(d).longs(100).map(number -> Long.divideUnsigned(number, d) * d).flatMap(multiple -> LongStream.of(multiple - 1, multiple));
        LongStream.concat(edges, LongStream.concat(random, multiples)).forEach(n -> {
            if (divisor.divide(n) != Long.divideUnsigned(n, d) || divisor.remainder(n) != Long.remainderUnsigned(n, d)) {
                assertEquals(Long.toUnsignedString(Long.divideUnsigned(n, d)), Long.toUnsignedString(divisor.divide(n)),
                                () -> Long.toUnsignedString(n) + " / " + Long.toUnsignedString(d));
                assertEquals(Long.toUnsignedString(Long.remainderUnsigned(n, d)), Long.toUnsignedString(divisor.remainder(n)),
                                () -> Long.toUnsignedString(n) + " % " + Long.toUnsignedString(d));
            }
        });
    }
}
