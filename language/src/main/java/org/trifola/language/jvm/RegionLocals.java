package org.trifola.language.jvm;

import java.util.BitSet;

/**
 * The locals that go into the method of a region and come back.
 *
 * @param parameters those that are parameters of the method
 * @param stored those that the caller stores in the arrays, as there are too many for parameters
 * @param results those that the method stores in the arrays when it is left
 */
record RegionLocals(BitSet parameters, BitSet stored, BitSet results) {

    /** The most slots for locals that the parameters of a method may take; others are needed for what all methods get. */
    private static final int MAXIMUM_SLOTS = 250;

    /**
     * @param needed the locals that the region needs
     * @param results the locals that the region may change, and that somebody reads afterwards
     * @param types what all locals are in local variables
     */
    static RegionLocals of(BitSet needed, BitSet results, JvmType[] types) {
        BitSet parameters = new BitSet();
        BitSet stored = new BitSet();
        int slots = 0;
        for (int local = needed.nextSetBit(0); local >= 0; local = needed.nextSetBit(local + 1)) {
            slots += types[local].slots();
            (slots <= MAXIMUM_SLOTS ? parameters : stored).set(local);
        }
        return new RegionLocals(parameters, stored, results);
    }

    /** Those of a whole function, which has them from elsewhere. */
    static RegionLocals none() {
        return new RegionLocals(new BitSet(), new BitSet(), new BitSet());
    }
}
