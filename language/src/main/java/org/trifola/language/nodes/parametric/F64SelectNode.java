package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code select} of an {@code f64}: both values are computed before one is chosen. */
public final class F64SelectNode extends F64Node {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode condition;

    public F64SelectNode(ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        this.first = first;
        this.second = second;
        this.condition = condition;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        double a = Operands.executeDouble(first, frame, instance);
        double b = Operands.executeDouble(second, frame, instance);
        return Operands.executeInt(condition, frame, instance) != 0 ? a : b;
    }
}
