package org.trifola.language.machine.cache;

/**
 * The machine code of the functions of a module that have become machine code, for later runs.
 *
 * @param origin how far behind the beginning of its space the code is
 * @param functions what has to be known of each function, in order of place
 * @param sites what has to be known of the places where functions are left
 * @param code the code
 */
public record MadeCode(int origin, int[] functions, int[] sites, byte[] code) {
}
