package org.trifola.language.nodes.table;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** {@code elem.drop}. */
public final class ElementDropNode extends StatementNode {

    private final int segment;

    public ElementDropNode(int segment) {
        this.segment = segment;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        instance.dropElements(segment);
    }
}
