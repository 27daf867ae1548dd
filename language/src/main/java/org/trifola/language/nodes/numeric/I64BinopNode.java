package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I64Binop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i64 i64] -> [i64]}: those operators that do not trap. */
public final class I64BinopNode extends I64Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is; it does not trap
     * @param left the left operand, an {@code i64}
     * @param right the right operand, an {@code i64}
     */
    public I64BinopNode(I64Binop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long a = Operands.executeLong(left, frame, instance);
        long b = Operands.executeLong(right, frame, instance);
        return switch (code) {
            case OperatorCode.I64_ADD -> a + b;
            case OperatorCode.I64_SUB -> a - b;
            case OperatorCode.I64_MUL -> a * b;
            case OperatorCode.I64_AND -> a & b;
            case OperatorCode.I64_OR -> a | b;
            case OperatorCode.I64_XOR -> a ^ b;
            case OperatorCode.I64_SHL -> a << b;
            case OperatorCode.I64_SHR_S -> a >> b;
            case OperatorCode.I64_SHR_U -> a >>> b;
            case OperatorCode.I64_ROTL -> Long.rotateLeft(a, (int) b);
            case OperatorCode.I64_ROTR -> Long.rotateRight(a, (int) b);
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
