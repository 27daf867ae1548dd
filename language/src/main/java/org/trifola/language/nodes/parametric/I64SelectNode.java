package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code select} of an {@code i64}: both values are computed before one is chosen. */
public final class I64SelectNode extends I64Node {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode condition;

    public I64SelectNode(ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        this.first = first;
        this.second = second;
        this.condition = condition;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long a = Operands.executeLong(first, frame, instance);
        long b = Operands.executeLong(second, frame, instance);
        return Operands.executeInt(condition, frame, instance) != 0 ? a : b;
    }
}
