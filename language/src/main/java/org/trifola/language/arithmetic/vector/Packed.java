package org.trifola.language.arithmetic.vector;

/**
 * Integer operators on all lanes of a {@code long} at once, as far as they need no operator of the lanes' own width: none of them
 * lets a carry go from one lane to the next. {@code signs} has the highest bit of each lane set, and so tells how wide lanes are.
 *
 * <p>
 * All methods are so short that the JVM's compilers inline them, after which {@code signs} is a constant.
 */
final class Packed {

    /** The highest bits of lanes of 8 bits. */
    static final long SIGNS_8 = 0x8080_8080_8080_8080L;
    /** The highest bits of lanes of 16 bits. */
    static final long SIGNS_16 = 0x8000_8000_8000_8000L;

    private Packed() {
    }

    /** Sums. */
    static long add(long a, long b, long signs) {
        return (a & ~signs) + (b & ~signs) ^ (a ^ b) & signs;
    }

    /** Differences. */
    static long sub(long a, long b, long signs) {
        return (a | signs) - (b & ~signs) ^ (a ^ ~b) & signs;
    }

    /** All bits of the lanes whose highest bit is set in {@code bits}. */
    static long fill(long bits, long signs) {
        long highest = bits & signs;
        return (highest << 1) - (highest >>> width(signs) - 1);
    }

    /** The bits of {@code a} in lanes whose highest bit is set in {@code bits}, those of {@code b} in the others. */
    static long choose(long bits, long a, long b, long signs) {
        return b ^ (a ^ b) & fill(bits, signs);
    }

    /** The highest bit of the lanes that are not zero. */
    static long notZero(long a, long signs) {
        return (a & ~signs) + ~signs | a;
    }

    /** The highest bit of the lanes of which the first is greater or equal, unsigned. */
    static long atLeastU(long a, long b, long signs) {
        return a & ~b | ~(a ^ b) & (a | signs) - (b & ~signs);
    }

    /** The highest bit of the lanes of which the first is greater or equal, signed. */
    static long atLeastS(long a, long b, long signs) {
        return ~a & b | ~(a ^ b) & (a | signs) - (b & ~signs);
    }

    /** Sums of unsigned integers, clamped. */
    static long addSatU(long a, long b, long signs) {
        long sum = add(a, b, signs);
        return sum | fill(a & b | (a | b) & ~sum, signs);
    }

    /** Differences of unsigned integers, clamped. */
    static long subSatU(long a, long b, long signs) {
        return sub(a, b, signs) & fill(atLeastU(a, b, signs), signs);
    }

    /** Sums of signed integers, clamped. */
    static long addSatS(long a, long b, long signs) {
        long sum = add(a, b, signs);
        return choose(~(a ^ b) & (a ^ sum), extreme(a, signs), sum, signs);
    }

    /** Differences of signed integers, clamped. */
    static long subSatS(long a, long b, long signs) {
        long difference = sub(a, b, signs);
        return choose((a ^ b) & (a ^ difference), extreme(a, signs), difference, signs);
    }

    /** The least signed integer where the lane is negative, else the greatest. */
    private static long extreme(long a, long signs) {
        return ((a & signs) >>> width(signs) - 1) + ~signs;
    }

    /** Means of unsigned integers, rounded up. */
    static long avgrU(long a, long b, long signs) {
        return (a | b) - ((a ^ b) >>> 1 & ~signs);
    }

    /** The lanes without the sign of negative ones. */
    static long abs(long a, long signs) {
        long negative = fill(a, signs);
        return sub(a ^ negative, negative, signs);
    }

    /** The lanes shifted left. */
    static long shl(long a, int count, long signs) {
        int distance = count & width(signs) - 1;
        return a << distance & ~(ones(distance, signs));
    }

    /** The lanes shifted right, unsigned. */
    static long shrU(long a, int count, long signs) {
        int distance = count & width(signs) - 1;
        return a >>> distance & ones(width(signs) - distance, signs);
    }

    /** The lanes shifted right, signed. */
    static long shrS(long a, int count, long signs) {
        int distance = count & width(signs) - 1;
        return shrU(a, count, signs) | fill(a, signs) & ~ones(width(signs) - distance, signs);
    }

    /** The lowest {@code count} bits of each lane, of which there are more. */
    private static long ones(int count, long signs) {
        long lowest = signs >>> width(signs) - 1;
        return count == width(signs) ? -1 : (lowest << count) - lowest;
    }

    private static int width(long signs) {
        return signs == SIGNS_8 ? Byte.SIZE : Short.SIZE;
    }
}
