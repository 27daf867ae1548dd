package org.trifola.language.nodes.numeric;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.FloatingPoint;
import org.trifola.language.instruction.NumericOp.F64Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.F64Node;
import org.trifola.language.nodes.Operands;
import org.trifola.language.runtime.Instance;

/** {@code [f64] -> [f64]}. */
public final class F64UnopNode extends F64Node {

    private final F64Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, an {@code f64}
     */
    public F64UnopNode(F64Unop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
    }

    @Override
    public double executeDouble(VirtualFrame frame, Instance instance) {
        double z = Operands.executeDouble(operand, frame, instance);
        return switch (operator) {
            case ABS -> Math.abs(z);
            case NEG -> -z;
            case CEIL -> FloatingPoint.ceil(z);
            case FLOOR -> FloatingPoint.floor(z);
            case TRUNC -> FloatingPoint.trunc(z);
            case NEAREST -> FloatingPoint.nearest(z);
            case SQRT -> Math.sqrt(z);
        };
    }
}
