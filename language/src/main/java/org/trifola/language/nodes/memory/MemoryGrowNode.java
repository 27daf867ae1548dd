package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** {@code memory.grow}: the size in pages before, or -1. */
public final class MemoryGrowNode extends I32Node {

    private final int memory;
    @Child private ExpressionNode pages;

    public MemoryGrowNode(int memory, ExpressionNode pages) {
        this.memory = memory;
        this.pages = pages;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return (int) instance.memory(memory).grow(Integer.toUnsignedLong(pages.executeInt(frame, instance)));
    }
}
