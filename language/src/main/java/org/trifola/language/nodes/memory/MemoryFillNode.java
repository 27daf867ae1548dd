package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code memory.fill}. */
public final class MemoryFillNode extends StatementNode implements Offset {

    private final int memory;
    @Child private ExpressionNode address;
    @Child private ExpressionNode value;
    @Child private ExpressionNode length;
    private final int offset;

    public MemoryFillNode(int memory, ExpressionNode address, ExpressionNode value, ExpressionNode length, int offset) {
        this.memory = memory;
        this.address = address;
        this.value = value;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long to = Integer.toUnsignedLong(address.executeInt(frame, instance));
        int with = value.executeInt(frame, instance);
        long count = Integer.toUnsignedLong(length.executeInt(frame, instance));
        instance.memory(memory).fill(to, with, count, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
