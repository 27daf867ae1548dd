package org.trifola.language.arithmetic.vector;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Applies scalar operators to the lanes of vectors. Integer lanes are given sign extended; what does not fit is cut off. */
final class Lanes {

    private Lanes() {
    }

    /** An operator on an {@code f32}. */
    @FunctionalInterface
    interface FloatUnaryOperator {
        float applyAsFloat(float a);
    }

    /** An operator on two {@code f32}. */
    @FunctionalInterface
    interface FloatBinaryOperator {
        float applyAsFloat(float a, float b);
    }

    /** A relation of two {@code f32}. */
    @FunctionalInterface
    interface FloatRelation {
        boolean test(float a, float b);
    }

    /** A relation of two {@code f64}. */
    @FunctionalInterface
    interface DoubleRelation {
        boolean test(double a, double b);
    }

    /** {@code operator} on each of 16 lanes. */
    static V128 i8x16(V128 a, IntUnaryOperator operator) {
        return integers(Byte.SIZE, a, a, (x, _) -> operator.applyAsInt(x));
    }

    /** {@code operator} on each pair of 16 lanes. */
    static V128 i8x16(V128 a, V128 b, IntBinaryOperator operator) {
        return integers(Byte.SIZE, a, b, operator);
    }

    /** {@code operator} on each of eight lanes. */
    static V128 i16x8(V128 a, IntUnaryOperator operator) {
        return integers(Short.SIZE, a, a, (x, _) -> operator.applyAsInt(x));
    }

    /** {@code operator} on each pair of eight lanes. */
    static V128 i16x8(V128 a, V128 b, IntBinaryOperator operator) {
        return integers(Short.SIZE, a, b, operator);
    }

    /** {@code operator} on each of four lanes. */
    static V128 i32x4(V128 a, IntUnaryOperator operator) {
        return integers(Integer.SIZE, a, a, (x, _) -> operator.applyAsInt(x));
    }

    /** {@code operator} on each pair of four lanes. */
    static V128 i32x4(V128 a, V128 b, IntBinaryOperator operator) {
        return integers(Integer.SIZE, a, b, operator);
    }

    /** {@code operator} on each of two lanes. */
    static V128 i64x2(V128 a, LongUnaryOperator operator) {
        return new V128(operator.applyAsLong(a.low()), operator.applyAsLong(a.high()));
    }

    /** {@code operator} on each pair of two lanes. */
    static V128 i64x2(V128 a, V128 b, LongBinaryOperator operator) {
        return new V128(operator.applyAsLong(a.low(), b.low()), operator.applyAsLong(a.high(), b.high()));
    }

    /** {@code operator} on each of four lanes. */
    static V128 f32x4(V128 a, FloatUnaryOperator operator) {
        return i32x4(a, x -> Float.floatToRawIntBits(operator.applyAsFloat(Float.intBitsToFloat(x))));
    }

    /** {@code operator} on each pair of four lanes. */
    static V128 f32x4(V128 a, V128 b, FloatBinaryOperator operator) {
        return i32x4(a, b, (x, y) -> Float.floatToRawIntBits(operator.applyAsFloat(Float.intBitsToFloat(x), Float.intBitsToFloat(y))));
    }

    /** All bits of a lane set where {@code relation} holds. */
    static V128 f32x4Where(V128 a, V128 b, FloatRelation relation) {
        return i32x4(a, b, (x, y) -> relation.test(Float.intBitsToFloat(x), Float.intBitsToFloat(y)) ? -1 : 0);
    }

    /** {@code operator} on each of two lanes. */
    static V128 f64x2(V128 a, DoubleUnaryOperator operator) {
        return i64x2(a, x -> Double.doubleToRawLongBits(operator.applyAsDouble(Double.longBitsToDouble(x))));
    }

    /** {@code operator} on each pair of two lanes. */
    static V128 f64x2(V128 a, V128 b, DoubleBinaryOperator operator) {
        return i64x2(a, b, (x, y) -> Double.doubleToRawLongBits(operator.applyAsDouble(Double.longBitsToDouble(x), Double.longBitsToDouble(y))));
    }

    /** All bits of a lane set where {@code relation} holds. */
    static V128 f64x2Where(V128 a, V128 b, DoubleRelation relation) {
        return i64x2(a, b, (x, y) -> relation.test(Double.longBitsToDouble(x), Double.longBitsToDouble(y)) ? -1 : 0);
    }

    /** Whether no lane of {@code bits} bits is zero. */
    static boolean allTrue(int bits, V128 a) {
        boolean all = true;
        for (int i = 0; i < 2 * Long.SIZE / bits; i++) {
            all &= get(bits, a, i) != 0;
        }
        return all;
    }

    /** The highest bit of each lane of {@code bits} bits, that of the first lane lowest. */
    static int bitmask(int bits, V128 a) {
        int mask = 0;
        for (int i = 0; i < 2 * Long.SIZE / bits; i++) {
            mask |= (int) (get(bits, a, i) >>> Long.SIZE - 1) << i;
        }
        return mask;
    }

    /** The lane {@code lane} of lanes of {@code bits} bits, sign extended. */
    static long get(int bits, V128 a, int lane) {
        int position = lane * bits;
        return a.half(position / Long.SIZE) << Long.SIZE - bits - position % Long.SIZE >> Long.SIZE - bits;
    }

    /** {@code a} with the lane {@code lane} of lanes of {@code bits} bits set to {@code value}. */
    static V128 with(int bits, V128 a, int lane, long value) {
        int position = lane * bits % Long.SIZE;
        long mask = mask(bits) << position;
        long half = a.half(lane * bits / Long.SIZE) & ~mask | value << position & mask;
        return lane * bits < Long.SIZE ? new V128(half, a.high()) : new V128(a.low(), half);
    }

    /** All lanes of {@code bits} bits set to {@code value}. */
    static V128 splat(int bits, long value) {
        long half = value & mask(bits);
        for (int width = bits; width < Long.SIZE; width *= 2) {
            half |= half << width;
        }
        return new V128(half, half);
    }

    /**
     * Lanes of {@code bits} bits twice as wide, half as many.
     *
     * @param from the first of the lanes
     * @param unsigned whether the lanes are zero extended
     */
    static V128 extend(int bits, V128 a, int from, boolean unsigned) {
        long[] halves = new long[2];
        int count = Long.SIZE / bits;
        for (int i = 0; i < count; i++) {
            int position = 2 * bits * i;
            halves[position / Long.SIZE] |= (lane(bits, a, from + i, unsigned) & mask(2 * bits)) << position % Long.SIZE;
        }
        return new V128(halves[0], halves[1]);
    }

    /** The products of the extended lanes, see {@link #extend}. */
    static V128 multiplyExtended(int bits, V128 a, V128 b, int from, boolean unsigned) {
        long[] halves = new long[2];
        int count = Long.SIZE / bits;
        for (int i = 0; i < count; i++) {
            int position = 2 * bits * i;
            long product = lane(bits, a, from + i, unsigned) * lane(bits, b, from + i, unsigned);
            halves[position / Long.SIZE] |= (product & mask(2 * bits)) << position % Long.SIZE;
        }
        return new V128(halves[0], halves[1]);
    }

    /** The sums of neighbours among the extended lanes, see {@link #extend}. */
    static V128 addPairs(int bits, V128 a, boolean unsigned) {
        long[] halves = new long[2];
        int count = Long.SIZE / bits;
        for (int i = 0; i < count; i++) {
            int position = 2 * bits * i;
            long sum = lane(bits, a, 2 * i, unsigned) + lane(bits, a, 2 * i + 1, unsigned);
            halves[position / Long.SIZE] |= (sum & mask(2 * bits)) << position % Long.SIZE;
        }
        return new V128(halves[0], halves[1]);
    }

    /** The signed lanes of {@code 2 * bits} bits of both, clamped to lanes of {@code bits} bits from {@code least} to {@code greatest}. */
    static V128 narrow(int bits, V128 a, V128 b, long least, long greatest) {
        return new V128(narrow(bits, a, least, greatest), narrow(bits, b, least, greatest));
    }

    private static long narrow(int bits, V128 a, long least, long greatest) {
        long result = 0;
        for (int i = 0; i < Long.SIZE / bits; i++) {
            result |= (Math.clamp(get(2 * bits, a, i), least, greatest) & mask(bits)) << bits * i;
        }
        return result;
    }

    private static long lane(int bits, V128 a, int lane, boolean unsigned) {
        long value = get(bits, a, lane);
        return unsigned ? value & mask(bits) : value;
    }

    private static V128 integers(int bits, V128 a, V128 b, IntBinaryOperator operator) {
        return new V128(integers(bits, a.low(), b.low(), operator), integers(bits, a.high(), b.high(), operator));
    }

    private static long integers(int bits, long a, long b, IntBinaryOperator operator) {
        int unused = Long.SIZE - bits;
        long result = 0;
        for (int position = 0; position < Long.SIZE; position += bits) {
            int x = (int) (a << unused - position >> unused);
            int y = (int) (b << unused - position >> unused);
            result |= (operator.applyAsInt(x, y) & mask(bits)) << position;
        }
        return result;
    }

    private static long mask(int bits) {
        return -1L >>> Long.SIZE - bits;
    }
}
