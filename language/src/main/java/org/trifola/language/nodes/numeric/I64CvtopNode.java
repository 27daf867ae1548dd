package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.NumericOp.I64Cvtop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [i64]}. */
public final class I64CvtopNode extends I64Node implements Offset {

    private final I64Cvtop operator;
    @Child private ExpressionNode operand;
    private final int offset;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     * @param offset the module offset of the instruction
     */
    public I64CvtopNode(I64Cvtop operator, ExpressionNode operand, int offset) {
        this.operator = operator;
        this.operand = operand;
        this.offset = offset;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case EXTEND_I32_S -> Operands.executeInt(operand, frame, instance);
            case EXTEND_I32_U -> Integer.toUnsignedLong(Operands.executeInt(operand, frame, instance));
            case TRUNC_F32_S -> truncSigned(Operands.executeFloat(operand, frame, instance));
            case TRUNC_F32_U -> truncUnsigned(Operands.executeFloat(operand, frame, instance));
            case TRUNC_F64_S -> truncSigned(Operands.executeDouble(operand, frame, instance));
            case TRUNC_F64_U -> truncUnsigned(Operands.executeDouble(operand, frame, instance));
            case REINTERPRET_F64 -> Double.doubleToRawLongBits(Operands.executeDouble(operand, frame, instance));
        };
    }

    private long truncSigned(double z) {
        if (!Conversion.truncatesToSigned64(z)) {
            throw trap(z);
        }
        return (long) z;
    }

    private long truncUnsigned(double z) {
        if (!Conversion.truncatesToUnsigned64(z)) {
            throw trap(z);
        }
        return Conversion.truncUnsigned64(z);
    }

    private TrapException trap(double z) {
        // Leaves the compiled code as it is: a trap ends the guest's call, which half a microsecond more does not hurt.
        CompilerDirectives.transferToInterpreter();
        return new TrapException(Double.isNaN(z) ? TrapKind.INVALID_CONVERSION_TO_INTEGER : TrapKind.INTEGER_OVERFLOW, this);
    }

    @Override
    public int offset() {
        return offset;
    }
}
