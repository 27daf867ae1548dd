package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code data.drop}. */
public final class DataDropNode extends StatementNode {

    private final int segment;

    public DataDropNode(int segment) {
        this.segment = segment;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        instance.dropData(segment);
    }
}
