package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** Writes a global, a reference. */
public final class ReferenceGlobalSetNode extends StatementNode {

    private final int index;
    @Child private ExpressionNode value;

    public ReferenceGlobalSetNode(int index, ExpressionNode value) {
        this.index = index;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        instance.global(index).setReference(value.executeReference(frame, instance));
    }
}
