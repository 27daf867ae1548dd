package org.trifola.language.runtime.memory;

import org.trifola.language.runtime.External;
import org.trifola.language.types.MemoryType;

/** A linear memory. */
public final class Memory implements External {

    private final MemoryType type;

    Memory(MemoryType type) {
        this.type = type;
    }

    @Override
    public MemoryType type() {
        return type;
    }
}
