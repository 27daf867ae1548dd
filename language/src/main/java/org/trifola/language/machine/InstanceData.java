package org.trifola.language.machine;

import org.trifola.language.module.Module;

/**
 * Where the data lies that the code of functions reads of its instance: offsets in bytes from an address that is kept in a
 * register.
 */
public final class InstanceData {

    /** The machine address of the first byte of the memory. */
    public static final int MEMORY = 0;
    /** The number of bytes of the memory. */
    public static final int MEMORY_SIZE = 8;
    /**
     * An unsigned number greater than any stack pointer if the guest is to let others interrupt it, at the next call or turn of a loop; else
     * 0. Processors make one operation of a comparison with a register and a jump, but not of one with a constant.
     */
    public static final int POLL = 16;
    /**
     * Which bits of the stack pointer say that there is room for frames, if any of them is set; else 0, if the guest is to let others
     * interrupt it. So one instruction finds both out where a function is entered.
     */
    public static final int ROOM = 24;

    /** Ends of accesses, from an address on, for which there is a greatest address: up to this one. */
    public static final int LIMITS = 128;

    private static final int FIRST_LIMIT = 32;
    private static final int TABLES = FIRST_LIMIT + Long.BYTES * (LIMITS + 1);
    private static final int TABLE = 24;
    private static final int GLOBAL = 16;

    private InstanceData() {
    }

    /** The greatest address, a signed number, from which {@code end} bytes on are in the memory; {@code end} is at most {@link #LIMITS}. */
    public static int limit(int end) {
        return FIRST_LIMIT + Long.BYTES * end;
    }

    /** The machine address of the functions that the table {@code index} refers to. */
    public static int table(int index) {
        return TABLES + TABLE * index;
    }

    /** How many elements of the table {@code index} are looked up there. */
    public static int tableSize(int index) {
        return table(index) + Long.BYTES;
    }

    /**
     * An unsigned number greater than any stack pointer, as {@link #POLL}, if elements of the table {@code index} have changed since the
     * instance filled it, or if another one did; else 0.
     */
    public static int tableChange(int index) {
        return table(index) + 2 * Long.BYTES;
    }

    /** The global {@code index}. */
    public static int global(Module module, int index) {
        return table(module.tables().size()) + GLOBAL * index;
    }

    /** The number of bytes of all data. */
    static int length(Module module) {
        return global(module, module.globals().size());
    }
}
