package org.trifola.language.module;

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
}
