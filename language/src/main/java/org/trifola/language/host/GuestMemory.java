package org.trifola.language.host;

import org.trifola.language.runtime.memory.Memory;

/** A guest's memory as functions of the host see it: every access is checked. */
public final class GuestMemory {

    private final Memory memory;

    /**
     * @param memory the memory, or null where the guest has none
     */
    GuestMemory(Memory memory) {
        this.memory = memory;
    }

    /** Whether the guest has a memory. */
    public boolean exists() {
        return memory != null;
    }
}
