package org.trifola.language.nodes.parametric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.ReferenceNode;
import org.trifola.language.runtime.Instance;

/** {@code select} of a reference: both values are computed before one is chosen. */
public final class ReferenceSelectNode extends ReferenceNode {

    @Child private ExpressionNode first;
    @Child private ExpressionNode second;
    @Child private ExpressionNode condition;

    public ReferenceSelectNode(ExpressionNode first, ExpressionNode second, ExpressionNode condition) {
        this.first = first;
        this.second = second;
        this.condition = condition;
    }

    @Override
    public Object executeReference(VirtualFrame frame, Instance instance) {
        Object a = first.executeReference(frame, instance);
        Object b = second.executeReference(frame, instance);
        return Operands.executeInt(condition, frame, instance) != 0 ? a : b;
    }
}
