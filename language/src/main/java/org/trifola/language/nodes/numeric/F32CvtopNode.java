package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F32Cvtop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [f32]}. */
public final class F32CvtopNode extends F32Node {

    private final F32Cvtop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     */
    public F32CvtopNode(F32Cvtop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case CONVERT_I32_S -> (float) Operands.executeInt(operand, frame, instance);
            case CONVERT_I32_U -> (float) Integer.toUnsignedLong(Operands.executeInt(operand, frame, instance));
            case CONVERT_I64_S -> (float) Operands.executeLong(operand, frame, instance);
            case CONVERT_I64_U -> Conversion.unsignedToFloat(Operands.executeLong(operand, frame, instance));
            // The compiler takes a number for its promotion demoted, and a signalling NaN would stay one.
            case DEMOTE_F64 -> FloatingPoint.quiet((float) Operands.executeDouble(operand, frame, instance));
            case REINTERPRET_I32 -> Float.intBitsToFloat(Operands.executeInt(operand, frame, instance));
        };
    }
}
