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
        return Lanes.both(value);
    }

    /** The lane {@code lane}. */
    public static long extractLane(V128 a, int lane) {
        return a.half(lane);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, long value) {
        return a.with(lane, value);
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.halves(a, I64x2::abs);
    }

    /** As {@link #abs(V128)}, for one lane. */
    public static long abs(long x) {
        return Math.abs(x);
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.halves(a, I64x2::neg);
    }

    /** As {@link #neg(V128)}, for one lane. */
    public static long neg(long x) {
        return -x;
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return allTrue(a.low(), a.high());
    }

    /** As {@link #allTrue(V128)}, of two halves. */
    public static boolean allTrue(long low, long high) {
        return low != 0 && high != 0;
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return bitmask(a.low(), a.high());
    }

    /** As {@link #bitmask(V128)}, of two halves. */
    public static int bitmask(long low, long high) {
        return (int) (low >>> 63 | high >>> 63 << 1);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        return Lanes.halves(a, x -> shl(x, count));
    }

    /** As {@link #shl(V128, int)}, for one lane. */
    public static long shl(long x, int count) {
        return x << count;
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        return Lanes.halves(a, x -> shrS(x, count));
    }

    /** As {@link #shrS(V128, int)}, for one lane. */
    public static long shrS(long x, int count) {
        return x >> count;
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        return Lanes.halves(a, x -> shrU(x, count));
    }

    /** As {@link #shrU(V128, int)}, for one lane. */
    public static long shrU(long x, int count) {
        return x >>> count;
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::add);
    }

    /** As {@link #add(V128, V128)}, for one lane. */
    public static long add(long x, long y) {
        return x + y;
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::sub);
    }

    /** As {@link #sub(V128, V128)}, for one lane. */
    public static long sub(long x, long y) {
        return x - y;
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::mul);
    }

    /** As {@link #mul(V128, V128)}, for one lane. */
    public static long mul(long x, long y) {
        return x * y;
    }

    /** The lower half of the signed lanes half as wide, extended. */
    public static V128 extendLowS(V128 a) {
        return extendS(a.low());
    }

    /** The lower half of the unsigned lanes, half as wide, extended. */
    public static V128 extendLowU(V128 a) {
        return extendU(a.low());
    }

    /** The upper half of the signed lanes, half as wide, extended. */
    public static V128 extendHighS(V128 a) {
        return extendS(a.high());
    }

    /** The upper half of the unsigned lanes, half as wide, extended. */
    public static V128 extendHighU(V128 a) {
        return extendU(a.high());
    }

    /** Products of the lower halves of the signed lanes, half as wide, extended. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return mul(extendLowS(a), extendLowS(b));
    }

    /** Products of the lower halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return mul(extendLowU(a), extendLowU(b));
    }

    /** Products of the upper halves of the signed lanes, half as wide, extended. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return mul(extendHighS(a), extendHighS(b));
    }

    /** Products of the upper halves of the unsigned lanes, half as wide, extended. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return mul(extendHighU(a), extendHighU(b));
    }

    private static V128 extendS(long half) {
        return new V128(extendS(I32x2.first(half)), extendS(I32x2.second(half)));
    }

    /** The signed lane, half as wide, extended. */
    public static long extendS(int x) {
        return x;
    }

    /** The product of the signed lanes, half as wide, extended. */
    public static long extmulS(int x, int y) {
        return extendS(x) * extendS(y);
    }

    private static V128 extendU(long half) {
        return new V128(extendU(I32x2.first(half)), extendU(I32x2.second(half)));
    }

    /** The unsigned lane, half as wide, extended. */
    public static long extendU(int x) {
        return x & 0xFFFF_FFFFL;
    }

    /** The product of the unsigned lanes, half as wide, extended. */
    public static long extmulU(int x, int y) {
        return extendU(x) * extendU(y);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::eq);
    }

    /** As {@link #eq(V128, V128)}, for one lane. */
    public static long eq(long x, long y) {
        return x == y ? -1 : 0;
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::ne);
    }

    /** As {@link #ne(V128, V128)}, for one lane. */
    public static long ne(long x, long y) {
        return x != y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::ltS);
    }

    /** As {@link #ltS(V128, V128)}, for one lane. */
    public static long ltS(long x, long y) {
        return x < y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::gtS);
    }

    /** As {@link #gtS(V128, V128)}, for one lane. */
    public static long gtS(long x, long y) {
        return x > y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::leS);
    }

    /** As {@link #leS(V128, V128)}, for one lane. */
    public static long leS(long x, long y) {
        return x <= y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.halves(a, b, I64x2::geS);
    }

    /** As {@link #geS(V128, V128)}, for one lane. */
    public static long geS(long x, long y) {
        return x >= y ? -1 : 0;
    }
}
