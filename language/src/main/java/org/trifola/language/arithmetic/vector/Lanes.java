package org.trifola.language.arithmetic.vector;

import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.function.LongUnaryOperator;

/** Applies operators to the lanes of vectors, and to their halves. */
final class Lanes {

    private Lanes() {
    }

    /** An operator on an {@code f32}. */
    @FunctionalInterface
    interface FloatUnaryOperator {
        float applyAsFloat(float a);
    }

    /** An operator on two {@code f32}. */
    @FunctionalInterface
    interface FloatBinaryOperator {
        float applyAsFloat(float a, float b);
    }

    /** A relation of two {@code f32}, -1 where it holds, else 0. */
    @FunctionalInterface
    interface FloatRelation {
        int applyAsInt(float a, float b);
    }

    /** A relation of two {@code f64}, -1 where it holds, else 0. */
    @FunctionalInterface
    interface DoubleRelation {
        long applyAsLong(double a, double b);
    }

    /** {@code operator} on each of four lanes. */
    static V128 i32x4(V128 a, IntUnaryOperator operator) {
        return halves(a, half -> I32x2.of(operator.applyAsInt(I32x2.first(half)), operator.applyAsInt(I32x2.second(half))));
    }

    /** {@code operator} on each pair of four lanes. */
    static V128 i32x4(V128 a, V128 b, IntBinaryOperator operator) {
        return halves(a, b, (x, y) -> I32x2.of(operator.applyAsInt(I32x2.first(x), I32x2.first(y)), operator.applyAsInt(I32x2.second(x), I32x2.second(y))));
    }

    /** {@code operator} on each half, which may be one lane or several. */
    static V128 halves(V128 a, LongUnaryOperator operator) {
        return new V128(operator.applyAsLong(a.low()), operator.applyAsLong(a.high()));
    }

    /** {@code operator} on each pair of halves. */
    static V128 halves(V128 a, V128 b, LongBinaryOperator operator) {
        return new V128(operator.applyAsLong(a.low(), b.low()), operator.applyAsLong(a.high(), b.high()));
    }

    /** {@code operator} on each of four lanes. */
    static V128 f32x4(V128 a, FloatUnaryOperator operator) {
        return i32x4(a, x -> Float.floatToRawIntBits(operator.applyAsFloat(Float.intBitsToFloat(x))));
    }

    /** {@code operator} on each pair of four lanes. */
    static V128 f32x4(V128 a, V128 b, FloatBinaryOperator operator) {
        return i32x4(a, b, (x, y) -> Float.floatToRawIntBits(operator.applyAsFloat(Float.intBitsToFloat(x), Float.intBitsToFloat(y))));
    }

    /** All bits of a lane set where {@code relation} holds. */
    static V128 f32x4Where(V128 a, V128 b, FloatRelation relation) {
        return i32x4(a, b, (x, y) -> relation.applyAsInt(Float.intBitsToFloat(x), Float.intBitsToFloat(y)));
    }

    /** {@code operator} on each of two lanes. */
    static V128 f64x2(V128 a, DoubleUnaryOperator operator) {
        return halves(a, x -> Double.doubleToRawLongBits(operator.applyAsDouble(Double.longBitsToDouble(x))));
    }

    /** {@code operator} on each pair of two lanes. */
    static V128 f64x2(V128 a, V128 b, DoubleBinaryOperator operator) {
        return halves(a, b, (x, y) -> Double.doubleToRawLongBits(operator.applyAsDouble(Double.longBitsToDouble(x), Double.longBitsToDouble(y))));
    }

    /** All bits of a lane set where {@code relation} holds. */
    static V128 f64x2Where(V128 a, V128 b, DoubleRelation relation) {
        return halves(a, b, (x, y) -> relation.applyAsLong(Double.longBitsToDouble(x), Double.longBitsToDouble(y)));
    }

    /** Both halves set to {@code half}. */
    static V128 both(long half) {
        return new V128(half, half);
    }
}
