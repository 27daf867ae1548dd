package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link I32x4} that are machine instructions. */
public final class MachineI32x4 {

    private static final VectorSpecies<Integer> SPECIES = IntVector.SPECIES_128;
    /** Each of the lower lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_LOW = new MachineShuffle(new V128(0x0302030201000100L, 0x0706070605040504L));
    /** Each of the upper lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_HIGH = new MachineShuffle(new V128(0x0B0A0B0A09080908L, 0x0F0E0F0E0D0C0D0CL));

    private MachineI32x4() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLane(sample, 1));
        extendLowS(sample);
        extendLowU(sample);
    }

    /** As in {@link I32x4}. */
    public static V128 splat(int value) {
        return of(IntVector.broadcast(SPECIES, value));
    }

    /** As in {@link I32x4}. */
    public static int extractLane(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link I32x4}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return of(lanes(a).withLane(lane, value));
    }

    /** As in {@link I32x4}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link I32x4}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link I32x4}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 mul(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MUL, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 minS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MIN, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 maxS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MAX, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 minU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMIN, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 maxU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMAX, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 extendLowS(V128 a) {
        return shrS(DOUBLE_LOW.apply(a, a), 16);
    }

    /** As in {@link I32x4}. */
    public static V128 extendLowU(V128 a) {
        return shrU(DOUBLE_LOW.apply(a, a), 16);
    }

    /** As in {@link I32x4}. */
    public static V128 extendHighS(V128 a) {
        return shrS(DOUBLE_HIGH.apply(a, a), 16);
    }

    /** As in {@link I32x4}. */
    public static V128 extendHighU(V128 a) {
        return shrU(DOUBLE_HIGH.apply(a, a), 16);
    }

    /** As in {@link I32x4}. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return mul(extendLowS(a), extendLowS(b));
    }

    /** As in {@link I32x4}. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return mul(extendLowU(a), extendLowU(b));
    }

    /** As in {@link I32x4}. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return mul(extendHighS(a), extendHighS(b));
    }

    /** As in {@link I32x4}. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return mul(extendHighU(a), extendHighU(b));
    }

    /** As in {@link I32x4}. */
    public static V128 extaddPairwiseS(V128 a) {
        return add(shrS(shl(a, 16), 16), shrS(a, 16));
    }

    /** As in {@link I32x4}. */
    public static V128 extaddPairwiseU(V128 a) {
        return add(and(a, 0xFFFF), shrU(a, 16));
    }

    /** As in {@link I32x4}. */
    public static V128 dot(V128 a, V128 b) {
        return add(mul(shrS(a, 16), shrS(b, 16)), mul(shrS(shl(a, 16), 16), shrS(shl(b, 16), 16)));
    }

    /** As in {@link I32x4}. */
    public static V128 shl(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHL, count & 31));
    }

    /** As in {@link I32x4}. */
    public static V128 shrS(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.ASHR, count & 31));
    }

    /** As in {@link I32x4}. */
    public static V128 shrU(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHR, count & 31));
    }

    /** As in {@link I32x4}. */
    public static boolean allTrue(V128 a) {
        return !lanes(a).compare(VectorOperators.EQ, 0).anyTrue();
    }

    /** As in {@link I32x4}. */
    public static int bitmask(V128 a) {
        return (int) lanes(a).compare(VectorOperators.LT, 0).toLong();
    }

    /** As in {@link I32x4}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 ltS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 ltU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULT, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 gtS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 gtU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGT, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 leS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 leU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULE, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 geS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    /** As in {@link I32x4}. */
    public static V128 geU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGE, lanes(b)));
    }

    /** The bits of each lane that are set in {@code mask}. */
    static V128 and(V128 a, int mask) {
        return of(lanes(a).lanewise(VectorOperators.AND, mask));
    }

    /** Each lane, or {@code least} or {@code most} where it is beyond. */
    static V128 clamp(V128 a, int least, int most) {
        return of(lanes(a).lanewise(VectorOperators.MAX, least).lanewise(VectorOperators.MIN, most));
    }

    private static IntVector lanes(V128 a) {
        return Machine.bytes(a).reinterpretAsInts();
    }

    private static V128 of(IntVector lanes) {
        return Machine.of(lanes.reinterpretAsBytes());
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Integer> mask) {
        return Machine.of(IntVector.zero(SPECIES).blend(-1, mask).reinterpretAsBytes());
    }
}
