package org.trifola.language.nodes;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.nodes.constant.F32ConstantNode;
import org.trifola.language.nodes.constant.F64ConstantNode;
import org.trifola.language.nodes.constant.I32ConstantNode;
import org.trifola.language.nodes.constant.I64ConstantNode;
import org.trifola.language.nodes.memory.F32LoadNode;
import org.trifola.language.nodes.memory.F64LoadNode;
import org.trifola.language.nodes.memory.I32LoadNode;
import org.trifola.language.nodes.memory.I64LoadNode;
import org.trifola.language.nodes.numeric.F32BinopNode;
import org.trifola.language.nodes.numeric.F64BinopNode;
import org.trifola.language.nodes.numeric.I32BinopNode;
import org.trifola.language.nodes.numeric.I32RelopNode;
import org.trifola.language.nodes.numeric.I64BinopNode;
import org.trifola.language.nodes.variable.F32LocalGetNode;
import org.trifola.language.nodes.variable.F64LocalGetNode;
import org.trifola.language.nodes.variable.I32LocalGetNode;
import org.trifola.language.nodes.variable.I64LocalGetNode;
import org.trifola.language.runtime.Instance;

/**
 * Executes an operand. Those that are most frequent are asked for by their exact classes before the virtual call: locals and
 * constants, which are inlined into the interpreter wherever an operand is executed, then operators and loads, which are called
 * directly. A virtual call of one of many classes takes an indirect jump through a table, which processors foresee badly.
 * Partial evaluation folds all of it.
 */
public final class Operands {

    private Operands() {
    }

    /** The value of {@code operand}, an {@code i32} that is mostly a comparison. */
    public static int executeCondition(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        return operand instanceof I32RelopNode relop ? relop.executeInt(frame, instance) : executeInt(operand, frame, instance);
    }

    /** The value of {@code operand}, an {@code i32}. */
    public static int executeInt(ExpressionNode operand, VirtualFrame frame, Instance instance) {
        if (operand instanceof I32LocalGetNode local) {
            return local.executeInt(frame, instance);
        }
        if (operand instanceof I32ConstantNode constant) {
            return constant.executeInt(frame, instance);
        }
        if (operand instanceof I32BinopNode binop) {
            return binop.executeInt(frame, instance);
        }
        if (operand instanceof I32LoadNode load) {
            return load.executeInt(frame, instance);
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
        if (operand instanceof I64BinopNode binop) {
            return binop.executeLong(frame, instance);
        }
        if (operand instanceof I64LoadNode load) {
            return load.executeLong(frame, instance);
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
        if (operand instanceof F32BinopNode binop) {
            return binop.executeFloat(frame, instance);
        }
        if (operand instanceof F32LoadNode load) {
            return load.executeFloat(frame, instance);
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
        if (operand instanceof F64BinopNode binop) {
            return binop.executeDouble(frame, instance);
        }
        if (operand instanceof F64LoadNode load) {
            return load.executeDouble(frame, instance);
        }
        return operand.executeDouble(frame, instance);
    }
}
