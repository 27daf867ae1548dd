package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.instruction.NumericOp.F64Cvtop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [f64]}. */
public final class F64CvtopNode extends F64Node {

    private final F64Cvtop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     */
    public F64CvtopNode(F64Cvtop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case CONVERT_I32_S -> (double) Operands.executeInt(operand, frame, instance);
            case CONVERT_I32_U -> (double) Integer.toUnsignedLong(Operands.executeInt(operand, frame, instance));
            case CONVERT_I64_S -> (double) Operands.executeLong(operand, frame, instance);
            case CONVERT_I64_U -> Conversion.unsignedToDouble(Operands.executeLong(operand, frame, instance));
            case PROMOTE_F32 -> Operands.executeFloat(operand, frame, instance);
            case REINTERPRET_I64 -> Double.longBitsToDouble(Operands.executeLong(operand, frame, instance));
        };
    }
}
