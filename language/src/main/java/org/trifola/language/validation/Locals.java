package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.Arrays;

import org.trifola.language.types.ValueType;

/**
 * The types of the locals of a function, parameters included. They stay in groups of the same type, as they are declared,
 * because a few bytes can declare thousands; only the first ones, which are used most, have an entry each.
 */
final class Locals {

    private static final int FIRST = 128;

    /** Value types, in an array of objects as those of {@link OperandStack}. */
    private final Object[] first = new Object[FIRST];
    private final byte[] firstKinds = new byte[FIRST];
    /** By group: the index behind its last local, and its type. */
    private int[] ends = new int[16];
    private Object[] types = new Object[16];
    private int groups;
    private int count;

    void clear() {
        groups = 0;
        count = 0;
    }

    int count() {
        return count;
    }

    /** Adds {@code number} locals of the type {@code type}. */
    void add(int number, ValueType type) {
        if (number == 0) {
            return;
        }
        if (groups == ends.length) {
            ends = Arrays.copyOf(ends, 2 * groups);
            types = Arrays.copyOf(types, 2 * groups);
        }
        byte kind = QuickSteps.kind(type);
        for (int local = count; local < Math.min(count + number, FIRST); local++) {
            first[local] = type;
            firstKinds[local] = kind;
        }
        count += number;
        ends[groups] = count;
        types[groups++] = type;
    }

    /** The type of the local {@code index}, an unsigned number, which is named at the module offset {@code offset}. */
    ValueType type(int index, int offset) {
        if (Integer.compareUnsigned(index, count) >= 0) {
            throw invalid("unknown local %s: the function has %d".formatted(Integer.toUnsignedString(index), count), offset);
        }
        return index < FIRST ? (ValueType) first[index] : later(index);
    }

    private ValueType later(int index) {
        int found = Arrays.binarySearch(ends, 0, groups, index + 1);
        return (ValueType) types[found >= 0 ? found : ~found];
    }

    /** The kind of the local {@code index}, an unsigned number; {@link QuickSteps#NONE} if it has none or there is no such local. */
    byte kind(int index) {
        if (Integer.compareUnsigned(index, Math.min(count, FIRST)) < 0) {
            return firstKinds[index];
        }
        return Integer.compareUnsigned(index, count) < 0 ? QuickSteps.kind(later(index)) : QuickSteps.NONE;
    }
}
