package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I32Extendop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i32] -> [i32]}: the sign bit of a narrower integer fills the upper bits. */
public final class I32ExtendopNode extends I32Node {

    private final I32Extendop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code i32}
     */
    public I32ExtendopNode(I32Extendop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int i = Operands.executeInt(operand, frame, instance);
        return switch (operator) {
            case EXTEND8_S -> (byte) i;
            case EXTEND16_S -> (short) i;
        };
    }
}
