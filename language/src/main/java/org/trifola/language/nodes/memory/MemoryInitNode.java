package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code memory.init}. */
public final class MemoryInitNode extends StatementNode implements Offset {

    private final int memory;
    private final int segment;
    @Child private ExpressionNode to;
    @Child private ExpressionNode from;
    @Child private ExpressionNode length;
    private final int offset;

    public MemoryInitNode(int memory, int segment, ExpressionNode to, ExpressionNode from, ExpressionNode length, int offset) {
        this.memory = memory;
        this.segment = segment;
        this.to = to;
        this.from = from;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long toAddress = Integer.toUnsignedLong(to.executeInt(frame, instance));
        long fromOffset = Integer.toUnsignedLong(from.executeInt(frame, instance));
        long count = Integer.toUnsignedLong(length.executeInt(frame, instance));
        instance.initMemory(memory, segment, toAddress, fromOffset, count, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
