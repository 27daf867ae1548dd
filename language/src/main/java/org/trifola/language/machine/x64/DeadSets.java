package org.trifola.language.machine.x64;

import java.util.Arrays;

/** The instructions of a body that set locals which are not read afterwards, by their offsets. */
final class DeadSets {

    static final int NONE = -1;

    private int[] starts = new int[4];
    private int[] ends = new int[4];
    private int count;

    /** Adds the instruction at an offset, with its operand, as far as that is pure, from an offset on; they come in order. */
    void add(int start, int offset) {
        if (count == ends.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            ends = Arrays.copyOf(ends, 2 * count);
        }
        starts[count] = start;
        ends[count++] = offset;
    }

    /** Whether the instruction at an offset is one of them. */
    boolean has(int offset) {
        return find(ends, offset) >= 0;
    }

    /** The offset of the one whose operand begins at an offset, before it, or {@link #NONE}. */
    int end(int start) {
        int found = find(starts, start);
        return found < 0 || ends[found] == start ? NONE : ends[found];
    }

    private int find(int[] offsets, int offset) {
        return count == 0 ? NONE : Arrays.binarySearch(offsets, 0, count, offset);
    }
}
