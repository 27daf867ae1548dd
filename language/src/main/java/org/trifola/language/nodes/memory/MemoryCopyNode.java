package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code memory.copy}. */
public final class MemoryCopyNode extends StatementNode implements Offset {

    private final int target;
    private final int source;
    @Child private ExpressionNode to;
    @Child private ExpressionNode from;
    @Child private ExpressionNode length;
    private final int offset;

    public MemoryCopyNode(int target, int source, ExpressionNode to, ExpressionNode from, ExpressionNode length, int offset) {
        this.target = target;
        this.source = source;
        this.to = to;
        this.from = from;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        long toAddress = Integer.toUnsignedLong(to.executeInt(frame, instance));
        long fromAddress = Integer.toUnsignedLong(from.executeInt(frame, instance));
        long count = Integer.toUnsignedLong(length.executeInt(frame, instance));
        instance.memory(target).copy(toAddress, instance.memory(source), fromAddress, count, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
