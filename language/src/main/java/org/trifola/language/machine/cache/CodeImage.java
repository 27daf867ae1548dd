package org.trifola.language.machine.cache;

/**
 * The machine code of the functions of a module that have become machine code, as it lies in its space: it can lie at the same place in
 * another space for the same module.
 *
 * @param origin how far behind the beginning of the space the code is
 * @param functions what has to be known of each function, in order of place
 * @param sites what has to be known of the places where functions are left
 * @param code the code
 */
public record CodeImage(int origin, int[] functions, int[] sites, byte[] code) {
}
