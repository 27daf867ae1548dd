package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF32x4;
import org.trifola.language.instruction.VectorOp.F32x4Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class F32x4UnopNode extends V128Node {

    private final F32x4Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public F32x4UnopNode(F32x4Unop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE);
        }
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = operand.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(a) : inMemory(a);
    }

    private V128 inMemory(V128 a) {
        return switch (operator) {
            case ABS -> F32x4.abs(a);
            case NEG -> F32x4.neg(a);
            case SQRT -> F32x4.sqrt(a);
            case CEIL -> F32x4.ceil(a);
            case FLOOR -> F32x4.floor(a);
            case TRUNC -> F32x4.trunc(a);
            case NEAREST -> F32x4.nearest(a);
            case CONVERT_I32X4_S -> F32x4.convertI32x4S(a);
            case CONVERT_I32X4_U -> F32x4.convertI32x4U(a);
            case DEMOTE_F64X2_ZERO -> F32x4.demoteF64x2Zero(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineF32x4.abs(a);
            case NEG -> MachineF32x4.neg(a);
            case SQRT -> MachineF32x4.sqrt(a);
            case CONVERT_I32X4_S -> MachineF32x4.convertI32x4S(a);
            case CONVERT_I32X4_U -> MachineF32x4.convertI32x4U(a);
            case CEIL -> MachineF32x4.ceil(a);
            case FLOOR -> MachineF32x4.floor(a);
            case TRUNC -> MachineF32x4.trunc(a);
            case NEAREST -> MachineF32x4.nearest(a);
            case DEMOTE_F64X2_ZERO -> CompiledVectors.enter(inMemory(a));
        };
    }
}
