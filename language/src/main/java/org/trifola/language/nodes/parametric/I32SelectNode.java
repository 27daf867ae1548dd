package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code select} of an {@code i32}: both values are computed before one is chosen. */
public final class I32SelectNode extends I32Node {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode condition;

    public I32SelectNode(ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        this.first = first;
        this.second = second;
        this.condition = condition;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int a = Operands.executeInt(first, frame, instance);
        int b = Operands.executeInt(second, frame, instance);
        return Operands.executeInt(condition, frame, instance) != 0 ? a : b;
    }
}
