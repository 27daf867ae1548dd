package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;

/** Lengths of lists, checked against the limits of the engine. */
public final class Lengths {

    private Lengths() {
    }

    /**
     * Reads the length of a list.
     *
     * @param minimumBytes the bytes that an element takes at least
     * @param elements what messages call the elements
     * @param before the number of such elements that the module has before
     * @param limit the number that it may have in all
     */
    static int read(ByteReader in, int minimumBytes, String elements, int before, int limit) {
        int offset = in.offset();
        int length = in.readLength(minimumBytes);
        check(elements, before + length, limit, offset);
        return length;
    }

    /** Checks that {@code count}, the number of {@code elements}, is at most {@code limit}. */
    static void check(String elements, int count, int limit, int offset) {
        if (count > limit) {
            throw malformed("too many %s: %d, the limit is %d".formatted(elements, count, limit), offset);
        }
    }
}
