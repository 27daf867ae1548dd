package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code i64.eqz}. */
public final class I64TestopNode extends I32Node {

    @Child private ExpressionNode operand;

    /** @param operand an {@code i64} */
    public I64TestopNode(ExpressionNode operand) {
        this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return Operands.executeLong(operand, frame, instance) == 0 ? 1 : 0;
    }
}
