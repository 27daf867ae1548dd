package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F32Binop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [f32 f32] -> [f32]}. */
public final class F32BinopNode extends F32Node {

    private final int code;
    private final boolean mayBeFolded;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f32}
     * @param right the right operand, an {@code f32}
     */
    public F32BinopNode(F32Binop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
        this.mayBeFolded = operator != F32Binop.COPYSIGN && (isNeutral(left) || isNeutral(right));
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        float a = Operands.executeFloat(left, frame, instance);
        float b = Operands.executeFloat(right, frame, instance);
        float result = switch (code) {
            case OperatorCode.F32_ADD -> a + b;
            case OperatorCode.F32_SUB -> a - b;
            case OperatorCode.F32_MUL -> a * b;
            case OperatorCode.F32_DIV -> a / b;
            case OperatorCode.F32_MIN -> FloatingPoint.min(a, b);
            case OperatorCode.F32_MAX -> FloatingPoint.max(a, b);
            case OperatorCode.F32_COPYSIGN -> Math.copySign(a, b);
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
        return mayBeFolded ? FloatingPoint.quiet(result) : result;
    }

    /**
     * Whether {@code operand} is a constant with which the compiler takes the other operand, or its negation, for the
     * result. A signalling NaN would then stay one.
     */
    private static boolean isNeutral(ExpressionNode operand) {
        return operand instanceof F32ConstantNode constant && (constant.value() == 0 || Math.abs(constant.value()) == 1);
    }
}
