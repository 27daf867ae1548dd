package org.trifola.language.arithmetic.vector;

import static org.trifola.language.arithmetic.vector.Packed.SIGNS_8;

/**
 * The operators of {@link I8x16} on one half of a vector: 8 lanes of 8 bits in a {@code long}.
 */
public final class I8x8 {

    private I8x8() {
    }

    /** All lanes set to {@code value}. */
    public static long splat(int value) {
        return (value & 0xFFL) * 0x0101_0101_0101_0101L;
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(long a, int lane) {
        return (byte) (a >>> lane * Byte.SIZE);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(long a, int lane) {
        return extractLaneS(a, lane) & 0xFF;
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static long replaceLane(long a, int lane, int value) {
        long mask = 0xFFL << lane * Byte.SIZE;
        return a & ~mask | splat(value) & mask;
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(long a) {
        return (Packed.notZero(a, SIGNS_8) & SIGNS_8) == SIGNS_8;
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(long a) {
        return (int) (((a & SIGNS_8) >>> 7) * 0x0102_0408_1020_4080L >>> 56);
    }

    /** The absolute values; that of the least integer is itself. */
    public static long abs(long a) {
        return Packed.abs(a, SIGNS_8);
    }

    /** The lanes negated. */
    public static long neg(long a) {
        return Packed.sub(0, a, SIGNS_8);
    }

    /** The number of ones in each lane. */
    public static long popcnt(long a) {
        long pairs = a - (a >>> 1 & 0x5555_5555_5555_5555L);
        long fours = (pairs & 0x3333_3333_3333_3333L) + (pairs >>> 2 & 0x3333_3333_3333_3333L);
        return fours + (fours >>> 4) & 0x0F0F_0F0F_0F0F_0F0FL;
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static long shl(long a, int count) {
        return Packed.shl(a, count, SIGNS_8);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static long shrS(long a, int count) {
        return Packed.shrS(a, count, SIGNS_8);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static long shrU(long a, int count) {
        return Packed.shrU(a, count, SIGNS_8);
    }

    /** Sums. */
    public static long add(long a, long b) {
        return Packed.add(a, b, SIGNS_8);
    }

    /** Differences. */
    public static long sub(long a, long b) {
        return Packed.sub(a, b, SIGNS_8);
    }

    /** Sums of signed integers, clamped. */
    public static long addSatS(long a, long b) {
        return Packed.addSatS(a, b, SIGNS_8);
    }

    /** Sums of unsigned integers, clamped. */
    public static long addSatU(long a, long b) {
        return Packed.addSatU(a, b, SIGNS_8);
    }

    /** Differences of signed integers, clamped. */
    public static long subSatS(long a, long b) {
        return Packed.subSatS(a, b, SIGNS_8);
    }

    /** Differences of unsigned integers, clamped. */
    public static long subSatU(long a, long b) {
        return Packed.subSatU(a, b, SIGNS_8);
    }

    /** Means of unsigned integers, rounded up. */
    public static long avgrU(long a, long b) {
        return Packed.avgrU(a, b, SIGNS_8);
    }

    /** The lesser of signed integers. */
    public static long minS(long a, long b) {
        return Packed.choose(Packed.atLeastS(a, b, SIGNS_8), b, a, SIGNS_8);
    }

    /** The lesser of unsigned integers. */
    public static long minU(long a, long b) {
        return Packed.choose(Packed.atLeastU(a, b, SIGNS_8), b, a, SIGNS_8);
    }

    /** The greater of signed integers. */
    public static long maxS(long a, long b) {
        return Packed.choose(Packed.atLeastS(a, b, SIGNS_8), a, b, SIGNS_8);
    }

    /** The greater of unsigned integers. */
    public static long maxU(long a, long b) {
        return Packed.choose(Packed.atLeastU(a, b, SIGNS_8), a, b, SIGNS_8);
    }

    /** The signed lanes, twice as wide, clamped to signed lanes. */
    public static long narrowS(long a, long b) {
        return compress(clamp(a, 0xFF80_FF80_FF80_FF80L, 0x007F_007F_007F_007FL), clamp(b, 0xFF80_FF80_FF80_FF80L, 0x007F_007F_007F_007FL));
    }

    /** The signed lanes, twice as wide, clamped to unsigned lanes. */
    public static long narrowU(long a, long b) {
        return compress(clamp(a, 0, 0x00FF_00FF_00FF_00FFL), clamp(b, 0, 0x00FF_00FF_00FF_00FFL));
    }

    private static long clamp(long a, long least, long greatest) {
        return I16x4.minS(I16x4.maxS(a, least), greatest);
    }

    /** The lower bytes of the lanes of 16 bits, first those of {@code a}. */
    private static long compress(long a, long b) {
        return I32x2.of(compress(a), compress(b));
    }

    private static int compress(long a) {
        long bytes = a & 0x00FF_00FF_00FF_00FFL;
        long pairs = (bytes | bytes >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (int) (pairs | pairs >>> 16);
    }

    /** The bytes of a vector, whose halves are {@code low} and {@code high}, that {@code lanes} name; zero for a number above 15. */
    public static long swizzle(long low, long high, long lanes) {
        long result = 0;
        for (int position = 0; position < Long.SIZE; position += Byte.SIZE) {
            int lane = (int) (lanes >>> position) & 0xFF;
            long half = lane < 8 ? low : lane < 16 ? high : 0;
            result |= (half >>> lane * Byte.SIZE & 0xFF) << position;
        }
        return result;
    }

    /** All bits of a lane set where they are equal. */
    public static long eq(long a, long b) {
        return ~ne(a, b);
    }

    /** All bits of a lane set where they differ. */
    public static long ne(long a, long b) {
        return Packed.fill(Packed.notZero(a ^ b, SIGNS_8), SIGNS_8);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static long geS(long a, long b) {
        return Packed.fill(Packed.atLeastS(a, b, SIGNS_8), SIGNS_8);
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
        return Packed.fill(Packed.atLeastU(a, b, SIGNS_8), SIGNS_8);
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
