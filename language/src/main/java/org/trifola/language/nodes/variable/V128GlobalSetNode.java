package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** Writes a global, a {@code v128}. */
public final class V128GlobalSetNode extends StatementNode {

    private final int index;
    @Child private ExpressionNode value;

    public V128GlobalSetNode(int index, ExpressionNode value) {
        this.index = index;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        instance.global(index).setVector(CompiledVectors.leave(value.executeVector(frame, instance)));
    }
}
