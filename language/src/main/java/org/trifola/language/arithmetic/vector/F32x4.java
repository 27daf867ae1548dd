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
        return Lanes.i32x4(a, x -> x & Integer.MAX_VALUE);
    }

    /** The lanes with the opposite signs. */
    public static V128 neg(V128 a) {
        return Lanes.i32x4(a, x -> x ^ Integer.MIN_VALUE);
    }

    /** Square roots. */
    public static V128 sqrt(V128 a) {
        return Lanes.f32x4(a, FloatingPoint::sqrt);
    }

    /** The least integers that are not less. */
    public static V128 ceil(V128 a) {
        return Lanes.f32x4(a, FloatingPoint::ceil);
    }

    /** The greatest integers that are not greater. */
    public static V128 floor(V128 a) {
        return Lanes.f32x4(a, FloatingPoint::floor);
    }

    /** The integers between 0 and the lanes that are nearest to them. */
    public static V128 trunc(V128 a) {
        return Lanes.f32x4(a, FloatingPoint::trunc);
    }

    /** The nearest integers, the even one of two. */
    public static V128 nearest(V128 a) {
        return Lanes.f32x4(a, FloatingPoint::nearest);
    }

    /** The signed {@code i32} lanes, rounded. */
    public static V128 convertI32x4S(V128 a) {
        return Lanes.i32x4(a, x -> Float.floatToRawIntBits(x));
    }

    /** The unsigned {@code i32} lanes, rounded. */
    public static V128 convertI32x4U(V128 a) {
        return Lanes.i32x4(a, x -> Float.floatToRawIntBits(x & 0xFFFF_FFFFL));
    }

    /** The {@code f64} lanes, rounded; 0 in the upper half. */
    public static V128 demoteF64x2Zero(V128 a) {
        return replaceLane(replaceLane(V128.ZERO, 0, (float) F64x2.extractLane(a, 0)), 1, (float) F64x2.extractLane(a, 1));
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.f32x4(a, b, (x, y) -> x + y);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.f32x4(a, b, (x, y) -> x - y);
    }

    /** Products. */
    public static V128 mul(V128 a, V128 b) {
        return Lanes.f32x4(a, b, (x, y) -> x * y);
    }

    /** Quotients. */
    public static V128 div(V128 a, V128 b) {
        return Lanes.f32x4(a, b, (x, y) -> x / y);
    }

    /** The lesser lanes, where -0 is less than +0; NaN if one of them is. */
    public static V128 min(V128 a, V128 b) {
        return Lanes.f32x4(a, b, FloatingPoint::min);
    }

    /** The greater lanes, where +0 is greater than -0; NaN if one of them is. */
    public static V128 max(V128 a, V128 b) {
        return Lanes.f32x4(a, b, FloatingPoint::max);
    }

    /** The lanes of {@code b} where they are less, else those of {@code a}. */
    public static V128 pmin(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Float.intBitsToFloat(y) < Float.intBitsToFloat(x) ? y : x);
    }

    /** The lanes of {@code b} where they are greater, else those of {@code a}. */
    public static V128 pmax(V128 a, V128 b) {
        return Lanes.i32x4(a, b, (x, y) -> Float.intBitsToFloat(x) < Float.intBitsToFloat(y) ? y : x);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x == y);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x != y);
    }

    /** All bits of a lane set where the first is less. */
    public static V128 lt(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x < y);
    }

    /** All bits of a lane set where the first is greater. */
    public static V128 gt(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x > y);
    }

    /** All bits of a lane set where the first is less or equal. */
    public static V128 le(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x <= y);
    }

    /** All bits of a lane set where the first is greater or equal. */
    public static V128 ge(V128 a, V128 b) {
        return Lanes.f32x4Where(a, b, (x, y) -> x >= y);
    }
}
