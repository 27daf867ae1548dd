package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.instruction.NumericOp.I32TruncSatop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [i32]}: what is out of range becomes the nearest integer in range, and NaN 0. */
public final class I32TruncSatopNode extends I32Node {

    private final I32TruncSatop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     */
    public I32TruncSatopNode(I32TruncSatop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case TRUNC_SAT_F32_S -> (int) Operands.executeFloat(operand, frame, instance);
            case TRUNC_SAT_F32_U -> Conversion.truncSatUnsigned32(Operands.executeFloat(operand, frame, instance));
            case TRUNC_SAT_F64_S -> (int) Operands.executeDouble(operand, frame, instance);
            case TRUNC_SAT_F64_U -> Conversion.truncSatUnsigned32(Operands.executeDouble(operand, frame, instance));
        };
    }
}
