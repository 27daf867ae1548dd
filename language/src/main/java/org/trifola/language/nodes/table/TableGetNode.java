package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** {@code table.get}. */
public final class TableGetNode extends ReferenceNode implements Offset {

    private final int table;
    @Child private ExpressionNode index;
    private final int offset;

    public TableGetNode(int table, ExpressionNode index, int offset) {
        this.table = table;
        this.index = index;
        this.offset = offset;
    }

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        return instance.table(table).get(index.executeInt(frame, instance), this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
