package org.trifola.language.module;

import java.util.Arrays;

/**
 * Where the bodies of the functions lie that a module defines. Bodies are kept as bytes and read again when a function
 * is first called.
 *
 * @param offsets the module offset of each body: its locals declarations, behind its size
 * @param ends the module offset behind each body
 */
public record FunctionBodies(int[] offsets, int[] ends) {

    /** The number of bodies. */
    public int count() {
        return offsets.length;
    }

    /** The number of bytes of the body {@code index}. */
    public int length(int index) {
        return ends[index] - offsets[index];
    }

    /** The index of the body that the module offset {@code offset} lies in, which is one of an instruction. */
    public int at(int offset) {
        int place = Arrays.binarySearch(offsets, offset);
        return place < 0 ? -place - 2 : place;
    }
}
