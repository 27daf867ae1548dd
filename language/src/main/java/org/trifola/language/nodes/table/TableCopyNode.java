package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code table.copy}. */
public final class TableCopyNode extends StatementNode implements Offset {

    private final int target;
    private final int source;
    @Child private ExpressionNode to;
    @Child private ExpressionNode from;
    @Child private ExpressionNode length;
    private final int offset;

    public TableCopyNode(int target, int source, ExpressionNode to, ExpressionNode from, ExpressionNode length, int offset) {
        this.target = target;
        this.source = source;
        this.to = to;
        this.from = from;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        int toIndex = to.executeInt(frame, instance);
        int fromIndex = from.executeInt(frame, instance);
        instance.table(target).copy(toIndex, instance.table(source), fromIndex, length.executeInt(frame, instance), this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
