package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I32Relop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i32 i32] -> [i32]}. */
public final class I32RelopNode extends I32Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code i32}
     * @param right the right operand, an {@code i32}
     */
    public I32RelopNode(I32Relop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int a = Operands.executeInt(left, frame, instance);
        int b = Operands.executeInt(right, frame, instance);
        return switch (code) {
            case OperatorCode.I32_EQ -> a == b ? 1 : 0;
            case OperatorCode.I32_NE -> a != b ? 1 : 0;
            case OperatorCode.I32_LT_S -> a < b ? 1 : 0;
            case OperatorCode.I32_LT_U -> Integer.compareUnsigned(a, b) < 0 ? 1 : 0;
            case OperatorCode.I32_GT_S -> a > b ? 1 : 0;
            case OperatorCode.I32_GT_U -> Integer.compareUnsigned(a, b) > 0 ? 1 : 0;
            case OperatorCode.I32_LE_S -> a <= b ? 1 : 0;
            case OperatorCode.I32_LE_U -> Integer.compareUnsigned(a, b) <= 0 ? 1 : 0;
            case OperatorCode.I32_GE_S -> a >= b ? 1 : 0;
            case OperatorCode.I32_GE_U -> Integer.compareUnsigned(a, b) >= 0 ? 1 : 0;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
