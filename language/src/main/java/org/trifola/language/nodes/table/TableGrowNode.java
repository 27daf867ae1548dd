package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** {@code table.grow}: the size before, or -1. */
public final class TableGrowNode extends I32Node {

    private final int table;
    @Child private ExpressionNode value;
    @Child private ExpressionNode count;

    public TableGrowNode(int table, ExpressionNode value, ExpressionNode count) {
        this.table = table;
        this.value = value;
        this.count = count;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        Object with = value.executeReference(frame, instance);
        return instance.table(table).grow(count.executeInt(frame, instance), with);
    }
}
