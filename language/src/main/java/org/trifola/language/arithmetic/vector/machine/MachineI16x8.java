package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.ShortVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link I16x8} that are machine instructions. */
public final class MachineI16x8 {

    private static final VectorSpecies<Short> SPECIES = ShortVector.SPECIES_128;
    /** The lanes with even numbers of two vectors. */
    private static final MachineShuffle EVEN = new MachineShuffle(new V128(0x0D0C090805040100L, 0x1D1C191815141110L));
    /** Each of the lower lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_LOW = new MachineShuffle(new V128(0x0303020201010000L, 0x0707060605050404L));
    /** Each of the upper lanes of half the width twice. */
    private static final MachineShuffle DOUBLE_HIGH = new MachineShuffle(new V128(0x0B0B0A0A09090808L, 0x0F0F0E0E0D0D0C0CL));

    private MachineI16x8() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLaneS(sample, 1));
        extendLowS(sample);
        extendLowU(sample);
    }

    /** As in {@link I16x8}. */
    public static V128 splat(int value) {
        return of(ShortVector.broadcast(SPECIES, (short) value));
    }

    /** As in {@link I16x8}. */
    public static int extractLaneS(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link I16x8}. */
    public static int extractLaneU(V128 a, int lane) {
        return Short.toUnsignedInt(lanes(a).lane(lane));
    }

    /** As in {@link I16x8}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return of(lanes(a).withLane(lane, (short) value));
    }

    /** As in {@link I16x8}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link I16x8}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link I16x8}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 mul(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MUL, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 minS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MIN, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 maxS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MAX, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 minU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMIN, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 maxU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMAX, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 addSatS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SADD, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 addSatU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUADD, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 subSatS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SSUB, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 subSatU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUSUB, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 extendLowS(V128 a) {
        return shrS(DOUBLE_LOW.apply(a, a), 8);
    }

    /** As in {@link I16x8}. */
    public static V128 extendLowU(V128 a) {
        return shrU(DOUBLE_LOW.apply(a, a), 8);
    }

    /** As in {@link I16x8}. */
    public static V128 extendHighS(V128 a) {
        return shrS(DOUBLE_HIGH.apply(a, a), 8);
    }

    /** As in {@link I16x8}. */
    public static V128 extendHighU(V128 a) {
        return shrU(DOUBLE_HIGH.apply(a, a), 8);
    }

    /** As in {@link I16x8}. */
    public static V128 extmulLowS(V128 a, V128 b) {
        return mul(extendLowS(a), extendLowS(b));
    }

    /** As in {@link I16x8}. */
    public static V128 extmulLowU(V128 a, V128 b) {
        return mul(extendLowU(a), extendLowU(b));
    }

    /** As in {@link I16x8}. */
    public static V128 extmulHighS(V128 a, V128 b) {
        return mul(extendHighS(a), extendHighS(b));
    }

    /** As in {@link I16x8}. */
    public static V128 extmulHighU(V128 a, V128 b) {
        return mul(extendHighU(a), extendHighU(b));
    }

    /** As in {@link I16x8}. */
    public static V128 extaddPairwiseS(V128 a) {
        return add(shrS(shl(a, 8), 8), shrS(a, 8));
    }

    /** As in {@link I16x8}. */
    public static V128 extaddPairwiseU(V128 a) {
        return add(and(a, 0xFF), shrU(a, 8));
    }

    /** As in {@link I16x8}. */
    public static V128 avgrU(V128 a, V128 b) {
        return sub(MachineBits.or(a, b), shrU(MachineBits.xor(a, b), 1));
    }

    /** As in {@link I16x8}. */
    public static V128 narrowS(V128 a, V128 b) {
        return EVEN.apply(MachineI32x4.clamp(a, Short.MIN_VALUE, Short.MAX_VALUE), MachineI32x4.clamp(b, Short.MIN_VALUE, Short.MAX_VALUE));
    }

    /** As in {@link I16x8}. */
    public static V128 narrowU(V128 a, V128 b) {
        return EVEN.apply(MachineI32x4.clamp(a, 0, 0xFFFF), MachineI32x4.clamp(b, 0, 0xFFFF));
    }

    /** As in {@link I16x8}. */
    public static V128 q15mulrSatS(V128 a, V128 b) {
        V128 even = multiplyUpper(MachineI32x4.shl(a, 16), MachineI32x4.shl(b, 16));
        V128 odd = multiplyUpper(a, b);
        return MachineBits.or(MachineI32x4.shl(odd, 16), MachineI32x4.and(even, 0xFFFF));
    }

    /** Multiplies the upper halves of 32-bit lanes as {@link #q15mulrSatS} does. */
    private static V128 multiplyUpper(V128 a, V128 b) {
        V128 product = MachineI32x4.mul(MachineI32x4.shrS(a, 16), MachineI32x4.shrS(b, 16));
        return MachineI32x4.clamp(MachineI32x4.shrS(MachineI32x4.add(product, MachineI32x4.splat(0x4000)), 15), Short.MIN_VALUE, Short.MAX_VALUE);
    }

    /** As in {@link I16x8}. */
    public static V128 shl(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHL, count & 15));
    }

    /** As in {@link I16x8}. */
    public static V128 shrS(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.ASHR, count & 15));
    }

    /** As in {@link I16x8}. */
    public static V128 shrU(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHR, count & 15));
    }

    /** As in {@link I16x8}. */
    public static boolean allTrue(V128 a) {
        return !lanes(a).compare(VectorOperators.EQ, 0).anyTrue();
    }

    /** As in {@link I16x8}. */
    public static int bitmask(V128 a) {
        return (int) lanes(a).compare(VectorOperators.LT, 0).toLong();
    }

    /** As in {@link I16x8}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 ltS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 ltU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULT, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 gtS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 gtU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGT, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 leS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 leU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULE, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 geS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    /** As in {@link I16x8}. */
    public static V128 geU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGE, lanes(b)));
    }

    /** The bits of each lane that are set in {@code mask}. */
    static V128 and(V128 a, int mask) {
        return of(lanes(a).lanewise(VectorOperators.AND, (short) mask));
    }

    /** Each lane, or {@code least} or {@code most} where it is beyond. */
    static V128 clamp(V128 a, int least, int most) {
        return of(lanes(a).lanewise(VectorOperators.MAX, (short) least).lanewise(VectorOperators.MIN, (short) most));
    }

    private static ShortVector lanes(V128 a) {
        return Machine.bytes(a).reinterpretAsShorts();
    }

    private static V128 of(ShortVector lanes) {
        return Machine.of(lanes.reinterpretAsBytes());
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Short> mask) {
        return Machine.of(ShortVector.zero(SPECIES).blend((short) -1, mask).reinterpretAsBytes());
    }
}
