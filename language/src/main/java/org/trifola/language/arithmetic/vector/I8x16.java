package org.trifola.language.arithmetic.vector;

/**
 * The operators on vectors of 16 lanes of 8 bits, by the names of the specification; {@code S} and {@code U} say
 * whether the lanes are signed or unsigned. Lanes are numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#integer-operations">Integer operations</a>
 */
public final class I8x16 {

    private I8x16() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(int value) {
        return Lanes.both(I8x8.splat(value));
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(V128 a, int lane) {
        return I8x8.extractLaneS(a.half(lane / 8), lane % 8);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(V128 a, int lane) {
        return I8x8.extractLaneU(a.half(lane / 8), lane % 8);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return a.with(lane / 8, I8x8.replaceLane(a.half(lane / 8), lane % 8, value));
    }

    /** The bytes of {@code a} and {@code b}, numbered 0 to 31, that {@code lanes} name. */
    public static V128 shuffle(V128 a, V128 b, V128 lanes) {
        return new V128(shuffle(a, b, lanes.low()), shuffle(a, b, lanes.high()));
    }

    private static long shuffle(V128 a, V128 b, long lanes) {
        long first = I8x8.swizzle(a.low(), a.high(), lanes);
        return first | I8x8.swizzle(b.low(), b.high(), lanes ^ I8x8.splat(16));
    }

    /** The bytes of {@code a} that {@code lanes} name, zero for a number above 15. */
    public static V128 swizzle(V128 a, V128 lanes) {
        return Lanes.halves(lanes, half -> I8x8.swizzle(a.low(), a.high(), half));
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.halves(a, I8x8::abs);
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.halves(a, I8x8::neg);
    }

    /** The number of ones in each lane. */
    public static V128 popcnt(V128 a) {
        return Lanes.halves(a, I8x8::popcnt);
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return allTrue(a.low(), a.high());
    }

    /** As {@link #allTrue(V128)}, of two halves. */
    public static boolean allTrue(long low, long high) {
        return I8x8.allTrue(low) & I8x8.allTrue(high);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return bitmask(a.low(), a.high());
    }

    /** As {@link #bitmask(V128)}, of two halves. */
    public static int bitmask(long low, long high) {
        return I8x8.bitmask(low) | I8x8.bitmask(high) << 8;
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        return Lanes.halves(a, half -> I8x8.shl(half, count));
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        return Lanes.halves(a, half -> I8x8.shrS(half, count));
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        return Lanes.halves(a, half -> I8x8.shrU(half, count));
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::add);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::sub);
    }

    /** Sums of signed integers, clamped. */
    public static V128 addSatS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::addSatS);
    }

    /** Sums of unsigned integers, clamped. */
    public static V128 addSatU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::addSatU);
    }

    /** Differences of signed integers, clamped. */
    public static V128 subSatS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::subSatS);
    }

    /** Differences of unsigned integers, clamped. */
    public static V128 subSatU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::subSatU);
    }

    /** Means of unsigned integers, rounded up. */
    public static V128 avgrU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::avgrU);
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::minS);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::minU);
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::maxS);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::maxU);
    }

    /** The signed lanes, twice as wide, of both, clamped to signed lanes. */
    public static V128 narrowS(V128 a, V128 b) {
        return new V128(I8x8.narrowS(a.low(), a.high()), I8x8.narrowS(b.low(), b.high()));
    }

    /** The signed lanes, twice as wide, of both, clamped to unsigned lanes. */
    public static V128 narrowU(V128 a, V128 b) {
        return new V128(I8x8.narrowU(a.low(), a.high()), I8x8.narrowU(b.low(), b.high()));
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::eq);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::ne);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::ltS);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::ltU);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::gtS);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::gtU);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::leS);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::leU);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::geS);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.halves(a, b, I8x8::geU);
    }
}
