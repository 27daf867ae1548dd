package org.trifola.language.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

/** Compares with exact arithmetic where a conversion is hard: around the limits of its range and where it rounds. */
class ConversionTest {

    @Test
    void unsignedIntegersRoundToTheNearestFloat() {
        integers().forEach(i -> assertEquals(unsigned(i).floatValue(), Conversion.unsignedToFloat(i), () -> Long.toUnsignedString(i)));
    }

    @Test
    void unsignedIntegersRoundToTheNearestDouble() {
        integers().forEach(i -> assertEquals(unsigned(i).doubleValue(), Conversion.unsignedToDouble(i), () -> Long.toUnsignedString(i)));
    }

    @Test
    void truncationToSigned32IsDefinedInItsRangeOnly() {
        BigInteger least = BigInteger.valueOf(Integer.MIN_VALUE);
        BigInteger greatest = BigInteger.valueOf(Integer.MAX_VALUE);
        numbers().forEach(z -> assertEquals(truncatesInto(z, least, greatest), Conversion.truncatesToSigned32(z), () -> Double.toHexString(z)));
    }

    @Test
    void truncationToUnsigned32IsDefinedInItsRangeOnly() {
        BigInteger greatest = unsigned(0xFFFF_FFFFL);
        numbers().forEach(z -> {
            assertEquals(truncatesInto(z, BigInteger.ZERO, greatest), Conversion.truncatesToUnsigned32(z), () -> Double.toHexString(z));
            assertEquals(saturated(z, BigInteger.ZERO, greatest).intValue(), Conversion.truncSatUnsigned32(z), () -> Double.toHexString(z));
        });
    }

    @Test
    void truncationToSigned64IsDefinedInItsRangeOnly() {
        BigInteger least = BigInteger.valueOf(Long.MIN_VALUE);
        BigInteger greatest = BigInteger.valueOf(Long.MAX_VALUE);
        numbers().forEach(z -> assertEquals(truncatesInto(z, least, greatest), Conversion.truncatesToSigned64(z), () -> Double.toHexString(z)));
    }

    @Test
    void truncationToUnsigned64IsDefinedInItsRangeOnly() {
        BigInteger greatest = unsigned(-1);
        numbers().forEach(z -> {
            boolean defined = truncatesInto(z, BigInteger.ZERO, greatest);
            long saturated = saturated(z, BigInteger.ZERO, greatest).longValue();
            assertEquals(defined, Conversion.truncatesToUnsigned64(z), () -> Double.toHexString(z));
            assertEquals(saturated, Conversion.truncSatUnsigned64(z), () -> Double.toHexString(z));
            if (defined) {
                assertEquals(saturated, Conversion.truncUnsigned64(z), () -> Double.toHexString(z));
            }
        });
    }

    /** Integers of every length, and those next to a value between two floating-point numbers. */
    private static LongStream integers() {
        Random random = new Random(1);
        LongStream lengths = random.longs(20_000).map(i -> i >>> (i & 63));
        LongStream ties = random.longs(20_000).map(i -> (i | Long.MIN_VALUE) & -1L << 39 | 1L << 39).flatMap(ConversionTest::shiftedNeighbours);
        LongStream doubleTies = random.longs(20_000).map(i -> (i | Long.MIN_VALUE) & -1L << 10 | 1L << 10).flatMap(ConversionTest::shiftedNeighbours);
        LongStream edges = LongStream.of(0, 1L << 24, 1L << 53, Long.MAX_VALUE, Long.MIN_VALUE, -1).flatMap(i -> LongStream.of(i - 1, i, i + 1));
        return LongStream.concat(LongStream.concat(lengths, edges), LongStream.concat(ties, doubleTies));
    }

    private static LongStream shiftedNeighbours(long i) {
        return LongStream.of(i - 1, i, i + 1, i >>> 1, i >>> 7);
    }

    /** Floating-point numbers of every kind, and those next to the limits of the integers. */
    private static DoubleStream numbers() {
        Random random = new Random(1);
        DoubleStream any = random.longs(20_000).mapToDouble(Double::longBitsToDouble);
        DoubleStream moderate = random.doubles(20_000, -1, 1).map(z -> Math.scalb(z, random.nextInt(70)));
        DoubleStream edges = DoubleStream.of(0, 1, 0x1p31, 0x1p31 + 1, 0x1p32, 0x1p63, 0x1p64, 0x1p1023).flatMap(z -> DoubleStream.of(z, -z))
                        .flatMap(z -> DoubleStream.of(Math.nextDown(z), z, Math.nextUp(z), Math.nextDown((float) z), Math.nextUp((float) z)));
        DoubleStream special = DoubleStream.of(-0.0, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN);
        return DoubleStream.concat(DoubleStream.concat(any, moderate), DoubleStream.concat(edges, special));
    }

    private static boolean truncatesInto(double z, BigInteger least, BigInteger greatest) {
        if (!Double.isFinite(z)) {
            return false;
        }
        BigInteger i = new BigDecimal(z).toBigInteger();
        return i.compareTo(least) >= 0 && i.compareTo(greatest) <= 0;
    }

    private static BigInteger saturated(double z, BigInteger least, BigInteger greatest) {
        if (Double.isNaN(z)) {
            return BigInteger.ZERO;
        }
        if (Double.isInfinite(z)) {
            return z > 0 ? greatest : least;
        }
        return new BigDecimal(z).toBigInteger().max(least).min(greatest);
    }

    private static BigInteger unsigned(long i) {
        return new BigInteger(Long.toUnsignedString(i));
    }
}
