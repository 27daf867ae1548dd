package org.trifola.language.machine;

/** Instructions that Java carries out, as the first value of a {@link ExitReason}: one of these, and an index above. */
public final class JavaInstruction {

    /** {@code memory.grow}. */
    public static final int MEMORY_GROW = 0;
    /** {@code memory.fill}. */
    public static final int MEMORY_FILL = 1;
    /** {@code memory.copy}. */
    public static final int MEMORY_COPY = 2;
    /** {@code memory.init}, with the index of the segment. */
    public static final int MEMORY_INIT = 3;
    /** {@code data.drop}, with the index of the segment. */
    public static final int DATA_DROP = 4;

    private static final int INDEX_SHIFT = 3;

    private JavaInstruction() {
    }

    /** An instruction with an index. */
    public static int of(int instruction, int index) {
        return index << INDEX_SHIFT | instruction;
    }

    /** Which instruction it is. */
    static int instruction(int value) {
        return value & (1 << INDEX_SHIFT) - 1;
    }

    /** Its index. */
    static int index(int value) {
        return value >>> INDEX_SHIFT;
    }
}
