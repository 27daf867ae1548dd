package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.F64Relop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [f64 f64] -> [i32]}. */
public final class F64RelopNode extends I32Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code f64}
     * @param right the right operand, an {@code f64}
     */
    public F64RelopNode(F64Relop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        double a = Operands.executeDouble(left, frame, instance);
        double b = Operands.executeDouble(right, frame, instance);
        return switch (code) {
            case OperatorCode.F64_EQ -> a == b ? 1 : 0;
            case OperatorCode.F64_NE -> a != b ? 1 : 0;
            case OperatorCode.F64_LT -> a < b ? 1 : 0;
            case OperatorCode.F64_GT -> a > b ? 1 : 0;
            case OperatorCode.F64_LE -> a <= b ? 1 : 0;
            case OperatorCode.F64_GE -> a >= b ? 1 : 0;
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
