package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.F32Relop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [f32 f32] -> [i32]}. */
public final class F32RelopNode extends I32Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f32}
     * @param right the right operand, an {@code f32}
     */
    public F32RelopNode(F32Relop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        float a = Operands.executeFloat(left, frame, instance);
        float b = Operands.executeFloat(right, frame, instance);
        return switch (code) {
            case OperatorCode.F32_EQ -> a == b ? 1 : 0;
            case OperatorCode.F32_NE -> a != b ? 1 : 0;
            case OperatorCode.F32_LT -> a < b ? 1 : 0;
            case OperatorCode.F32_GT -> a > b ? 1 : 0;
            case OperatorCode.F32_LE -> a <= b ? 1 : 0;
            case OperatorCode.F32_GE -> a >= b ? 1 : 0;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
