package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code table.fill}. */
public final class TableFillNode extends StatementNode implements Offset {

    private final int table;
    @Child private ExpressionNode index;
    @Child private ExpressionNode value;
    @Child private ExpressionNode length;
    private final int offset;

    public TableFillNode(int table, ExpressionNode index, ExpressionNode value, ExpressionNode length, int offset) {
        this.table = table;
        this.index = index;
        this.value = value;
        this.length = length;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        int at = index.executeInt(frame, instance);
        Object with = value.executeReference(frame, instance);
        instance.table(table).fill(at, with, length.executeInt(frame, instance), this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
