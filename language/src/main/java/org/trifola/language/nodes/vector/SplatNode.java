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
import org.trifola.language.instruction.VectorOp.Splat;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [t] -> [v128]}: all lanes have the same value. */
public final class SplatNode extends V128Node {

    private final Splat operator;
    @Child private ExpressionNode value;

    /**
     * @param operator which of the instructions this is
     * @param value the value of the lanes
     */
    public SplatNode(Splat operator, ExpressionNode value) {
        this.operator = operator;
        this.value = value;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        return CompiledVectors.inRegisters() ? inRegisters(frame, instance) : inMemory(frame, instance);
    }

    private V128 inMemory(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case I8X16 -> I8x16.splat(Operands.executeInt(value, frame, instance));
            case I16X8 -> I16x8.splat(Operands.executeInt(value, frame, instance));
            case I32X4 -> I32x4.splat(Operands.executeInt(value, frame, instance));
            case I64X2 -> I64x2.splat(Operands.executeLong(value, frame, instance));
            case F32X4 -> F32x4.splat(Operands.executeFloat(value, frame, instance));
            case F64X2 -> F64x2.splat(Operands.executeDouble(value, frame, instance));
        };
    }

    private V128 inRegisters(VirtualFrame frame, Instance instance) {
        return switch (operator) {
            case I8X16 -> MachineI8x16.splat(Operands.executeInt(value, frame, instance));
            case I16X8 -> MachineI16x8.splat(Operands.executeInt(value, frame, instance));
            case I32X4 -> MachineI32x4.splat(Operands.executeInt(value, frame, instance));
            case I64X2 -> MachineI64x2.splat(Operands.executeLong(value, frame, instance));
            case F32X4 -> MachineF32x4.splat(Operands.executeFloat(value, frame, instance));
            case F64X2 -> MachineF64x2.splat(Operands.executeDouble(value, frame, instance));
        };
    }
}
