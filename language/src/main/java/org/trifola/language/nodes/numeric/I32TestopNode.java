package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I32Testop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i32] -> [i32]}. */
public final class I32TestopNode extends I32Node {

    private final I32Testop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code i32}
     */
    public I32TestopNode(I32Testop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    /** The operand; {@code i32.eqz} is the only operator, so that the whole is not zero where this is. */
    public ExpressionNode operand() {
        return operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        int i = Operands.executeInt(operand, frame, instance);
        return switch (operator) {
            case EQZ -> i == 0 ? 1 : 0;
        };
    }
}
