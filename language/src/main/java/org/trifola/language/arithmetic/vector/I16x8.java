package org.trifola.language.arithmetic.vector;

/**
 * The operators on vectors of 8 lanes of 16 bits, by the names of the specification; {@code S} and {@code U} say
 * whether the lanes are signed or unsigned. Lanes are numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#integer-operations">Integer operations</a>
 */
public final class I16x8 {

    private I16x8() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(int value) {
        return Lanes.splat(Short.SIZE, value);
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(V128 a, int lane) {
        return (int) Lanes.get(Short.SIZE, a, lane);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(V128 a, int lane) {
        return (int) Lanes.get(Short.SIZE, a, lane) & 0xFFFF;
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return Lanes.with(Short.SIZE, a, lane, value);
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.i16x8(a, x -> Math.abs(x));
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.i16x8(a, x -> -x);
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return Lanes.allTrue(Short.SIZE, a);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return Lanes.bitmask(Short.SIZE, a);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        int distance = count & 15;
        return Lanes.i16x8(a, x -> x << distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        int distance = count & 15;
        return Lanes.i16x8(a, x -> x >> distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        int distance = count & 15;
        return Lanes.i16x8(a, x -> (x & 0xFFFF) >>> distance);
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x + y);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x - y);
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x * y);
    }

    /** Sums of signed integers, clamped. */
    public static V128 addSatS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Math.clamp(x + y, Short.MIN_VALUE, Short.MAX_VALUE));
    }

    /** Sums of unsigned integers, clamped. */
    public static V128 addSatU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Math.min((x & 0xFFFF) + (y & 0xFFFF), 0xFFFF));
    }

    /** Differences of signed integers, clamped. */
    public static V128 subSatS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Math.clamp(x - y, Short.MIN_VALUE, Short.MAX_VALUE));
    }

    /** Differences of unsigned integers, clamped. */
    public static V128 subSatU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Math.max((x & 0xFFFF) - (y & 0xFFFF), 0));
    }

    /** Means of unsigned integers, rounded up. */
    public static V128 avgrU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> (x & 0xFFFF) + (y & 0xFFFF) + 1 >> 1);
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, Math::min);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? x : y);
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, Math::max);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? x : y);
    }

    /** Products of fixed-point numbers with 15 bits behind the point, rounded and clamped. */
    public static V128 q15mulrSatS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Math.min(x * y + 0x4000 >> 15, Short.MAX_VALUE));
    }

    /** The signed lanes, twice as wide, of both, clamped to signed lanes. */
    public static V128 narrowS(V128 a, V128 b) {
        return Lanes.narrow(Short.SIZE, a, b, Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** The signed lanes, twice as wide, of both, clamped to unsigned lanes. */
    public static V128 narrowU(V128 a, V128 b) {
        return Lanes.narrow(Short.SIZE, a, b, 0, 0xFFFF);
    }

    /** The lower half of the signed lanes half as wide, extended. */
    public static V128 extendLowS(V128 a) {
        return Lanes.extend(Byte.SIZE, a, 0, false);
    }

    /** The lower half of the unsigned lanes, half as wide, extended. */
    public static V128 extendLowU(V128 a) {
        return Lanes.extend(Byte.SIZE, a, 0, true);
    }

    /** The upper half of the signed lanes, half as wide, extended. */
    public static V128 extendHighS(V128 a) {
        return Lanes.extend(Byte.SIZE, a, 8, false);
    }

    /** The upper half of the unsigned lanes, half as wide, extended. */
    public static V128 extendHighU(V128 a) {
        return Lanes.extend(Byte.SIZE, a, 8, true);
    }

    /** Products of the lower halves of the signed lanes, half as wide, extended. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Byte.SIZE, a, b, 0, false);
    }

    /** Products of the lower halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Byte.SIZE, a, b, 0, true);
    }

    /** Products of the upper halves of the signed lanes, half as wide, extended. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Byte.SIZE, a, b, 8, false);
    }

    /** Products of the upper halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Byte.SIZE, a, b, 8, true);
    }

    /** Sums of neighbours among the signed lanes, half as wide, extended. */
    public static V128 extaddPairwiseS(V128 a) {
        return Lanes.addPairs(Byte.SIZE, a, false);
    }

    /** Sums of neighbours among the unsigned lanes, half as wide, extended. */
    public static V128 extaddPairwiseU(V128 a) {
        return Lanes.addPairs(Byte.SIZE, a, true);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x == y ? -1 : 0);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x != y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x < y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x > y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x <= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) <= 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> x >= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.i16x8(a, b, (x, y) -> Integer.compareUnsigned(x, y) >= 0 ? -1 : 0);
    }
}
