package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.instruction.VectorOp.I32x4Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class I32x4UnopNode extends V128Node {

    private final I32x4Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public I32x4UnopNode(I32x4Unop operator, ExpressionNode operand) {
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
            case ABS -> I32x4.abs(a);
            case NEG -> I32x4.neg(a);
            case EXTADD_PAIRWISE_S -> I32x4.extaddPairwiseS(a);
            case EXTADD_PAIRWISE_U -> I32x4.extaddPairwiseU(a);
            case EXTEND_LOW_S -> I32x4.extendLowS(a);
            case EXTEND_HIGH_S -> I32x4.extendHighS(a);
            case EXTEND_LOW_U -> I32x4.extendLowU(a);
            case EXTEND_HIGH_U -> I32x4.extendHighU(a);
            case TRUNC_SAT_F32X4_S -> I32x4.truncSatF32x4S(a);
            case TRUNC_SAT_F32X4_U -> I32x4.truncSatF32x4U(a);
            case TRUNC_SAT_F64X2_S_ZERO -> I32x4.truncSatF64x2SZero(a);
            case TRUNC_SAT_F64X2_U_ZERO -> I32x4.truncSatF64x2UZero(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineI32x4.abs(a);
            case NEG -> MachineI32x4.neg(a);
            case EXTADD_PAIRWISE_S -> MachineI32x4.extaddPairwiseS(a);
            case EXTADD_PAIRWISE_U -> MachineI32x4.extaddPairwiseU(a);
            case EXTEND_LOW_S -> MachineI32x4.extendLowS(a);
            case EXTEND_HIGH_S -> MachineI32x4.extendHighS(a);
            case EXTEND_LOW_U -> MachineI32x4.extendLowU(a);
            case EXTEND_HIGH_U -> MachineI32x4.extendHighU(a);
            case TRUNC_SAT_F32X4_S, TRUNC_SAT_F64X2_S_ZERO, TRUNC_SAT_F32X4_U, TRUNC_SAT_F64X2_U_ZERO -> CompiledVectors.enter(inMemory(a));
        };
    }
}
