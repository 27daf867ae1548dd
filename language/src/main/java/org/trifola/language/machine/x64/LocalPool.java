package org.trifola.language.machine.x64;

import java.util.Arrays;

/** The locals of a function, and those that are added for the functions inlined into it: calls one after the other use the same. */
final class LocalPool {

    private MachineType[] types;
    private int count;
    /** By type: the locals that were added, how many there are, and how many of them are in use. */
    private final int[][] added = new int[MachineType.values().length][4];
    private final int[] addedCount = new int[added.length];
    private int[] used = new int[added.length];

    /** @param types the types of the locals that the function has itself */
    LocalPool(MachineType[] types) {
        this.types = types;
        this.count = types.length;
    }

    /** A local of a type that is not in use. */
    int take(MachineType type) {
        int kind = type.ordinal();
        if (used[kind] == addedCount[kind]) {
            if (addedCount[kind] == added[kind].length) {
                added[kind] = Arrays.copyOf(added[kind], 2 * addedCount[kind]);
            }
            added[kind][addedCount[kind]++] = add(type);
        }
        return added[kind][used[kind]++];
    }

    private int add(MachineType type) {
        if (count == types.length) {
            types = Arrays.copyOf(types, count + count / 2 + 4);
        }
        types[count] = type;
        return count++;
    }

    /** Which locals are in use, for {@link #release}. */
    int[] mark() {
        return used.clone();
    }

    /** Lets go of locals that have been taken since {@link #mark} gave {@code mark}. */
    void release(int[] mark) {
        used = mark.clone();
    }

    /** The number of all locals. */
    int count() {
        return count;
    }

    /** The types of all locals. */
    MachineType[] types() {
        return Arrays.copyOf(types, count);
    }
}
