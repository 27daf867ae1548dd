package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.instruction.VectorOp.I32x4Shiftop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 i32] -> [v128]}. */
public final class I32x4ShiftopNode extends V128Node {

    private final I32x4Shiftop operator;
    @Child private ExpressionNode operand;
    @Child private ExpressionNode distance;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     * @param distance by how many bits, an {@code i32}
     */
    public I32x4ShiftopNode(I32x4Shiftop operator, ExpressionNode operand, ExpressionNode distance) {
        this.operator = operator;
        this.operand = operand;
        this.distance = distance;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE, 1);
        }
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = operand.executeVector(frame, instance);
        int count = Operands.executeInt(distance, frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(a, count) : inMemory(a, count);
    }

    private V128 inMemory(V128 a, int count) {
        return switch (operator) {
            case SHL -> I32x4.shl(a, count);
            case SHR_S -> I32x4.shrS(a, count);
            case SHR_U -> I32x4.shrU(a, count);
        };
    }

    private V128 inRegisters(V128 a, int count) {
        return switch (operator) {
            case SHL -> MachineI32x4.shl(a, count);
            case SHR_S -> MachineI32x4.shrS(a, count);
            case SHR_U -> MachineI32x4.shrU(a, count);
        };
    }
}
