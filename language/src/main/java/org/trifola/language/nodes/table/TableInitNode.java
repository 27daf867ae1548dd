package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code table.init}. */
public final class TableInitNode extends StatementNode implements Offset {

    private final int table;
    private final int segment;
    @Child private ExpressionNode to;
    @Child private ExpressionNode from;
    @Child private ExpressionNode length;
    private final int offset;

    public TableInitNode(int table, int segment, ExpressionNode to, ExpressionNode from, ExpressionNode length, int offset) {
        this.table = table;
        this.segment = segment;
        this.to = to;
        this.from = from;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        int toIndex = to.executeInt(frame, instance);
        int fromIndex = from.executeInt(frame, instance);
        instance.table(table).init(toIndex, instance.elements(segment), fromIndex, length.executeInt(frame, instance), this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
