package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.Instance;

/** {@code table.size}. */
public final class TableSizeNode extends I32Node {

    private final int table;

    public TableSizeNode(int table) {
        this.table = table;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return instance.table(table).size();
    }
}
