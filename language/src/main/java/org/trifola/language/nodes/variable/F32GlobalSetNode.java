package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.Instance;

/** Writes a global, an {@code f32}. */
public final class F32GlobalSetNode extends StatementNode {

    private final int index;
    @Child private ExpressionNode value;

    public F32GlobalSetNode(int index, ExpressionNode value) {
        this.index = index;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        instance.global(index).setFloat(Operands.executeFloat(value, frame, instance));
    }
}
