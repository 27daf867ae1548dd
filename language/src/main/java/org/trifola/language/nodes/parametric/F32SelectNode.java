package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code select} of an {@code f32}: both values are computed before one is chosen. */
public final class F32SelectNode extends F32Node {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode condition;

    public F32SelectNode(ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        this.first = first;
        this.second = second;
        this.condition = condition;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        float a = Operands.executeFloat(first, frame, instance);
        float b = Operands.executeFloat(second, frame, instance);
        return Operands.executeInt(condition, frame, instance) != 0 ? a : b;
    }
}
