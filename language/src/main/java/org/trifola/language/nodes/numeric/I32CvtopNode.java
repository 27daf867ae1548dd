package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.NumericOp.I32Cvtop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [i32]}. */
public final class I32CvtopNode extends I32Node implements Offset {

    private final I32Cvtop operator;
    @Child private ExpressionNode operand;
    private final int offset;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     * @param offset the module offset of the instruction
     */
    public I32CvtopNode(I32Cvtop operator, ExpressionNode operand, int offset) {
        this.operator = operator;
        this.operand = operand;
        this.offset = offset;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case WRAP_I64 -> (int) Operands.executeLong(operand, frame, instance);
            case TRUNC_F32_S -> truncSigned(Operands.executeFloat(operand, frame, instance));
            case TRUNC_F32_U -> truncUnsigned(Operands.executeFloat(operand, frame, instance));
            case TRUNC_F64_S -> truncSigned(Operands.executeDouble(operand, frame, instance));
            case TRUNC_F64_U -> truncUnsigned(Operands.executeDouble(operand, frame, instance));
            case REINTERPRET_F32 -> Float.floatToRawIntBits(Operands.executeFloat(operand, frame, instance));
        };
    }

    private int truncSigned(double z) {
        if (!Conversion.truncatesToSigned32(z)) {
            throw trap(z);
        }
        return (int) z;
    }

    private int truncUnsigned(double z) {
        if (!Conversion.truncatesToUnsigned32(z)) {
            throw trap(z);
        }
        return (int) (long) z;
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
