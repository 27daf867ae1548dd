package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F32Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [f32 f32] -> [f32]}. */
public final class F32BinopNode extends F32Node {

    private final F32Binop operator;
    private final boolean mayBeFolded;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f32}
     * @param right the right operand, an {@code f32}
     */
    public F32BinopNode(F32Binop operator, ExpressionNode left, ExpressionNode right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.mayBeFolded = isNeutral(left) || isNeutral(right);
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        float a = Operands.executeFloat(left, frame, instance);
        float b = Operands.executeFloat(right, frame, instance);
        float result = switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MIN -> FloatingPoint.min(a, b);
            case MAX -> FloatingPoint.max(a, b);
            case COPYSIGN -> Math.copySign(a, b);
        };
        return mayBeFolded && operator != F32Binop.COPYSIGN ? FloatingPoint.quiet(result) : result;
    }

    /**
     * Whether {@code operand} is a constant with which the compiler takes the other operand, or its negation, for the
     * result. A signalling NaN would then stay one.
     */
    private static boolean isNeutral(ExpressionNode operand) {
        return operand instanceof F32ConstantNode constant && (constant.value() == 0 || Math.abs(constant.value()) == 1);
    }
}
