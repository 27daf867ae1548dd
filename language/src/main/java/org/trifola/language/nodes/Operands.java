package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.nodes.variable.F32LocalGetNode;
import org.trifola.language.nodes.variable.F64LocalGetNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.nodes.variable.I64LocalGetNode;
import org.trifola.language.runtime.Instance;

/**
 * Executes an operand, which is a local or a constant more often than not. Asked for first by their exact classes, these
 * two are inlined into the interpreter wherever an operand is executed, and what remains for the virtual call is so much
 * less varied that the JVM's profile predicts it: node classes of their own for the fused forms are slower, and many.
 * Partial evaluation folds all of it.
 */
public final class Operands {

    private Operands() {
    }

    /** The value of {@code operand}, an {@code i32}. */
    public static int executeInt(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        if (operand instanceof I32LocalGetNode local) {
            return local.executeInt(frame, instance);
        }
        if (operand instanceof I32ConstantNode constant) {
            return constant.executeInt(frame, instance);
        }
        return operand.executeInt(frame, instance);
    }

    /** The value of {@code operand}, an {@code i64}. */
    public static long executeLong(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        if (operand instanceof I64LocalGetNode local) {
            return local.executeLong(frame, instance);
        }
        if (operand instanceof I64ConstantNode constant) {
            return constant.executeLong(frame, instance);
        }
        return operand.executeLong(frame, instance);
    }

    /** The value of {@code operand}, an {@code f32}. */
    public static float executeFloat(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        if (operand instanceof F32LocalGetNode local) {
            return local.executeFloat(frame, instance);
        }
        if (operand instanceof F32ConstantNode constant) {
            return constant.executeFloat(frame, instance);
        }
        return operand.executeFloat(frame, instance);
    }

    /** The value of {@code operand}, an {@code f64}. */
    public static double executeDouble(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        if (operand instanceof F64LocalGetNode local) {
            return local.executeDouble(frame, instance);
        }
        if (operand instanceof F64ConstantNode constant) {
            return constant.executeDouble(frame, instance);
        }
        return operand.executeDouble(frame, instance);
    }
}
