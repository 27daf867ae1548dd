package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I64Relop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i64 i64] -> [i32]}. */
public final class I64RelopNode extends I32Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code i64}
     * @param right the right operand, an {@code i64}
     */
    public I64RelopNode(I64Relop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        long a = Operands.executeLong(left, frame, instance);
        long b = Operands.executeLong(right, frame, instance);
        return switch (code) {
            case OperatorCode.I64_EQ -> a == b ? 1 : 0;
            case OperatorCode.I64_NE -> a != b ? 1 : 0;
            case OperatorCode.I64_LT_S -> a < b ? 1 : 0;
            case OperatorCode.I64_LT_U -> Long.compareUnsigned(a, b) < 0 ? 1 : 0;
            case OperatorCode.I64_GT_S -> a > b ? 1 : 0;
            case OperatorCode.I64_GT_U -> Long.compareUnsigned(a, b) > 0 ? 1 : 0;
            case OperatorCode.I64_LE_S -> a <= b ? 1 : 0;
            case OperatorCode.I64_LE_U -> Long.compareUnsigned(a, b) <= 0 ? 1 : 0;
            case OperatorCode.I64_GE_S -> a >= b ? 1 : 0;
            case OperatorCode.I64_GE_U -> Long.compareUnsigned(a, b) >= 0 ? 1 : 0;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
