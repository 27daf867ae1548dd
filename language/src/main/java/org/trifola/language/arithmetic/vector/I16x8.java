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
        return Lanes.both(I16x4.splat(value));
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(V128 a, int lane) {
        return I16x4.extractLaneS(a.half(lane / 4), lane % 4);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(V128 a, int lane) {
        return I16x4.extractLaneU(a.half(lane / 4), lane % 4);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return a.with(lane / 4, I16x4.replaceLane(a.half(lane / 4), lane % 4, value));
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.halves(a, I16x4::abs);
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.halves(a, I16x4::neg);
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return allTrue(a.low(), a.high());
    }

    /** As {@link #allTrue(V128)}, of two halves. */
    public static boolean allTrue(long low, long high) {
        return I16x4.allTrue(low) & I16x4.allTrue(high);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return bitmask(a.low(), a.high());
    }

    /** As {@link #bitmask(V128)}, of two halves. */
    public static int bitmask(long low, long high) {
        return I16x4.bitmask(low) | I16x4.bitmask(high) << 4;
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        return Lanes.halves(a, half -> I16x4.shl(half, count));
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        return Lanes.halves(a, half -> I16x4.shrS(half, count));
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        return Lanes.halves(a, half -> I16x4.shrU(half, count));
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::add);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::sub);
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::mul);
    }

    /** Sums of signed integers, clamped. */
    public static V128 addSatS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::addSatS);
    }

    /** Sums of unsigned integers, clamped. */
    public static V128 addSatU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::addSatU);
    }

    /** Differences of signed integers, clamped. */
    public static V128 subSatS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::subSatS);
    }

    /** Differences of unsigned integers, clamped. */
    public static V128 subSatU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::subSatU);
    }

    /** Means of unsigned integers, rounded up. */
    public static V128 avgrU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::avgrU);
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::minS);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::minU);
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::maxS);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::maxU);
    }

    /** Products of fixed-point numbers with 15 bits behind the point, rounded and clamped. */
    public static V128 q15mulrSatS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::q15mulrSatS);
    }

    /** The signed lanes, twice as wide, of both, clamped to signed lanes. */
    public static V128 narrowS(V128 a, V128 b) {
        return new V128(narrowS(a.low(), a.high()), narrowS(b.low(), b.high()));
    }

    /** The signed lanes, twice as wide, of both, clamped to unsigned lanes. */
    public static V128 narrowU(V128 a, V128 b) {
        return new V128(narrowU(a.low(), a.high()), narrowU(b.low(), b.high()));
    }

    private static long narrowS(long low, long high) {
        return I16x4.narrowS(I32x2.first(low), I32x2.second(low), I32x2.first(high), I32x2.second(high));
    }

    private static long narrowU(long low, long high) {
        return I16x4.narrowU(I32x2.first(low), I32x2.second(low), I32x2.first(high), I32x2.second(high));
    }

    /** The lower half of the signed lanes half as wide, extended. */
    public static V128 extendLowS(V128 a) {
        return new V128(I16x4.extendS(I32x2.first(a.low())), I16x4.extendS(I32x2.second(a.low())));
    }

    /** The lower half of the unsigned lanes, half as wide, extended. */
    public static V128 extendLowU(V128 a) {
        return new V128(I16x4.extendU(I32x2.first(a.low())), I16x4.extendU(I32x2.second(a.low())));
    }

    /** The upper half of the signed lanes, half as wide, extended. */
    public static V128 extendHighS(V128 a) {
        return new V128(I16x4.extendS(I32x2.first(a.high())), I16x4.extendS(I32x2.second(a.high())));
    }

    /** The upper half of the unsigned lanes, half as wide, extended. */
    public static V128 extendHighU(V128 a) {
        return new V128(I16x4.extendU(I32x2.first(a.high())), I16x4.extendU(I32x2.second(a.high())));
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

    /** Sums of neighbours among the signed lanes, half as wide, extended. */
    public static V128 extaddPairwiseS(V128 a) {
        return Lanes.halves(a, I16x4::extaddPairwiseS);
    }

    /** Sums of neighbours among the unsigned lanes, half as wide, extended. */
    public static V128 extaddPairwiseU(V128 a) {
        return Lanes.halves(a, I16x4::extaddPairwiseU);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::eq);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::ne);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::ltS);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::ltU);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::gtS);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::gtU);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::leS);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::leU);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::geS);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.halves(a, b, I16x4::geU);
    }
}
