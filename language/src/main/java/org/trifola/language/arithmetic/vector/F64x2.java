package org.trifola.language.arithmetic.vector;

import org.trifola.language.arithmetic.FloatingPoint;

/**
 * The operators on vectors of 2 floating-point lanes of 64 bits, by the names of the specification. Lanes are
 * numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#floating-point-operations">Floating-point operations</a>
 */
public final class F64x2 {

    private F64x2() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(double value) {
        return I64x2.splat(Double.doubleToRawLongBits(value));
    }

    /** The lane {@code lane}. */
    public static double extractLane(V128 a, int lane) {
        return Double.longBitsToDouble(I64x2.extractLane(a, lane));
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, double value) {
        return I64x2.replaceLane(a, lane, Double.doubleToRawLongBits(value));
    }

    /** The lanes without their signs. */
    public static V128 abs(V128 a) {
        return Lanes.f64x2(a, F64x2::abs);
    }

    /** As {@link #abs(V128)}, for one lane. */
    public static double abs(double x) {
        return Math.abs(x);
    }

    /** The lanes with the opposite signs. */
    public static V128 neg(V128 a) {
        return Lanes.f64x2(a, F64x2::neg);
    }

    /** As {@link #neg(V128)}, for one lane. */
    public static double neg(double x) {
        return -x;
    }

    /** Square roots. */
    public static V128 sqrt(V128 a) {
        return Lanes.f64x2(a, F64x2::sqrt);
    }

    /** As {@link #sqrt(V128)}, for one lane. */
    public static double sqrt(double x) {
        return Math.sqrt(x);
    }

    /** The least integers that are not less. */
    public static V128 ceil(V128 a) {
        return Lanes.f64x2(a, F64x2::ceil);
    }

    /** As {@link #ceil(V128)}, for one lane. */
    public static double ceil(double x) {
        return FloatingPoint.ceil(x);
    }

    /** The greatest integers that are not greater. */
    public static V128 floor(V128 a) {
        return Lanes.f64x2(a, F64x2::floor);
    }

    /** As {@link #floor(V128)}, for one lane. */
    public static double floor(double x) {
        return FloatingPoint.floor(x);
    }

    /** The integers between 0 and the lanes that are nearest to them. */
    public static V128 trunc(V128 a) {
        return Lanes.f64x2(a, F64x2::trunc);
    }

    /** As {@link #trunc(V128)}, for one lane. */
    public static double trunc(double x) {
        return FloatingPoint.trunc(x);
    }

    /** The nearest integers, the even one of two. */
    public static V128 nearest(V128 a) {
        return Lanes.f64x2(a, F64x2::nearest);
    }

    /** As {@link #nearest(V128)}, for one lane. */
    public static double nearest(double x) {
        return FloatingPoint.nearest(x);
    }

    /** The lower two signed {@code i32} lanes. */
    public static V128 convertLowI32x4S(V128 a) {
        return replaceLane(splat(convertLowI32x4S(I32x4.extractLane(a, 0))), 1, convertLowI32x4S(I32x4.extractLane(a, 1)));
    }

    /** As {@link #convertLowI32x4S(V128)}, for one lane. */
    public static double convertLowI32x4S(int x) {
        return x;
    }

    /** The lower two unsigned {@code i32} lanes. */
    public static V128 convertLowI32x4U(V128 a) {
        return replaceLane(splat(convertLowI32x4U(I32x4.extractLane(a, 0))), 1, convertLowI32x4U(I32x4.extractLane(a, 1)));
    }

    /** As {@link #convertLowI32x4U(V128)}, for one lane. */
    public static double convertLowI32x4U(int x) {
        return x & 0xFFFF_FFFFL;
    }

    /** The lower two {@code f32} lanes. */
    public static V128 promoteLowF32x4(V128 a) {
        return replaceLane(splat(promoteLowF32x4(F32x4.extractLane(a, 0))), 1, promoteLowF32x4(F32x4.extractLane(a, 1)));
    }

    /** As {@link #promoteLowF32x4(V128)}, for one lane. */
    public static double promoteLowF32x4(float x) {
        return x;
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::add);
    }

    /** As {@link #add(V128, V128)}, for one lane. */
    public static double add(double x, double y) {
        return x + y;
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::sub);
    }

    /** As {@link #sub(V128, V128)}, for one lane. */
    public static double sub(double x, double y) {
        return x - y;
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::mul);
    }

    /** As {@link #mul(V128, V128)}, for one lane. */
    public static double mul(double x, double y) {
        return x * y;
    }

    /** Quotients. */
    public static V128 div(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::div);
    }

    /** As {@link #div(V128, V128)}, for one lane. */
    public static double div(double x, double y) {
        return x / y;
    }

    /** The lesser lanes, where -0 is less than +0; NaN if one of them is. */
    public static V128 min(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::min);
    }

    /** As {@link #min(V128, V128)}, for one lane. */
    public static double min(double x, double y) {
        return FloatingPoint.min(x, y);
    }

    /** The greater lanes, where +0 is greater than -0; NaN if one of them is. */
    public static V128 max(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::max);
    }

    /** As {@link #max(V128, V128)}, for one lane. */
    public static double max(double x, double y) {
        return FloatingPoint.max(x, y);
    }

    /** The lanes of {@code b} where they are less, else those of {@code a}. */
    public static V128 pmin(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::pmin);
    }

    /** As {@link #pmin(V128, V128)}, for one lane. */
    public static double pmin(double x, double y) {
        return y < x ? y : x;
    }

    /** The lanes of {@code b} where they are greater, else those of {@code a}. */
    public static V128 pmax(V128 a, V128 b) {
        return Lanes.f64x2(a, b, F64x2::pmax);
    }

    /** As {@link #pmax(V128, V128)}, for one lane. */
    public static double pmax(double x, double y) {
        return x < y ? y : x;
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::eq);
    }

    /** As {@link #eq(V128, V128)}, for one lane. */
    public static long eq(double x, double y) {
        return x == y ? -1 : 0;
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::ne);
    }

    /** As {@link #ne(V128, V128)}, for one lane. */
    public static long ne(double x, double y) {
        return x != y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less. */
    public static V128 lt(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::lt);
    }

    /** As {@link #lt(V128, V128)}, for one lane. */
    public static long lt(double x, double y) {
        return x < y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater. */
    public static V128 gt(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::gt);
    }

    /** As {@link #gt(V128, V128)}, for one lane. */
    public static long gt(double x, double y) {
        return x > y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less or equal. */
    public static V128 le(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::le);
    }

    /** As {@link #le(V128, V128)}, for one lane. */
    public static long le(double x, double y) {
        return x <= y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater or equal. */
    public static V128 ge(V128 a, V128 b) {
        return Lanes.f64x2Where(a, b, F64x2::ge);
    }

    /** As {@link #ge(V128, V128)}, for one lane. */
    public static long ge(double x, double y) {
        return x >= y ? -1 : 0;
    }
}
