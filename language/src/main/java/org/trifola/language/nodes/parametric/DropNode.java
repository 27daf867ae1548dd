package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** Computes a value for its effects only. */
public final class DropNode extends StatementNode {

    @Child private ExpressionNode value;

    public DropNode(ExpressionNode value) {
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        value.executeBoxed(frame, instance);
    }
}
