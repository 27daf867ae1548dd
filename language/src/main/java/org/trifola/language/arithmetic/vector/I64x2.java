package org.trifola.language.arithmetic.vector;

/**
 * The operators on vectors of 2 lanes of 64 bits, by the names of the specification; {@code S} and {@code U} say
 * whether the lanes are signed or unsigned. Lanes are numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#integer-operations">Integer operations</a>
 */
public final class I64x2 {

    private I64x2() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(long value) {
        return Lanes.splat(Long.SIZE, value);
    }

    /** The lane {@code lane}. */
    public static long extractLane(V128 a, int lane) {
        return Lanes.get(Long.SIZE, a, lane);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, long value) {
        return Lanes.with(Long.SIZE, a, lane, value);
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.i64x2(a, x -> Math.abs(x));
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.i64x2(a, x -> -x);
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return Lanes.allTrue(Long.SIZE, a);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return Lanes.bitmask(Long.SIZE, a);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        int distance = count & 63;
        return Lanes.i64x2(a, x -> x << distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        int distance = count & 63;
        return Lanes.i64x2(a, x -> x >> distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        int distance = count & 63;
        return Lanes.i64x2(a, x -> x >>> distance);
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x + y);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x - y);
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x * y);
    }

    /** The lower half of the signed lanes half as wide, extended. */
    public static V128 extendLowS(V128 a) {
        return Lanes.extend(Integer.SIZE, a, 0, false);
    }

    /** The lower half of the unsigned lanes, half as wide, extended. */
    public static V128 extendLowU(V128 a) {
        return Lanes.extend(Integer.SIZE, a, 0, true);
    }

    /** The upper half of the signed lanes, half as wide, extended. */
    public static V128 extendHighS(V128 a) {
        return Lanes.extend(Integer.SIZE, a, 2, false);
    }

    /** The upper half of the unsigned lanes, half as wide, extended. */
    public static V128 extendHighU(V128 a) {
        return Lanes.extend(Integer.SIZE, a, 2, true);
    }

    /** Products of the lower halves of the signed lanes, half as wide, extended. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Integer.SIZE, a, b, 0, false);
    }

    /** Products of the lower halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Integer.SIZE, a, b, 0, true);
    }

    /** Products of the upper halves of the signed lanes, half as wide, extended. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return Lanes.multiplyExtended(Integer.SIZE, a, b, 2, false);
    }

    /** Products of the upper halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return Lanes.multiplyExtended(Integer.SIZE, a, b, 2, true);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x == y ? -1 : 0);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x != y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x < y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x > y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x <= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.i64x2(a, b, (x, y) -> x >= y ? -1 : 0);
    }
}
