package org.trifola.language.arithmetic.vector;

/**
 * The operators on vectors of 16 lanes of 8 bits, by the names of the specification; {@code S} and {@code U} say
 * whether the lanes are signed or unsigned. Lanes are numbered from 0 on, the lowest bits first.
 *
 * @see <a href="https://webassembly.github.io/spec/core/exec/numerics.html#integer-operations">Integer operations</a>
 */
public final class I8x16 {

    private I8x16() {
    }

    /** All lanes set to {@code value}. */
    public static V128 splat(int value) {
        return Lanes.splat(Byte.SIZE, value);
    }

    /** The lane {@code lane}, a signed integer. */
    public static int extractLaneS(V128 a, int lane) {
        return (int) Lanes.get(Byte.SIZE, a, lane);
    }

    /** The lane {@code lane}, an unsigned integer. */
    public static int extractLaneU(V128 a, int lane) {
        return (int) Lanes.get(Byte.SIZE, a, lane) & 0xFF;
    }

    /** {@code a} with the lane {@code lane} set to {@code value}. */
    public static V128 replaceLane(V128 a, int lane, int value) {
        return Lanes.with(Byte.SIZE, a, lane, value);
    }

    /** The bytes of {@code a} and {@code b}, numbered 0 to 31, that {@code lanes} name. */
    public static V128 shuffle(V128 a, V128 b, V128 lanes) {
        return new V128(shuffle(a, b, lanes.low()), shuffle(a, b, lanes.high()));
    }

    private static long shuffle(V128 a, V128 b, long lanes) {
        long result = 0;
        for (int position = 0; position < Long.SIZE; position += Byte.SIZE) {
            int lane = (int) (lanes >>> position) & 0x1F;
            result |= (Lanes.get(Byte.SIZE, lane < 16 ? a : b, lane & 0xF) & 0xFF) << position;
        }
        return result;
    }

    /** The bytes of {@code a} that {@code lanes} name, zero for a number above 15. */
    public static V128 swizzle(V128 a, V128 lanes) {
        return new V128(swizzle(a, lanes.low()), swizzle(a, lanes.high()));
    }

    private static long swizzle(V128 a, long lanes) {
        long result = 0;
        for (int position = 0; position < Long.SIZE; position += Byte.SIZE) {
            int lane = (int) (lanes >>> position) & 0xFF;
            long value = lane < 16 ? Lanes.get(Byte.SIZE, a, lane) & 0xFF : 0;
            result |= value << position;
        }
        return result;
    }

    /** The absolute values; that of the least integer is itself. */
    public static V128 abs(V128 a) {
        return Lanes.i8x16(a, x -> Math.abs(x));
    }

    /** The lanes negated. */
    public static V128 neg(V128 a) {
        return Lanes.i8x16(a, x -> -x);
    }

    /** The number of ones in each lane. */
    public static V128 popcnt(V128 a) {
        return Lanes.i8x16(a, x -> Integer.bitCount(x & 0xFF));
    }

    /** Whether no lane is zero. */
    public static boolean allTrue(V128 a) {
        return Lanes.allTrue(Byte.SIZE, a);
    }

    /** The highest bit of each lane, that of the first lane lowest. */
    public static int bitmask(V128 a) {
        return Lanes.bitmask(Byte.SIZE, a);
    }

    /** The lanes shifted left by {@code count} modulo the bits of a lane. */
    public static V128 shl(V128 a, int count) {
        int distance = count & 7;
        return Lanes.i8x16(a, x -> x << distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, signed. */
    public static V128 shrS(V128 a, int count) {
        int distance = count & 7;
        return Lanes.i8x16(a, x -> x >> distance);
    }

    /** The lanes shifted right by {@code count} modulo the bits of a lane, unsigned. */
    public static V128 shrU(V128 a, int count) {
        int distance = count & 7;
        return Lanes.i8x16(a, x -> (x & 0xFF) >>> distance);
    }

    /** Sums. */
    public static V128 add(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x + y);
    }

    /** Differences. */
    public static V128 sub(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x - y);
    }

    /** Sums of signed integers, clamped. */
    public static V128 addSatS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Math.clamp(x + y, Byte.MIN_VALUE, Byte.MAX_VALUE));
    }

    /** Sums of unsigned integers, clamped. */
    public static V128 addSatU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Math.min((x & 0xFF) + (y & 0xFF), 0xFF));
    }

    /** Differences of signed integers, clamped. */
    public static V128 subSatS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Math.clamp(x - y, Byte.MIN_VALUE, Byte.MAX_VALUE));
    }

    /** Differences of unsigned integers, clamped. */
    public static V128 subSatU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Math.max((x & 0xFF) - (y & 0xFF), 0));
    }

    /** Means of unsigned integers, rounded up. */
    public static V128 avgrU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> (x & 0xFF) + (y & 0xFF) + 1 >> 1);
    }

    /** The lesser of signed integers. */
    public static V128 minS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, Math::min);
    }

    /** The lesser of unsigned integers. */
    public static V128 minU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? x : y);
    }

    /** The greater of signed integers. */
    public static V128 maxS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, Math::max);
    }

    /** The greater of unsigned integers. */
    public static V128 maxU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? x : y);
    }

    /** The signed lanes, twice as wide, of both, clamped to signed lanes. */
    public static V128 narrowS(V128 a, V128 b) {
        return Lanes.narrow(Byte.SIZE, a, b, Byte.MIN_VALUE, Byte.MAX_VALUE);
    }

    /** The signed lanes, twice as wide, of both, clamped to unsigned lanes. */
    public static V128 narrowU(V128 a, V128 b) {
        return Lanes.narrow(Byte.SIZE, a, b, 0, 0xFF);
    }

    /** All bits of a lane set where they are equal. */
    public static V128 eq(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x == y ? -1 : 0);
    }

    /** All bits of a lane set where they differ. */
    public static V128 ne(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x != y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, signed. */
    public static V128 ltS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x < y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less, unsigned. */
    public static V128 ltU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) < 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, signed. */
    public static V128 gtS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x > y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater, unsigned. */
    public static V128 gtU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) > 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, signed. */
    public static V128 leS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x <= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is less or equal, unsigned. */
    public static V128 leU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) <= 0 ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, signed. */
    public static V128 geS(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> x >= y ? -1 : 0);
    }

    /** All bits of a lane set where the first is greater or equal, unsigned. */
    public static V128 geU(V128 a, V128 b) {
        return Lanes.i8x16(a, b, (x, y) -> Integer.compareUnsigned(x, y) >= 0 ? -1 : 0);
    }
}
