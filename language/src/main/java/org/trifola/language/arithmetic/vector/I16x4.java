package org.trifola.language.arithmetic.vector;

import static org.trifola.language.arithmetic.vector.Packed.SIGNS_16;

/**
 * The operators of {@link I16x8} on one half of a vector: 4 lanes of 16 bits in a {@code long}.
 */
public final class I16x4 {

    private I16x4() {
    }

    /** All lanes set to {@code value}. */
    public static long splat(int value) {
        return (value & 0xFFFFL) * 0x0001_0001_0001_0001L;
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(long a, int lane) {
        return (short) (a >>> lane * Short.SIZE);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(long a, int lane) {
        return extractLaneS(a, lane) & 0xFFFF;
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static long replaceLane(long a, int lane, int value) {
        long mask = 0xFFFFL << lane * Short.SIZE;
        return a & ~mask | splat(value) & mask;
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(long a) {
        return (Packed.notZero(a, SIGNS_16) & SIGNS_16) == SIGNS_16;
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(long a) {
        return (int) (((a & SIGNS_16) >>> 15) * 0x0001_0002_0004_0008L >>> 48) & 0xF;
    }

    /** The absolute values; that of the least integer is itself. */
    public static long abs(long a) {
        return Packed.abs(a, SIGNS_16);
    }

    /** The lanes negated. */
    public static long neg(long a) {
        return Packed.sub(0, a, SIGNS_16);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static long shl(long a, int count) {
        return Packed.shl(a, count, SIGNS_16);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static long shrS(long a, int count) {
        return Packed.shrS(a, count, SIGNS_16);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static long shrU(long a, int count) {
        return Packed.shrU(a, count, SIGNS_16);
    }

    /** Sums. */
    public static long add(long a, long b) {
        return Packed.add(a, b, SIGNS_16);
    }

    /** Differences. */
    public static long sub(long a, long b) {
        return Packed.sub(a, b, SIGNS_16);
    }

    /** Sums of signed integers, clamped. */
    public static long addSatS(long a, long b) {
        return Packed.addSatS(a, b, SIGNS_16);
    }

    /** Sums of unsigned integers, clamped. */
    public static long addSatU(long a, long b) {
        return Packed.addSatU(a, b, SIGNS_16);
    }

    /** Differences of signed integers, clamped. */
    public static long subSatS(long a, long b) {
        return Packed.subSatS(a, b, SIGNS_16);
    }

    /** Differences of unsigned integers, clamped. */
    public static long subSatU(long a, long b) {
        return Packed.subSatU(a, b, SIGNS_16);
    }

    /** Means of unsigned integers, rounded up. */
    public static long avgrU(long a, long b) {
        return Packed.avgrU(a, b, SIGNS_16);
    }

    /** Products. */
    public static long mul(long a, long b) {
        return pack((int) a * (int) b, (int) (a >>> 16) * (int) (b >>> 16), (int) (a >>> 32) * (int) (b >>> 32), (int) (a >>> 48) * (int) (b >>> 48));
    }

    /** Products of fixed-point numbers with 15 bits behind the point, rounded and clamped. */
    public static long q15mulrSatS(long a, long b) {
        return pack(q15((short) a, (short) b), q15((short) (a >>> 16), (short) (b >>> 16)), q15((short) (a >>> 32), (short) (b >>> 32)), q15((short) (a >>> 48), (short) (b >>> 48)));
    }

    private static int q15(int x, int y) {
        return Math.min(x * y + 0x4000 >> 15, Short.MAX_VALUE);
    }

    /** The lower 16 bits of each as a lane. */
    private static long pack(int first, int second, int third, int fourth) {
        return I32x2.of(first & 0xFFFF | second << 16, third & 0xFFFF | fourth << 16);
    }

    /** The lesser of signed integers. */
    public static long minS(long a, long b) {
        return Packed.choose(Packed.atLeastS(a, b, SIGNS_16), b, a, SIGNS_16);
    }

    /** The lesser of unsigned integers. */
    public static long minU(long a, long b) {
        return Packed.choose(Packed.atLeastU(a, b, SIGNS_16), b, a, SIGNS_16);
    }

    /** The greater of signed integers. */
    public static long maxS(long a, long b) {
        return Packed.choose(Packed.atLeastS(a, b, SIGNS_16), a, b, SIGNS_16);
    }

    /** The greater of unsigned integers. */
    public static long maxU(long a, long b) {
        return Packed.choose(Packed.atLeastU(a, b, SIGNS_16), a, b, SIGNS_16);
    }

    /** The signed lanes, twice as wide, clamped to signed lanes. */
    public static long narrowS(int first, int second, int third, int fourth) {
        return pack(clampS(first), clampS(second), clampS(third), clampS(fourth));
    }

    /** The signed lanes, twice as wide, clamped to unsigned lanes. */
    public static long narrowU(int first, int second, int third, int fourth) {
        return pack(clampU(first), clampU(second), clampU(third), clampU(fourth));
    }

    private static int clampS(int x) {
        return Math.max(Math.min(x, Short.MAX_VALUE), Short.MIN_VALUE);
    }

    private static int clampU(int x) {
        return Math.max(Math.min(x, 0xFFFF), 0);
    }

    /** The signed lanes, half as wide, extended. */
    public static long extendS(int a) {
        long lanes = extendU(a);
        return lanes | ((lanes & 0x0080_0080_0080_0080L) << 1) * 0xFF;
    }

    /** The unsigned lanes, half as wide, extended. */
    public static long extendU(int a) {
        long pairs = (a & 0xFFFF_FFFFL | (long) a << 16) & 0x0000_FFFF_0000_FFFFL;
        return (pairs | pairs << 8) & 0x00FF_00FF_00FF_00FFL;
    }

    /** Products of the signed lanes, half as wide, extended. */
    public static long extmulS(int a, int b) {
        return mul(extendS(a), extendS(b));
    }

    /** Products of the unsigned lanes, half as wide, extended. */
    public static long extmulU(int a, int b) {
        return mul(extendU(a), extendU(b));
    }

    /** Sums of neighbours among the signed lanes, half as wide, extended. */
    public static long extaddPairwiseS(long a) {
        return add(shrS(shl(a, 8), 8), shrS(a, 8));
    }

    /** Sums of neighbours among the unsigned lanes, half as wide, extended. */
    public static long extaddPairwiseU(long a) {
        return (a & 0x00FF_00FF_00FF_00FFL) + (a >>> 8 & 0x00FF_00FF_00FF_00FFL);
    }

    /** All bits of a lane set where they are equal. */
    public static long eq(long a, long b) {
        return ~ne(a, b);
    }

    /** All bits of a lane set where they differ. */
    public static long ne(long a, long b) {
        return Packed.fill(Packed.notZero(a ^ b, SIGNS_16), SIGNS_16);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static long geS(long a, long b) {
        return Packed.fill(Packed.atLeastS(a, b, SIGNS_16), SIGNS_16);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static long leS(long a, long b) {
        return geS(b, a);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static long ltS(long a, long b) {
        return ~geS(a, b);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static long gtS(long a, long b) {
        return ~geS(b, a);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static long geU(long a, long b) {
        return Packed.fill(Packed.atLeastU(a, b, SIGNS_16), SIGNS_16);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static long leU(long a, long b) {
        return geU(b, a);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static long ltU(long a, long b) {
        return ~geU(a, b);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static long gtU(long a, long b) {
        return ~geU(b, a);
    }
}
