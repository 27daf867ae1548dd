package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** Writes a local or a temporary, an {@code i32}. */
public final class I32LocalSetNode extends StatementNode {

    private final int slot;
    @Child private ExpressionNode value;

    public I32LocalSetNode(int slot, ExpressionNode value) {
        this.slot = slot;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        frame.setIntStatic(slot, Operands.executeInt(value, frame, instance));
    }
}
