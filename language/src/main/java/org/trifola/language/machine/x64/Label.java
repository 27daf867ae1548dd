package org.trifola.language.machine.x64;

import java.util.Arrays;

/** A place in machine code to which jumps go, from before it and from behind it. */
final class Label {

    private static final int UNBOUND = -1;

    private int position = UNBOUND;
    private int[] jumps = new int[2];
    private int count;
    private boolean isAwaited;

    /** Whether its place is known. */
    boolean isBound() {
        return position != UNBOUND;
    }

    /** Whether anything jumps to it from before it, or will. */
    boolean isUsed() {
        return count > 0 || isAwaited;
    }

    /** Notes that something jumps to it of which code is made later, wherever its place is. */
    void await() {
        isAwaited = true;
    }

    /** Its place, once that is known. */
    int position() {
        return position;
    }

    /** Sets its place. */
    void bind(int place) {
        position = place;
    }

    /** Notes that the four bytes at {@code place} want the distance from behind them to the label. */
    void addJump(int place) {
        if (count == jumps.length) {
            jumps = Arrays.copyOf(jumps, 2 * count);
        }
        jumps[count++] = place;
    }

    /** Whether the last distance so far is wanted at {@code place}. */
    boolean isLastJump(int place) {
        return count > 0 && jumps[count - 1] == place;
    }

    /** Forgets where the last distance is wanted. */
    void omitLastJump() {
        count--;
    }

    /** Where the distance is wanted. */
    int[] jumps() {
        return Arrays.copyOf(jumps, count);
    }
}
