package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link F32x4} that are machine instructions. */
public final class MachineF32x4 {

    private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_128;
    private static final VectorSpecies<Integer> INTEGERS = IntVector.SPECIES_128;
    /** From here on all numbers are integers: adding it rounds what is less. */
    private static final float INTEGERS_FROM = 0x1p23f;

    private MachineF32x4() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLane(sample, 1));
    }

    /** As in {@link F32x4}. */
    public static V128 splat(float value) {
        return of(FloatVector.broadcast(SPECIES, value));
    }

    /** As in {@link F32x4}. */
    public static float extractLane(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link F32x4}. */
    public static V128 replaceLane(V128 a, int lane, float value) {
        return of(lanes(a).withLane(lane, value));
    }

    /** As in {@link F32x4}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link F32x4}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link F32x4}. */
    public static V128 sqrt(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.SQRT));
    }

    /** As in {@link F32x4}. */
    public static V128 convertI32x4S(V128 a) {
        return of((FloatVector) Machine.bytes(a).reinterpretAsInts().convert(VectorOperators.I2F, 0));
    }

    /** As in {@link F32x4}. */
    public static V128 convertI32x4U(V128 a) {
        return add(mul(convertI32x4S(MachineI32x4.shrU(a, 16)), splat(0x1p16f)), convertI32x4S(MachineI32x4.and(a, 0xFFFF)));
    }

    /** As in {@link F32x4}. */
    public static V128 ceil(V128 a) {
        FloatVector near = lanes(nearest(a));
        return withSign(near.blend(near.lanewise(VectorOperators.ADD, 1), near.compare(VectorOperators.LT, lanes(a))), a);
    }

    /** As in {@link F32x4}. */
    public static V128 floor(V128 a) {
        FloatVector near = lanes(nearest(a));
        return of(near.blend(near.lanewise(VectorOperators.SUB, 1), near.compare(VectorOperators.GT, lanes(a))));
    }

    /** As in {@link F32x4}. */
    public static V128 trunc(V128 a) {
        return withSign(lanes(floor(abs(a))), a);
    }

    /** As in {@link F32x4}. */
    public static V128 nearest(V128 a) {
        FloatVector magnitude = lanes(abs(a));
        FloatVector near = magnitude.lanewise(VectorOperators.ADD, INTEGERS_FROM).lanewise(VectorOperators.SUB, INTEGERS_FROM);
        return withSign(near.blend(magnitude, magnitude.compare(VectorOperators.GE, INTEGERS_FROM)), a);
    }

    /** As in {@link F32x4}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 mul(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MUL, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 div(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.DIV, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 lt(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 gt(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 le(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 ge(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    /** As in {@link F32x4}. */
    public static V128 min(V128 a, V128 b) {
        return orNaN(lanes(a).lanewise(VectorOperators.MIN, lanes(b)), a, b);
    }

    /** As in {@link F32x4}. */
    public static V128 max(V128 a, V128 b) {
        return orNaN(lanes(a).lanewise(VectorOperators.MAX, lanes(b)), a, b);
    }

    /** As in {@link F32x4}. */
    public static V128 pmin(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(b).compare(VectorOperators.LT, lanes(a))));
    }

    /** As in {@link F32x4}. */
    public static V128 pmax(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(a).compare(VectorOperators.LT, lanes(b))));
    }

    /** {@code result}, negative where {@code a} is. */
    private static V128 withSign(FloatVector result, V128 a) {
        return MachineBits.or(of(result), MachineBits.and(a, splat(-0.0f)));
    }

    /** {@code result}, or a quiet NaN where {@code a} or {@code b} is one. */
    private static V128 orNaN(FloatVector result, V128 a, V128 b) {
        FloatVector sum = lanes(add(a, b));
        return of(result.blend(sum, lanes(a).compare(VectorOperators.NE, lanes(a))).blend(sum, lanes(b).compare(VectorOperators.NE, lanes(b))));
    }

    private static FloatVector lanes(V128 a) {
        return Machine.bytes(a).reinterpretAsFloats();
    }

    private static V128 of(FloatVector lanes) {
        return Machine.of(lanes.reinterpretAsBytes());
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Float> mask) {
        return Machine.of(IntVector.zero(INTEGERS).blend(-1, mask.cast(INTEGERS)).reinterpretAsBytes());
    }
}
