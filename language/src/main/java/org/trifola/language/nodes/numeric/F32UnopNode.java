package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F32Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F32Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [f32] -> [f32]}. */
public final class F32UnopNode extends F32Node {

    private final F32Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code f32}
     */
    public F32UnopNode(F32Unop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public float executeFloat(VirtualFrame frame, Instance instance) {
        float z = Operands.executeFloat(operand, frame, instance);
        return switch (operator) {
            case ABS -> Math.abs(z);
            case NEG -> -z;
            case CEIL -> FloatingPoint.ceil(z);
            case FLOOR -> FloatingPoint.floor(z);
            case TRUNC -> FloatingPoint.trunc(z);
            case NEAREST -> FloatingPoint.nearest(z);
            case SQRT -> FloatingPoint.sqrt(z);
        };
    }
}
