package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [f64 f64] -> [f64]}. */
public final class F64BinopNode extends F64Node {

    private final int code;
    private final boolean mayBeFolded;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f64}
     * @param right the right operand, an {@code f64}
     */
    public F64BinopNode(F64Binop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
        this.mayBeFolded = operator != F64Binop.COPYSIGN && (isNeutral(left) || isNeutral(right));
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        double a = Operands.executeDouble(left, frame, instance);
        double b = Operands.executeDouble(right, frame, instance);
        double result = switch (code) {
            case OperatorCode.F64_ADD -> a + b;
            case OperatorCode.F64_SUB -> a - b;
            case OperatorCode.F64_MUL -> a * b;
            case OperatorCode.F64_DIV -> a / b;
            case OperatorCode.F64_MIN -> FloatingPoint.min(a, b);
            case OperatorCode.F64_MAX -> FloatingPoint.max(a, b);
            case OperatorCode.F64_COPYSIGN -> Math.copySign(a, b);
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
        return mayBeFolded ? FloatingPoint.quiet(result) : result;
    }

    /**
     * Whether {@code operand} is a constant with which the compiler takes the other operand, or its negation, for the
     * result. A signalling NaN would then stay one.
     */
    private static boolean isNeutral(ExpressionNode operand) {
        return operand instanceof F64ConstantNode constant && (constant.value() == 0 || Math.abs(constant.value()) == 1);
    }
}
