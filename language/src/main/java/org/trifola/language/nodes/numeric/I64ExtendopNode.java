package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I64Extendop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i64] -> [i64]}: the sign bit of a narrower integer fills the upper bits. */
public final class I64ExtendopNode extends I64Node {

    private final I64Extendop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code i64}
     */
    public I64ExtendopNode(I64Extendop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long i = Operands.executeLong(operand, frame, instance);
        return switch (operator) {
            case EXTEND8_S -> (byte) i;
            case EXTEND16_S -> (short) i;
            case EXTEND32_S -> (int) i;
        };
    }
}
