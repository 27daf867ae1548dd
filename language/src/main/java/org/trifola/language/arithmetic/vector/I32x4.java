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
        return Lanes.both(I32x2.of(value, value));
    }

    /** The lane {@code lane}. */
    public static int extractLane(V128 a, int lane) {
        return (int) (a.half(lane / 2) >>> lane % 2 * Integer.SIZE);
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        long half = a.half(lane / 2);
        return a.with(lane / 2, lane % 2 == 0 ? I32x2.of(value, I32x2.second(half)) : I32x2.of(I32x2.first(half), value));
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.i32x4(a, I32x4::abs);
    }

    /** As {@link #abs(V128)}, for one lane. */
    public static int abs(int x) {
        return Math.abs(x);
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.i32x4(a, I32x4::neg);
    }

    /** As {@link #neg(V128)}, for one lane. */
    public static int neg(int x) {
        return -x;
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return allTrue(extractLane(a, 0), extractLane(a, 1), extractLane(a, 2), extractLane(a, 3));
    }

    /** As {@link #allTrue(V128)}, of four lanes. */
    public static boolean allTrue(int first, int second, int third, int fourth) {
        return first != 0 && second != 0 && third != 0 && fourth != 0;
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return bitmask(extractLane(a, 0), extractLane(a, 1), extractLane(a, 2), extractLane(a, 3));
    }

    /** As {@link #bitmask(V128)}, of four lanes. */
    public static int bitmask(int first, int second, int third, int fourth) {
        return first >>> 31 | second >>> 31 << 1 | third >>> 31 << 2 | fourth >>> 31 << 3;
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        return Lanes.i32x4(a, x -> shl(x, count));
    }

    /** As {@link #shl(V128, int)}, for one lane. */
    public static int shl(int x, int count) {
        return x << count;
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        return Lanes.i32x4(a, x -> shrS(x, count));
    }

    /** As {@link #shrS(V128, int)}, for one lane. */
    public static int shrS(int x, int count) {
        return x >> count;
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        return Lanes.i32x4(a, x -> shrU(x, count));
    }

    /** As {@link #shrU(V128, int)}, for one lane. */
    public static int shrU(int x, int count) {
        return x >>> count;
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::add);
    }

    /** As {@link #add(V128, V128)}, for one lane. */
    public static int add(int x, int y) {
        return x + y;
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::sub);
    }

    /** As {@link #sub(V128, V128)}, for one lane. */
    public static int sub(int x, int y) {
        return x - y;
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::mul);
    }

    /** As {@link #mul(V128, V128)}, for one lane. */
    public static int mul(int x, int y) {
        return x * y;
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::minS);
    }

    /** As {@link #minS(V128, V128)}, for one lane. */
    public static int minS(int x, int y) {
        return Math.min(x, y);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::minU);
    }

    /** As {@link #minU(V128, V128)}, for one lane. */
    public static int minU(int x, int y) {
        return Integer.compareUnsigned(x, y) < 0 ? x : y;
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::maxS);
    }

    /** As {@link #maxS(V128, V128)}, for one lane. */
    public static int maxS(int x, int y) {
        return Math.max(x, y);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::maxU);
    }

    /** As {@link #maxU(V128, V128)}, for one lane. */
    public static int maxU(int x, int y) {
        return Integer.compareUnsigned(x, y) > 0 ? x : y;
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

    /** Sums of neighbours among the signed lanes, half as wide, extended. */
    public static V128 extaddPairwiseS(V128 a) {
        return Lanes.i32x4(a, I32x4::extaddPairwiseS);
    }

    /** Sums of neighbours among the unsigned lanes, half as wide, extended. */
    public static V128 extaddPairwiseU(V128 a) {
        return Lanes.i32x4(a, I32x4::extaddPairwiseU);
    }

    private static V128 extendS(long half) {
        int first = I32x2.first(half);
        int second = I32x2.second(half);
        return new V128(I32x2.of(extendLowS(first), extendHighS(first)), I32x2.of(extendLowS(second), extendHighS(second)));
    }

    /** The lower signed lane of two half as wide, extended. */
    public static int extendLowS(int x) {
        return (short) x;
    }

    /** The upper signed lane of two half as wide, extended. */
    public static int extendHighS(int x) {
        return x >> 16;
    }

    /** The product of the lower signed lanes of two half as wide, extended. */
    public static int extmulLowS(int x, int y) {
        return extendLowS(x) * extendLowS(y);
    }

    /** The product of the upper signed lanes of two half as wide, extended. */
    public static int extmulHighS(int x, int y) {
        return extendHighS(x) * extendHighS(y);
    }

    /** The sum of two signed lanes half as wide, extended. */
    public static int extaddPairwiseS(int x) {
        return extendLowS(x) + extendHighS(x);
    }

    private static V128 extendU(long half) {
        int first = I32x2.first(half);
        int second = I32x2.second(half);
        return new V128(I32x2.of(extendLowU(first), extendHighU(first)), I32x2.of(extendLowU(second), extendHighU(second)));
    }

    /** The lower unsigned lane of two half as wide, extended. */
    public static int extendLowU(int x) {
        return x & 0xFFFF;
    }

    /** The upper unsigned lane of two half as wide, extended. */
    public static int extendHighU(int x) {
        return x >>> 16;
    }

    /** The product of the lower unsigned lanes of two half as wide, extended. */
    public static int extmulLowU(int x, int y) {
        return extendLowU(x) * extendLowU(y);
    }

    /** The product of the upper unsigned lanes of two half as wide, extended. */
    public static int extmulHighU(int x, int y) {
        return extendHighU(x) * extendHighU(y);
    }

    /** The sum of two unsigned lanes half as wide, extended. */
    public static int extaddPairwiseU(int x) {
        return extendLowU(x) + extendHighU(x);
    }

    /** Sums of neighbours among the products of signed lanes of half the width. */
    public static V128 dot(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::dot);
    }

    /** As {@link #dot(V128, V128)}, for one lane. */
    public static int dot(int x, int y) {
        return extmulLowS(x, y) + extmulHighS(x, y);
    }

    /** The {@code f32} lanes truncated to signed integers, clamped; 0 for NaN. */
    public static V128 truncSatF32x4S(V128 a) {
        return Lanes.i32x4(a, x -> truncSatF32x4S(Float.intBitsToFloat(x)));
    }

    /** As {@link #truncSatF32x4S(V128)}, for one lane. */
    public static int truncSatF32x4S(float x) {
        return (int) x;
    }

    /** The {@code f32} lanes truncated to unsigned integers, clamped; 0 for NaN. */
    public static V128 truncSatF32x4U(V128 a) {
        return Lanes.i32x4(a, x -> truncSatF32x4U(Float.intBitsToFloat(x)));
    }

    /** As {@link #truncSatF32x4U(V128)}, for one lane. */
    public static int truncSatF32x4U(float x) {
        return Conversion.truncSatUnsigned32(x);
    }

    /** The {@code f64} lanes truncated to signed integers, clamped; 0 for NaN and in the upper half. */
    public static V128 truncSatF64x2SZero(V128 a) {
        return new V128(I32x2.of(truncSatF64x2SZero(F64x2.extractLane(a, 0)), truncSatF64x2SZero(F64x2.extractLane(a, 1))), 0);
    }

    /** As {@link #truncSatF64x2SZero(V128)}, for one lane. */
    public static int truncSatF64x2SZero(double x) {
        return (int) x;
    }

    /** The {@code f64} lanes truncated to unsigned integers, clamped; 0 for NaN and in the upper half. */
    public static V128 truncSatF64x2UZero(V128 a) {
        return new V128(I32x2.of(truncSatF64x2UZero(F64x2.extractLane(a, 0)), truncSatF64x2UZero(F64x2.extractLane(a, 1))), 0);
    }

    /** As {@link #truncSatF64x2UZero(V128)}, for one lane. */
    public static int truncSatF64x2UZero(double x) {
        return Conversion.truncSatUnsigned32(x);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::eq);
    }

    /** As {@link #eq(V128, V128)}, for one lane. */
    public static int eq(int x, int y) {
        return x == y ? -1 : 0;
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::ne);
    }

    /** As {@link #ne(V128, V128)}, for one lane. */
    public static int ne(int x, int y) {
        return x != y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::ltS);
    }

    /** As {@link #ltS(V128, V128)}, for one lane. */
    public static int ltS(int x, int y) {
        return x < y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::ltU);
    }

    /** As {@link #ltU(V128, V128)}, for one lane. */
    public static int ltU(int x, int y) {
        return Integer.compareUnsigned(x, y) < 0 ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::gtS);
    }

    /** As {@link #gtS(V128, V128)}, for one lane. */
    public static int gtS(int x, int y) {
        return x > y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::gtU);
    }

    /** As {@link #gtU(V128, V128)}, for one lane. */
    public static int gtU(int x, int y) {
        return Integer.compareUnsigned(x, y) > 0 ? -1 : 0;
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::leS);
    }

    /** As {@link #leS(V128, V128)}, for one lane. */
    public static int leS(int x, int y) {
        return x <= y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::leU);
    }

    /** As {@link #leU(V128, V128)}, for one lane. */
    public static int leU(int x, int y) {
        return Integer.compareUnsigned(x, y) <= 0 ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::geS);
    }

    /** As {@link #geS(V128, V128)}, for one lane. */
    public static int geS(int x, int y) {
        return x >= y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.i32x4(a, b, I32x4::geU);
    }

    /** As {@link #geU(V128, V128)}, for one lane. */
    public static int geU(int x, int y) {
        return Integer.compareUnsigned(x, y) >= 0 ? -1 : 0;
    }
}
