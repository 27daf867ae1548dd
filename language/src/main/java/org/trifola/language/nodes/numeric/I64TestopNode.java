package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I64Testop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i64] -> [i32]}. */
public final class I64TestopNode extends I32Node {

    private final I64Testop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code i64}
     */
    public I64TestopNode(I64Testop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        long i = Operands.executeLong(operand, frame, instance);
        return switch (operator) {
            case EQZ -> i == 0 ? 1 : 0;
        };
    }
}
