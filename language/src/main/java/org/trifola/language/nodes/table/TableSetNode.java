package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code table.set}. */
public final class TableSetNode extends StatementNode implements Offset {

    private final int table;
    @Child private ExpressionNode index;
    @Child private ExpressionNode value;
    private final int offset;

    public TableSetNode(int table, ExpressionNode index, ExpressionNode value, int offset) {
        this.table = table;
        this.index = index;
        this.value = value;
        this.offset = offset;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        int at = index.executeInt(frame, instance);
        instance.table(table).set(at, value.executeReference(frame, instance), this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
