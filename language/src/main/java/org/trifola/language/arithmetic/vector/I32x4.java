package org.trifola.language.arithmetic.vector;

import org.trifola.language.arithmetic.Conversion;

/**
 * The operators on vectors of 4 lanes of 32 bits, by the names of the specification; {@code S} and {@code U} say
 * whether the lanes are signed or unsigned. Lanes are numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#integer-operations">Integer operations</a>
 */
public final class I32x4 {

    private I32x4() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(int value) {
        return Lanes.splat(Integer.SIZE, value);
    }

    /** The lane {@code lane}. */
    public static int extractLane(V128 a, int lane) {
        return (int) Lanes.get(Integer.SIZE, a, lane);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return Lanes.with(Integer.SIZE, a, lane, value);
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.i32x4(a, x -> Math.abs(x));
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.i32x4(a, x -> -x);
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return Lanes.allTrue(Integer.SIZE, a);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return Lanes.bitmask(Integer.SIZE, a);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        int distance = count & 31;
        return Lanes.i32x4(a, x -> x << distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        int distance = count & 31;
        return Lanes.i32x4(a, x -> x >> distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        int distance = count & 31;
        return Lanes.i32x4(a, x -> x >>> distance);
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x + y);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x - y);
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x * y);
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, Math::min);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? x : y);
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, Math::max);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? x : y);
    }

    /** The lower half of the signed lanes half as wide, extended. */
    public static V128 extendLowS(V128 a) {
        return Lanes.extend(Short.SIZE, a, 0, false);
    }

    /** The lower half of the unsigned lanes, half as wide, extended. */
    public static V128 extendLowU(V128 a) {
        return Lanes.extend(Short.SIZE, a, 0, true);
    }

    /** The upper half of the signed lanes, half as wide, extended. */
    public static V128 extendHighS(V128 a) {
        return Lanes.extend(Short.SIZE, a, 4, false);
    }

    /** The upper half of the unsigned lanes, half as wide, extended. */
    public static V128 extendHighU(V128 a) {
        return Lanes.extend(Short.SIZE, a, 4, true);
    }

    /** Products of the lower halves of the signed lanes, half as wide, extended. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Short.SIZE, a, b, 0, false);
    }

    /** Products of the lower halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Short.SIZE, a, b, 0, true);
    }

    /** Products of the upper halves of the signed lanes, half as wide, extended. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Short.SIZE, a, b, 4, false);
    }

    /** Products of the upper halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Short.SIZE, a, b, 4, true);
    }

    /** Sums of neighbours among the signed lanes, half as wide, extended. */
    public static V128 extaddPairwiseS(V128 a) {
        return Lanes.addPairs(Short.SIZE, a, false);
    }

    /** Sums of neighbours among the unsigned lanes, half as wide, extended. */
    public static V128 extaddPairwiseU(V128 a) {
        return Lanes.addPairs(Short.SIZE, a, true);
    }

    /** Sums of neighbours among the products of signed lanes of half the width. */
    public static V128 dot(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> (short) x * (short) y + (x >> 16) * (y >> 16));
    }

    /** The {@code f32} lanes truncated to signed integers, clamped; 0 for NaN. */
    public static V128 truncSatF32x4S(V128 a) {
        return Lanes.i32x4(a, x -> (int) Float.intBitsToFloat(x));
    }

    /** The {@code f32} lanes truncated to unsigned integers, clamped; 0 for NaN. */
    public static V128 truncSatF32x4U(V128 a) {
        return Lanes.i32x4(a, x -> Conversion.truncSatUnsigned32(Float.intBitsToFloat(x)));
    }

    /** The {@code f64} lanes truncated to signed integers, clamped; 0 for NaN and in the upper half. */
    public static V128 truncSatF64x2SZero(V128 a) {
        return new V128(pair((int) F64x2.extractLane(a, 0), (int) F64x2.extractLane(a, 1)), 0);
    }

    /** The {@code f64} lanes truncated to unsigned integers, clamped; 0 for NaN and in the upper half. */
    public static V128 truncSatF64x2UZero(V128 a) {
        return new V128(pair(Conversion.truncSatUnsigned32(F64x2.extractLane(a, 0)), Conversion.truncSatUnsigned32(F64x2.extractLane(a, 1))), 0);
    }

    private static long pair(int first, int second) {
        return first & 0xFFFF_FFFFL | (long) second << Integer.SIZE;
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x == y ? -1 : 0);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x != y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x < y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x > y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x <= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) <= 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> x >= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Integer.compareUnsigned(x, y) >= 0 ? -1 : 0);
    }
}
