package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.Conversion;
import org.trifola.language.instruction.NumericOp.I64TruncSatop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [i64]}: what is out of range becomes the nearest integer in range, and NaN 0. */
public final class I64TruncSatopNode extends I64Node {

    private final I64TruncSatop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, of the type that the operator converts
     */
    public I64TruncSatopNode(I64TruncSatop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case TRUNC_SAT_F32_S -> (long) Operands.executeFloat(operand, frame, instance);
            case TRUNC_SAT_F32_U -> Conversion.truncSatUnsigned64(Operands.executeFloat(operand, frame, instance));
            case TRUNC_SAT_F64_S -> (long) Operands.executeDouble(operand, frame, instance);
            case TRUNC_SAT_F64_U -> Conversion.truncSatUnsigned64(Operands.executeDouble(operand, frame, instance));
        };
    }
}
