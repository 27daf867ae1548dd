package org.trifola.language.arithmetic;

import java.math.BigInteger;

/**
 * An unsigned 64-bit divisor that is known beforehand: one multiplication and a shift or two do the division.
 *
 * <p>With {@code m = ceil(2^(64+s) / d)}, {@code n * m >>> 64+s} is the quotient {@code n / d} of every 64-bit {@code n}
 * as long as {@code m * d - 2^(64+s) <= 2^s}. The least such {@code s} never exceeds {@code ceil(log2 d)}, so that {@code m}
 * has 65 bits at most.
 *
 * @see <a href="https://doi.org/10.1145/178243.178249">Granlund and Montgomery, Division by invariant integers using multiplication</a>
 */
public final class UnsignedDivisor {

    private final long divisor;
    private final long multiplier;
    private final int shift;
    private final boolean wide;

    /**
     * A divisor.
     *
     * @param divisor an unsigned number greater than 1
     */
    public UnsignedDivisor(long divisor) {
        BigInteger exact = new BigInteger(Long.toUnsignedString(divisor));
        if (exact.compareTo(BigInteger.ONE) <= 0) {
            throw new IllegalArgumentException("no multiplication divides by " + exact);
        }
        int s = 0;
        BigInteger m = multiplier(exact, s);
        while (m.multiply(exact).subtract(BigInteger.TWO.pow(64 + s)).compareTo(BigInteger.TWO.pow(s)) > 0) {
            s++;
            m = multiplier(exact, s);
        }
        this.divisor = divisor;
        this.multiplier = m.longValue();
        this.wide = m.testBit(64);
        this.shift = s;
    }

    private static BigInteger multiplier(BigInteger divisor, int shift) {
        return BigInteger.TWO.pow(64 + shift).add(divisor).subtract(BigInteger.ONE).divide(divisor);
    }

    /** The lowest 64 bits of {@code m}. */
    public long multiplier() {
        return multiplier;
    }

    /** Whether {@code m} has 65 bits; {@code s} is not 0 then. */
    public boolean isWide() {
        return wide;
    }

    /** {@code s}. */
    public int shift() {
        return shift;
    }

    /** The quotient of {@code n}, unsigned. */
    public long divide(long n) {
        long high = Math.unsignedMultiplyHigh(n, multiplier);
        if (wide) {
            // The sum of n and high may have 65 bits: their mean has 64.
            return (n - high >>> 1) + high >>> shift - 1;
        }
        return high >>> shift;
    }

    /** The remainder of {@code n}, unsigned. */
    public long remainder(long n) {
        return n - divide(n) * divisor;
    }
}
