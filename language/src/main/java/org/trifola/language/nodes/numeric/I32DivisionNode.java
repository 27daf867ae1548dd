package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.NumericOp.I32Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [i32 i32] -> [i32]}: those operators that may trap, quotients and remainders. */
public final class I32DivisionNode extends I32Node implements Offset {

    private final I32Binop operator;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;
    private final int offset;

    private I32DivisionNode(I32Binop operator, ExpressionNode left, ExpressionNode right, int offset) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.offset = offset;
    }

    /**
     * The node of an instruction.
     *
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code i32}
     * @param right the right operand, an {@code i32}
     * @param offset the module offset of the instruction
     */
    public static I32Node create(I32Binop operator, ExpressionNode left, ExpressionNode right, int offset) {
        boolean unsignedDivision = operator == I32Binop.DIV_U || operator == I32Binop.REM_U;
        if (unsignedDivision && right instanceof I32ConstantNode constant && constant.value() != 0) {
            return new I32UnsignedDivisionNode(operator == I32Binop.REM_U, left, constant.value());
        }
        return new I32DivisionNode(operator, left, right, offset);
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int a = Operands.executeInt(left, frame, instance);
        int b = Operands.executeInt(right, frame, instance);
        return switch (operator) {
            case DIV_S -> divideSigned(a, b);
            case DIV_U -> Integer.divideUnsigned(a, nonZero(b));
            case REM_S -> remainderSigned(a, b);
            case REM_U -> Integer.remainderUnsigned(a, nonZero(b));
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    private int divideSigned(int a, int b) {
        if (a == Integer.MIN_VALUE && b == -1) {
            throw trap(TrapKind.INTEGER_OVERFLOW);
        }
        return a / nonZero(b);
    }

    private int remainderSigned(int a, int b) {
        // Compiled by Graal, the least integer % -1 would end up in the interpreter.
        return b == -1 ? 0 : a % nonZero(b);
    }

    private int nonZero(int divisor) {
        if (divisor == 0) {
            throw trap(TrapKind.INTEGER_DIVIDE_BY_ZERO);
        }
        return divisor;
    }

    private TrapException trap(TrapKind kind) {
        // Leaves the compiled code as it is: a trap ends the guest's call, which half a microsecond more does not hurt.
        CompilerDirectives.transferToInterpreter();
        return new TrapException(kind, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
