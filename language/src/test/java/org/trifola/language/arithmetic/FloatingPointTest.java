package org.trifola.language.arithmetic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Compares with exact arithmetic. The sign of a zero and NaN are the business of the tables for the nodes. */
class FloatingPointTest {

    @Test
    void ceilRoundsUp() {
        compare(RoundingMode.CEILING, FloatingPoint::ceil, z -> FloatingPoint.ceil((float) z));
    }

    @Test
    void floorRoundsDown() {
        compare(RoundingMode.FLOOR, FloatingPoint::floor, z -> FloatingPoint.floor((float) z));
    }

    @Test
    void truncRoundsTowardsZero() {
        compare(RoundingMode.DOWN, FloatingPoint::trunc, z -> FloatingPoint.trunc((float) z));
    }

    @Test
    void nearestRoundsToTheNearestEvenOnTies() {
        compare(RoundingMode.HALF_EVEN, FloatingPoint::nearest, z -> FloatingPoint.nearest((float) z));
    }

    @Test
    void sqrtOfAFloatIsTheNearestFloat() {
        IntStream any = new Random(1).ints(20_000, 0, 0x7F80_0000);
        IntStream edges = IntStream.of(1, 0x7F_FFFF, 0x80_0000, 0x3F7F_FFFF, 0x3F80_0001, 0x7F7F_FFFF);
        IntStream.concat(any, edges).mapToObj(Float::intBitsToFloat).forEach(z ->
                assertEquals(new BigDecimal(z).sqrt(new MathContext(60)).floatValue(), FloatingPoint.sqrt(z), () -> Float.toHexString(z)));
    }

    private static void compare(RoundingMode mode, DoubleUnaryOperator ofDouble, DoubleUnaryOperator ofFloat) {
        numbers().forEach(z -> {
            double expected = new BigDecimal(z).setScale(0, mode).doubleValue();
            assertEquals(Math.copySign(expected, z), ofDouble.applyAsDouble(z), () -> Double.toHexString(z));
        });
        numbers().map(z -> (float) z).forEach(z -> {
            double expected = new BigDecimal(z).setScale(0, mode).doubleValue();
            assertEquals(Math.copySign(expected, z), ofFloat.applyAsDouble(z), () -> Double.toHexString(z));
        });
    }

    private static DoubleStream numbers() {
        Random random = new Random(1);
        DoubleStream moderate = random.doubles(10_000, -1, 1).map(z -> Math.scalb(z, random.nextInt(60)));
        DoubleStream halves = IntStream.range(-100, 100).mapToDouble(i -> i / 2.0).flatMap(z -> DoubleStream.of(Math.nextDown(z), z, Math.nextUp(z)));
        DoubleStream edges = DoubleStream.of(0x1p22, 0x1p23, 0x1p24, 0x1p51, 0x1p52, 0x1p53, 0x1.fffffep127).flatMap(z -> DoubleStream.of(z, -z))
                        .flatMap(z -> DoubleStream.of(Math.nextDown(z), z, Math.nextUp(z), z - 0.5, z + 0.5));
        return DoubleStream.concat(moderate, DoubleStream.concat(halves, edges));
    }
}
