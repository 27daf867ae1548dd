package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.UnsignedDivisor;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.NumericOp.I64Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.runtime.Instance;

/** {@code [i64 i64] -> [i64]}: those operators that may trap, quotients and remainders. */
public final class I64DivisionNode extends I64Node implements Offset {

    private final I64Binop operator;
    @Child private ExpressionNode left;
    @Child private ExpressionNode right;
    private final int offset;

    private I64DivisionNode(I64Binop operator, ExpressionNode left, ExpressionNode right, int offset) {
        this.operator = operator;
        this.left = left;
        this.right = right;
        this.offset = offset;
    }

    /**
     * The node of an instruction.
     *
     * @param operator which of the instructions this is
     * @param left the left operand, an {@code i64}
     * @param right the right operand, an {@code i64}
     * @param offset the module offset of the instruction
     */
    public static I64Node create(I64Binop operator, ExpressionNode left, ExpressionNode right, int offset) {
        boolean unsignedDivision = operator == I64Binop.DIV_U || operator == I64Binop.REM_U;
        if (unsignedDivision && right instanceof I64ConstantNode constant && Long.compareUnsigned(constant.value(), 1) > 0) {
            return new I64UnsignedDivisionNode(operator == I64Binop.REM_U, left, new UnsignedDivisor(constant.value()));
        }
        return new I64DivisionNode(operator, left, right, offset);
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long a = Operands.executeLong(left, frame, instance);
        long b = Operands.executeLong(right, frame, instance);
        return switch (operator) {
            case DIV_S -> divideSigned(a, b);
            case DIV_U -> Long.divideUnsigned(a, nonZero(b));
            case REM_S -> remainderSigned(a, b);
            case REM_U -> Long.remainderUnsigned(a, nonZero(b));
            default -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    private long divideSigned(long a, long b) {
        if (a == Long.MIN_VALUE && b == -1) {
            throw trap(TrapKind.INTEGER_OVERFLOW);
        }
        return a / nonZero(b);
    }

    private long remainderSigned(long a, long b) {
        // Compiled by Graal, the least integer % -1 would end up in the interpreter.
        return b == -1 ? 0 : a % nonZero(b);
    }

    private long nonZero(long divisor) {
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
