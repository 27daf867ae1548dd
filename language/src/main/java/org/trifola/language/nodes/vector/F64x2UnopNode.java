package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF64x2;
import org.trifola.language.instruction.VectorOp.F64x2Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class F64x2UnopNode extends V128Node {

    private final F64x2Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public F64x2UnopNode(F64x2Unop operator, ExpressionNode operand) {
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
            case ABS -> F64x2.abs(a);
            case NEG -> F64x2.neg(a);
            case SQRT -> F64x2.sqrt(a);
            case CEIL -> F64x2.ceil(a);
            case FLOOR -> F64x2.floor(a);
            case TRUNC -> F64x2.trunc(a);
            case NEAREST -> F64x2.nearest(a);
            case CONVERT_LOW_I32X4_S -> F64x2.convertLowI32x4S(a);
            case CONVERT_LOW_I32X4_U -> F64x2.convertLowI32x4U(a);
            case PROMOTE_LOW_F32X4 -> F64x2.promoteLowF32x4(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineF64x2.abs(a);
            case NEG -> MachineF64x2.neg(a);
            case SQRT -> MachineF64x2.sqrt(a);
            case CONVERT_LOW_I32X4_S -> MachineF64x2.convertLowI32x4S(a);
            case CEIL -> MachineF64x2.ceil(a);
            case FLOOR -> MachineF64x2.floor(a);
            case TRUNC -> MachineF64x2.trunc(a);
            case NEAREST -> MachineF64x2.nearest(a);
            case CONVERT_LOW_I32X4_U -> MachineF64x2.convertLowI32x4U(a);
            case PROMOTE_LOW_F32X4 -> CompiledVectors.enter(inMemory(a));
        };
    }
}
