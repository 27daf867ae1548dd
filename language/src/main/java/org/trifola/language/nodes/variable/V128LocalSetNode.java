package org.trifola.language.nodes.variable;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.StatementNode;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** Writes a local or a temporary, a {@code v128}. */
public final class V128LocalSetNode extends StatementNode {

    private final int slot;
    @Child private ExpressionNode value;

    public V128LocalSetNode(int slot, ExpressionNode value) {
        this.slot = slot;
        this.value = value;
    }

    @Override
    public void execute(VirtualFrame frame, Instance instance) {
        frame.setObjectStatic(slot, CompiledVectors.toSlot(value.executeVector(frame, instance)));
    }
}
