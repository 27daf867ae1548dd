package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I32Binop;
import org.trifola.language.instruction.OperatorCode;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i32 i32] -> [i32]}: those operators that do not trap. */
public final class I32BinopNode extends I32Node {

    private final int code;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;

    /**
     * @param operator which of the instructions this is; it does not trap
     * @param left the left operand, an {@code i32}
     * @param right the right operand, an {@code i32}
     */
    public I32BinopNode(I32Binop operator, ExpressionNode left, ExpressionNode right) {
        this.code = operator.code();
        this.left = left;
        this.right = right;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int a = Operands.executeInt(left, frame, instance);
        int b = Operands.executeInt(right, frame, instance);
        return switch (code) {
            case OperatorCode.I32_ADD -> a + b;
            case OperatorCode.I32_SUB -> a - b;
            case OperatorCode.I32_MUL -> a * b;
            case OperatorCode.I32_AND -> a & b;
            case OperatorCode.I32_OR -> a | b;
            case OperatorCode.I32_XOR -> a ^ b;
            case OperatorCode.I32_SHL -> a << b;
            case OperatorCode.I32_SHR_S -> a >> b;
            case OperatorCode.I32_SHR_U -> a >>> b;
            case OperatorCode.I32_ROTL -> Integer.rotateLeft(a, b);
            case OperatorCode.I32_ROTR -> Integer.rotateRight(a, b);
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
