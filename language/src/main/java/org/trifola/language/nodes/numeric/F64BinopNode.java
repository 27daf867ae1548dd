package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [f64 f64] -> [f64]}. */
public final class F64BinopNode extends F64Node {

    private final F64Binop operator;
    private final boolean mayBeFolded;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f64}
     * @param right the right operand, an {@code f64}
     */
    public F64BinopNode(F64Binop operator, ExpressionNode left, ExpressionNode right) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.mayBeFolded = isNeutral(left) || isNeutral(right);
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        double a = Operands.executeDouble(left, frame, instance);
        double b = Operands.executeDouble(right, frame, instance);
        double result = switch (operator) {
            case ADD -> a + b;
            case SUB -> a - b;
            case MUL -> a * b;
            case DIV -> a / b;
            case MIN -> FloatingPoint.min(a, b);
            case MAX -> FloatingPoint.max(a, b);
            case COPYSIGN -> Math.copySign(a, b);
        };
        return mayBeFolded && operator != F64Binop.COPYSIGN ? FloatingPoint.quiet(result) : result;
    }

    /**
     * Whether {@code operand} is a constant with which the compiler takes the other operand, or its negation, for the
     * result. A signalling NaN would then stay one.
     */
    private static boolean isNeutral(ExpressionNode operand) {
        return operand instanceof F64ConstantNode constant && (constant.value() == 0 || Math.abs(constant.value()) == 1);
    }
}
