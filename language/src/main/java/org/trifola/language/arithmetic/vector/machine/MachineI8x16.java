package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;

/** The operators of {@link I8x16} that are machine instructions. */
public final class MachineI8x16 {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_128;
    /** The lanes with even numbers of two vectors. */
    private static final MachineShuffle EVEN = new MachineShuffle(new V128(0x0E0C0A0806040200L, 0x1E1C1A1816141210L));

    private MachineI8x16() {
    }

    /** Does once what instructions without an operator do. */
    static void prepare(V128 sample) {
        replaceLane(splat(1), 1, extractLaneS(sample, 1));
    }

    /** As in {@link I8x16}. */
    public static V128 splat(int value) {
        return of(ByteVector.broadcast(SPECIES, (byte) value));
    }

    /** As in {@link I8x16}. */
    public static int extractLaneS(V128 a, int lane) {
        return lanes(a).lane(lane);
    }

    /** As in {@link I8x16}. */
    public static int extractLaneU(V128 a, int lane) {
        return Byte.toUnsignedInt(lanes(a).lane(lane));
    }

    /** As in {@link I8x16}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return of(lanes(a).withLane(lane, (byte) value));
    }

    /** As in {@link I8x16}. */
    public static V128 abs(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.ABS));
    }

    /** As in {@link I8x16}. */
    public static V128 neg(V128 a) {
        return of(lanes(a).lanewise(VectorOperators.NEG));
    }

    /** As in {@link I8x16}. */
    public static V128 add(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.ADD, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 sub(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUB, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 minS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MIN, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 maxS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.MAX, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 minU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMIN, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 maxU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.UMAX, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 addSatS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SADD, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 addSatU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUADD, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 subSatS(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SSUB, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 subSatU(V128 a, V128 b) {
        return of(lanes(a).lanewise(VectorOperators.SUSUB, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 swizzle(V128 a, V128 lanes) {
        return of(lanes(a).rearrange(lanes(lanes).lanewise(VectorOperators.AND, (byte) 15).toShuffle()).blend((byte) 0, lanes(lanes).compare(VectorOperators.UGT, (byte) 15)));
    }

    /** As in {@link I8x16}. */
    public static V128 popcnt(V128 a) {
        V128 pairs = sub(a, and(shrU(a, 1), 0x55));
        V128 fours = add(and(pairs, 0x33), and(shrU(pairs, 2), 0x33));
        return and(add(fours, shrU(fours, 4)), 0x0F);
    }

    /** As in {@link I8x16}. */
    public static V128 avgrU(V128 a, V128 b) {
        return sub(MachineBits.or(a, b), shrU(MachineBits.xor(a, b), 1));
    }

    /** As in {@link I8x16}. */
    public static V128 narrowS(V128 a, V128 b) {
        return EVEN.apply(MachineI16x8.clamp(a, Byte.MIN_VALUE, Byte.MAX_VALUE), MachineI16x8.clamp(b, Byte.MIN_VALUE, Byte.MAX_VALUE));
    }

    /** As in {@link I8x16}. */
    public static V128 narrowU(V128 a, V128 b) {
        return EVEN.apply(MachineI16x8.clamp(a, 0, 0xFF), MachineI16x8.clamp(b, 0, 0xFF));
    }

    /** As in {@link I8x16}. */
    public static V128 shl(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHL, count & 7));
    }

    /** As in {@link I8x16}. */
    public static V128 shrS(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.ASHR, count & 7));
    }

    /** As in {@link I8x16}. */
    public static V128 shrU(V128 a, int count) {
        return of(lanes(a).lanewise(VectorOperators.LSHR, count & 7));
    }

    /** As in {@link I8x16}. */
    public static boolean allTrue(V128 a) {
        return !lanes(a).compare(VectorOperators.EQ, 0).anyTrue();
    }

    /** As in {@link I8x16}. */
    public static int bitmask(V128 a) {
        return (int) lanes(a).compare(VectorOperators.LT, 0).toLong();
    }

    /** As in {@link I8x16}. */
    public static V128 eq(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.EQ, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 ne(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.NE, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 ltS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LT, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 ltU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULT, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 gtS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GT, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 gtU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGT, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 leS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.LE, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 leU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.ULE, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 geS(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.GE, lanes(b)));
    }

    /** As in {@link I8x16}. */
    public static V128 geU(V128 a, V128 b) {
        return where(lanes(a).compare(VectorOperators.UGE, lanes(b)));
    }

    private static V128 and(V128 a, int mask) {
        return of(lanes(a).lanewise(VectorOperators.AND, (byte) mask));
    }

    private static ByteVector lanes(V128 a) {
        return Machine.bytes(a);
    }

    private static V128 of(ByteVector lanes) {
        return Machine.of(lanes);
    }

    /** All bits of a lane set where {@code mask} is. */
    private static V128 where(VectorMask<Byte> mask) {
        return Machine.of(ByteVector.zero(SPECIES).blend((byte) -1, mask));
    }
}
