package org.trifola.language.arithmetic.vector;

import org.trifola.language.arithmetic.FloatingPoint;

/**
 * The operators on vectors of 4 floating-point lanes of 32 bits, by the names of the specification. Lanes are
 * numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#floating-point-operations">Floating-point operations</a>
 */
public final class F32x4 {

    private F32x4() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(float value) {
        return I32x4.splat(Float.floatToRawIntBits(value));
    }

    /** The lane {@code lane}. */
    public static float extractLane(V128 a, int lane) {
        return Float.intBitsToFloat(I32x4.extractLane(a, lane));
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, float value) {
        return I32x4.replaceLane(a, lane, Float.floatToRawIntBits(value));
    }

    /** The lanes without their signs. */
    public static V128 abs(V128 a) {
        return Lanes.f32x4(a, F32x4::abs);
    }

    /** As {@link #abs(V128)}, for one lane. */
    public static float abs(float x) {
        return Math.abs(x);
    }

    /** The lanes with the opposite signs. */
    public static V128 neg(V128 a) {
        return Lanes.f32x4(a, F32x4::neg);
    }

    /** As {@link #neg(V128)}, for one lane. */
    public static float neg(float x) {
        return -x;
    }

    /** Square roots. */
    public static V128 sqrt(V128 a) {
        return Lanes.f32x4(a, F32x4::sqrt);
    }

    /** As {@link #sqrt(V128)}, for one lane. */
    public static float sqrt(float x) {
        return FloatingPoint.sqrt(x);
    }

    /** The least integers that are not less. */
    public static V128 ceil(V128 a) {
        return Lanes.f32x4(a, F32x4::ceil);
    }

    /** As {@link #ceil(V128)}, for one lane. */
    public static float ceil(float x) {
        return FloatingPoint.ceil(x);
    }

    /** The greatest integers that are not greater. */
    public static V128 floor(V128 a) {
        return Lanes.f32x4(a, F32x4::floor);
    }

    /** As {@link #floor(V128)}, for one lane. */
    public static float floor(float x) {
        return FloatingPoint.floor(x);
    }

    /** The integers between 0 and the lanes that are nearest to them. */
    public static V128 trunc(V128 a) {
        return Lanes.f32x4(a, F32x4::trunc);
    }

    /** As {@link #trunc(V128)}, for one lane. */
    public static float trunc(float x) {
        return FloatingPoint.trunc(x);
    }

    /** The nearest integers, the even one of two. */
    public static V128 nearest(V128 a) {
        return Lanes.f32x4(a, F32x4::nearest);
    }

    /** As {@link #nearest(V128)}, for one lane. */
    public static float nearest(float x) {
        return FloatingPoint.nearest(x);
    }

    /** The signed {@code i32} lanes, rounded. */
    public static V128 convertI32x4S(V128 a) {
        return Lanes.i32x4(a, x -> Float.floatToRawIntBits(convertI32x4S(x)));
    }

    /** As {@link #convertI32x4S(V128)}, for one lane. */
    public static float convertI32x4S(int x) {
        return x;
    }

    /** The unsigned {@code i32} lanes, rounded. */
    public static V128 convertI32x4U(V128 a) {
        return Lanes.i32x4(a, x -> Float.floatToRawIntBits(convertI32x4U(x)));
    }

    /** As {@link #convertI32x4U(V128)}, for one lane. */
    public static float convertI32x4U(int x) {
        return x & 0xFFFF_FFFFL;
    }

    /** The {@code f64} lanes, rounded; 0 in the upper half. */
    public static V128 demoteF64x2Zero(V128 a) {
        return new V128(I32x2.of(demoteBits(a.low()), demoteBits(a.high())), 0);
    }

    private static int demoteBits(long half) {
        return Float.floatToRawIntBits(demoteF64x2Zero(Double.longBitsToDouble(half)));
    }

    /** As {@link #demoteF64x2Zero(V128)}, for one lane. */
    public static float demoteF64x2Zero(double x) {
        return (float) x;
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::add);
    }

    /** As {@link #add(V128, V128)}, for one lane. */
    public static float add(float x, float y) {
        return x + y;
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::sub);
    }

    /** As {@link #sub(V128, V128)}, for one lane. */
    public static float sub(float x, float y) {
        return x - y;
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::mul);
    }

    /** As {@link #mul(V128, V128)}, for one lane. */
    public static float mul(float x, float y) {
        return x * y;
    }

    /** Quotients. */
    public static V128 div(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::div);
    }

    /** As {@link #div(V128, V128)}, for one lane. */
    public static float div(float x, float y) {
        return x / y;
    }

    /** The lesser lanes, where -0 is less than +0; NaN if one of them is. */
    public static V128 min(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::min);
    }

    /** As {@link #min(V128, V128)}, for one lane. */
    public static float min(float x, float y) {
        return FloatingPoint.min(x, y);
    }

    /** The greater lanes, where +0 is greater than -0; NaN if one of them is. */
    public static V128 max(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::max);
    }

    /** As {@link #max(V128, V128)}, for one lane. */
    public static float max(float x, float y) {
        return FloatingPoint.max(x, y);
    }

    /** The lanes of {@code b} where they are less, else those of {@code a}. */
    public static V128 pmin(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::pmin);
    }

    /** As {@link #pmin(V128, V128)}, for one lane. */
    public static float pmin(float x, float y) {
        return y < x ? y : x;
    }

    /** The lanes of {@code b} where they are greater, else those of {@code a}. */
    public static V128 pmax(V128 a, V128 b) {
        return Lanes.f32x4(a, b, F32x4::pmax);
    }

    /** As {@link #pmax(V128, V128)}, for one lane. */
    public static float pmax(float x, float y) {
        return x < y ? y : x;
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::eq);
    }

    /** As {@link #eq(V128, V128)}, for one lane. */
    public static int eq(float x, float y) {
        return x == y ? -1 : 0;
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::ne);
    }

    /** As {@link #ne(V128, V128)}, for one lane. */
    public static int ne(float x, float y) {
        return x != y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less. */
    public static V128 lt(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::lt);
    }

    /** As {@link #lt(V128, V128)}, for one lane. */
    public static int lt(float x, float y) {
        return x < y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater. */
    public static V128 gt(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::gt);
    }

    /** As {@link #gt(V128, V128)}, for one lane. */
    public static int gt(float x, float y) {
        return x > y ? -1 : 0;
    }

    /** All bits of a lane set where the first is less or equal. */
    public static V128 le(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::le);
    }

    /** As {@link #le(V128, V128)}, for one lane. */
    public static int le(float x, float y) {
        return x <= y ? -1 : 0;
    }

    /** All bits of a lane set where the first is greater or equal. */
    public static V128 ge(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, F32x4::ge);
    }

    /** As {@link #ge(V128, V128)}, for one lane. */
    public static int ge(float x, float y) {
        return x >= y ? -1 : 0;
    }
}
