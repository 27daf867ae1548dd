package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code i32.eqz}. */
public final class I32TestopNode extends I32Node {

    @Child private ExpressionNode operand;

    /** @param operand an {@code i32} */
    public I32TestopNode(ExpressionNode operand) {
        this.operand = operand;
    }

    /** The operand: the test holds where this is zero. */
    public ExpressionNode operand() {
        return operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return Operands.executeInt(operand, frame, instance) == 0 ? 1 : 0;
    }
}
