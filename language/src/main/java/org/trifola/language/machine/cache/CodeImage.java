package org.trifola.language.machine.cache;

import java.nio.file.Path;

/**
 * Machine code of a module in the file of an earlier run, as it lay in its space: it can lie at the same place in another space for the
 * same module.
 *
 * @param origin how far behind the beginning of the space the code is
 * @param functions what has to be known of each function, in order of place
 * @param sites what has to be known of the places where functions are left
 * @param file the file
 * @param header how that file begins, which no other file does
 * @param offset where in the file the code begins, as far from the beginning of a page as in the space
 * @param length its number of bytes
 */
public record CodeImage(int origin, int[] functions, int[] sites, Path file, byte[] header, long offset, int length) {

    /** The number of bytes of a page, on the processors that there is machine code for. */
    public static final int PAGE = 4096;
}
