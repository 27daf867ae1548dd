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
    public static V128 pmin(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(b).compare(VectorOperators.LT, lanes(a))));
    }

    /** As in {@link F32x4}. */
    public static V128 pmax(V128 a, V128 b) {
        return of(lanes(a).blend(lanes(b), lanes(a).compare(VectorOperators.LT, lanes(b))));
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
