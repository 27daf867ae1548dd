package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link F64x2} that are machine instructions. */
public final class MachineF64x2 {

    private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_128;
    private static final VectorSpecies<Long> INTEGERS = LongVector.SPECIES_128;
    /** From here on all numbers are integers: adding it rounds what is less. */
    private static final double INTEGERS_FROM = 0x1p52;

    private MachineF64x2() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLane(sample, 1));
    }

    /** As in {@link F64x2}. */
    public static V128 splat(double value) {
        return of(DoubleVector.broadcast(SPECIES, value));
    }

    /** As in {@link F64x2}. */
    public static double extractLane(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link F64x2}. */
    public static V128 replaceLane(V128 a, int lane, double value) {
        return of(lanes(a).withLane(lane, value));
    }

    /** As in {@link F64x2}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link F64x2}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link F64x2}. */
    public static V128 sqrt(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.SQRT));
    }

    /** As in {@link F64x2}. */
    public static V128 convertLowI32x4S(V128 a) {
        return of((DoubleVector) Machine.bytes(a).reinterpretAsInts().convert(VectorOperators.I2D, 0));
    }

    /** As in {@link F64x2}. */
    public static V128 convertLowI32x4U(V128 a) {
        DoubleVector signed = lanes(convertLowI32x4S(a));
        return of(signed.blend(signed.lanewise(VectorOperators.ADD, 0x1p32), signed.compare(VectorOperators.LT, 0)));
    }

    /** As in {@link F64x2}. */
    public static V128 ceil(V128 a) {
        DoubleVector near = lanes(nearest(a));
        return withSign(near.blend(near.lanewise(VectorOperators.ADD, 1), near.compare(VectorOperators.LT, lanes(a))), a);
    }

    /** As in {@link F64x2}. */
    public static V128 floor(V128 a) {
        DoubleVector near = lanes(nearest(a));
        return of(near.blend(near.lanewise(VectorOperators.SUB, 1), near.compare(VectorOperators.GT, lanes(a))));
    }

    /** As in {@link F64x2}. */
    public static V128 trunc(V128 a) {
        return withSign(lanes(floor(abs(a))), a);
    }

    /** As in {@link F64x2}. */
    public static V128 nearest(V128 a) {
        DoubleVector magnitude = lanes(abs(a));
        DoubleVector near = magnitude.lanewise(VectorOperators.ADD, INTEGERS_FROM).lanewise(VectorOperators.SUB, INTEGERS_FROM);
        return withSign(near.blend(magnitude, magnitude.compare(VectorOperators.GE, INTEGERS_FROM)), a);
    }

    /** As in {@link F64x2}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 mul(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MUL, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 div(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.DIV, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 lt(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 gt(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 le(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 ge(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    /** As in {@link F64x2}. */
    public static V128 min(V128 a, V128 b) {
        return orNaN(lanes(a).lanewise(VectorOperators.MIN, lanes(b)), a, b);
    }

    /** As in {@link F64x2}. */
    public static V128 max(V128 a, V128 b) {
        return orNaN(lanes(a).lanewise(VectorOperators.MAX, lanes(b)), a, b);
    }

    /** As in {@link F64x2}. */
    public static V128 pmin(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(b).compare(VectorOperators.LT, lanes(a))));
    }

    /** As in {@link F64x2}. */
    public static V128 pmax(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(a).compare(VectorOperators.LT, lanes(b))));
    }

    /** {@code result}, negative where {@code a} is. */
    private static V128 withSign(DoubleVector result, V128 a) {
        return MachineBits.or(of(result), MachineBits.and(a, splat(-0.0)));
    }

    /** {@code result}, or a quiet NaN where {@code a} or {@code b} is one. */
    private static V128 orNaN(DoubleVector result, V128 a, V128 b) {
        DoubleVector sum = lanes(add(a, b));
        return of(result.blend(sum, lanes(a).compare(VectorOperators.NE, lanes(a))).blend(sum, lanes(b).compare(VectorOperators.NE, lanes(b))));
    }

    private static DoubleVector lanes(V128 a) {
        return Machine.bytes(a).reinterpretAsDoubles();
    }

    private static V128 of(DoubleVector lanes) {
        return Machine.of(lanes.reinterpretAsBytes());
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Double> mask) {
        return Machine.of(LongVector.zero(INTEGERS).blend(-1, mask.cast(INTEGERS)).reinterpretAsBytes());
    }
}
