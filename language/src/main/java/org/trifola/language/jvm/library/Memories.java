package org.trifola.language.jvm.library;

import org.trifola.language.runtime.Instance;

/** Instructions on whole memories and on many bytes, with their operands first. */
public final class Memories {

    private Memories() {
    }

    public static int size(Instance instance, int memory) {
        return (int) instance.memory(memory).pages();
    }

    public static int grow(int pages, Instance instance, int memory) {
        return (int) instance.memory(memory).grow(Integer.toUnsignedLong(pages));
    }

    public static void fill(int address, int value, int length, Instance instance, int memory) {
        instance.memory(memory).fill(Integer.toUnsignedLong(address), value, Integer.toUnsignedLong(length), null);
    }

    public static void copy(int to, int from, int length, Instance instance, int target, int source) {
        instance.memory(target).copy(Integer.toUnsignedLong(to), instance.memory(source), Integer.toUnsignedLong(from), Integer.toUnsignedLong(length), null);
    }

    public static void init(int to, int from, int length, Instance instance, int segment, int memory) {
        instance.initMemory(memory, segment, Integer.toUnsignedLong(to), Integer.toUnsignedLong(from), Integer.toUnsignedLong(length), null);
    }

    public static void dropData(Instance instance, int segment) {
        instance.dropData(segment);
    }
}
