package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** {@code memory.size}: the size in pages. */
public final class MemorySizeNode extends I32Node {

    private final int memory;

    public MemorySizeNode(int memory) {
        this.memory = memory;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return (int) instance.memory(memory).pages();
    }
}
