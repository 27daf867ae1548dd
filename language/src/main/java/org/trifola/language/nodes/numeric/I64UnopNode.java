package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.instruction.NumericOp.I64Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [i64] -> [i64]}. */
public final class I64UnopNode extends I64Node {

    private final I64Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code i64}
     */
    public I64UnopNode(I64Unop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public long executeLong(VirtualFrame frame, Instance instance) {
        long i = Operands.executeLong(operand, frame, instance);
        return switch (operator) {
            case CLZ -> Long.numberOfLeadingZeros(i);
            case CTZ -> Long.numberOfTrailingZeros(i);
            case POPCNT -> Long.bitCount(i);
        };
    }
}
