package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link I64x2} that are machine instructions. */
public final class MachineI64x2 {

    private static final VectorSpecies<Long> SPECIES = LongVector.SPECIES_128;
    /** Each of the lower lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_LOW = new MachineShuffle(new V128(0x0302010003020100L, 0x0706050407060504L));
    /** Each of the upper lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_HIGH = new MachineShuffle(new V128(0x0B0A09080B0A0908L, 0x0F0E0D0C0F0E0D0CL));

    private MachineI64x2() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLane(sample, 1));
    }

    /** As in {@link I64x2}. */
    public static V128 splat(long value) {
        return of(LongVector.broadcast(SPECIES, value));
    }

    /** As in {@link I64x2}. */
    public static long extractLane(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link I64x2}. */
    public static V128 replaceLane(V128 a, int lane, long value) {
        return of(lanes(a).withLane(lane, value));
    }

    /** As in {@link I64x2}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link I64x2}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link I64x2}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 extendLowS(V128 a) {
        return shrS(DOUBLE_LOW.apply(a, a), 32);
    }

    /** As in {@link I64x2}. */
    public static V128 extendLowU(V128 a) {
        return shrU(DOUBLE_LOW.apply(a, a), 32);
    }

    /** As in {@link I64x2}. */
    public static V128 extendHighS(V128 a) {
        return shrS(DOUBLE_HIGH.apply(a, a), 32);
    }

    /** As in {@link I64x2}. */
    public static V128 extendHighU(V128 a) {
        return shrU(DOUBLE_HIGH.apply(a, a), 32);
    }

    /** As in {@link I64x2}. */
    public static V128 shl(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHL, count & 63));
    }

    /** As in {@link I64x2}. */
    public static V128 shrS(V128 a, int count) {
        // Few machines can do this at once.
        LongVector sign = LongVector.broadcast(SPECIES, Long.MIN_VALUE >>> (count & 63));
        return of(lanes(shrU(a, count)).lanewise(VectorOperators.XOR, sign).lanewise(VectorOperators.SUB, sign));
    }

    /** As in {@link I64x2}. */
    public static V128 shrU(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHR, count & 63));
    }

    /** As in {@link I64x2}. */
    public static boolean allTrue(V128 a) {
        return !lanes(a).compare(VectorOperators.EQ, 0).anyTrue();
    }

    /** As in {@link I64x2}. */
    public static int bitmask(V128 a) {
        return (int) lanes(a).compare(VectorOperators.LT, 0).toLong();
    }

    /** As in {@link I64x2}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 ltS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 gtS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 leS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link I64x2}. */
    public static V128 geS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    private static LongVector lanes(V128 a) {
        return Machine.bytes(a).reinterpretAsLongs();
    }

    private static V128 of(LongVector lanes) {
        return Machine.of(lanes.reinterpretAsBytes());
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Long> mask) {
        return Machine.of(LongVector.zero(SPECIES).blend(-1, mask).reinterpretAsBytes());
    }
}
