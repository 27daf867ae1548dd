package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF32x4;
import org.trifola.language.arithmetic.vector.machine.MachineF64x2;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.ReplaceLane;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 t] -> [v128]}: one lane gets another value. */
public final class ReplaceLaneNode extends V128Node {

    private final ReplaceLane operator;
    private final int lane;
    @Child private ExpressionNode vector;
    @Child private ExpressionNode value;

    /**
     * @param operator which of the instructions this is
     * @param lane the index of the lane
     * @param vector a {@code v128}
     * @param value the value of the lane
     */
    public ReplaceLaneNode(ReplaceLane operator, int lane, ExpressionNode vector, ExpressionNode value) {
        this.operator = operator;
        this.lane = lane;
        this.vector = vector;
        this.value = value;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 v = vector.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(v, frame, instance) : inMemory(v, frame, instance);
    }

    private V128 inMemory(V128 v, VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case I8X16 -> I8x16.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I16X8 -> I16x8.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I32X4 -> I32x4.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I64X2 -> I64x2.replaceLane(v, lane, Operands.executeLong(value, frame, instance));
            case F32X4 -> F32x4.replaceLane(v, lane, Operands.executeFloat(value, frame, instance));
            case F64X2 -> F64x2.replaceLane(v, lane, Operands.executeDouble(value, frame, instance));
        };
    }

    private V128 inRegisters(V128 v, VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case I8X16 -> MachineI8x16.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I16X8 -> MachineI16x8.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I32X4 -> MachineI32x4.replaceLane(v, lane, Operands.executeInt(value, frame, instance));
            case I64X2 -> MachineI64x2.replaceLane(v, lane, Operands.executeLong(value, frame, instance));
            case F32X4 -> MachineF32x4.replaceLane(v, lane, Operands.executeFloat(value, frame, instance));
            case F64X2 -> MachineF64x2.replaceLane(v, lane, Operands.executeDouble(value, frame, instance));
        };
    }
}
