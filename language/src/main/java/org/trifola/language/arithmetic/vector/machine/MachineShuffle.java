package org.trifola.language.arithmetic.vector.machine;

import jdk.incubator.vector.ByteVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

import org.trifola.language.arithmetic.vector.V128;

/** {@code i8x16.shuffle} with constant lanes, for vectors in registers. */
public final class MachineShuffle {

    private static final VectorSpecies<Byte> SPECIES = ByteVector.SPECIES_128;

    private final VectorShuffle<Byte> lanes;
    private final VectorMask<Byte> ofSecond;

    /** @param lanes for each byte of the result which one of the 32 bytes of two vectors it is */
    public MachineShuffle(V128 lanes) {
        int[] sources = new int[V128.BYTES];
        boolean[] second = new boolean[V128.BYTES];
        for (int i = 0; i < V128.BYTES; i++) {
            int lane = (int) ((i < Long.BYTES ? lanes.low() : lanes.high()) >>> (i * Byte.SIZE)) & 0xFF;
            sources[i] = lane % V128.BYTES;
            second[i] = lane >= V128.BYTES;
        }
        this.lanes = VectorShuffle.fromArray(SPECIES, sources, 0);
        this.ofSecond = VectorMask.fromArray(SPECIES, second, 0);
        apply(Machine.of(0, 0), Machine.of(0, 0));
    }

    /** The bytes of {@code a} and {@code b} that the lanes name. */
    public V128 apply(V128 a, V128 b) {
        return Machine.of(Machine.bytes(a).rearrange(lanes).blend(Machine.bytes(b).rearrange(lanes), ofSecond));
    }
}
