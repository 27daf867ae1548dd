package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.F32Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [f32 f32] -> [i32]}. */
public final class F32RelopNode extends I32Node {

    private final F32Relop operator;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f32}
     * @param right the right operand, an {@code f32}
     */
    public F32RelopNode(F32Relop operator, ExpressionNode left, ExpressionNode right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        float a = Operands.executeFloat(left, frame, instance);
        float b = Operands.executeFloat(right, frame, instance);
        return switch (operator) {
            case EQ -> a == b ? 1 : 0;
            case NE -> a != b ? 1 : 0;
            case LT -> a < b ? 1 : 0;
            case GT -> a > b ? 1 : 0;
            case LE -> a <= b ? 1 : 0;
            case GE -> a >= b ? 1 : 0;
        };
    }
}
