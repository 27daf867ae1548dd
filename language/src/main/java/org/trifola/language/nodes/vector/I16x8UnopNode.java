package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.instruction.VectorOp.I16x8Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class I16x8UnopNode extends V128Node {

    private final I16x8Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public I16x8UnopNode(I16x8Unop operator, ExpressionNode operand) {
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
            case ABS -> I16x8.abs(a);
            case NEG -> I16x8.neg(a);
            case EXTADD_PAIRWISE_S -> I16x8.extaddPairwiseS(a);
            case EXTADD_PAIRWISE_U -> I16x8.extaddPairwiseU(a);
            case EXTEND_LOW_S -> I16x8.extendLowS(a);
            case EXTEND_HIGH_S -> I16x8.extendHighS(a);
            case EXTEND_LOW_U -> I16x8.extendLowU(a);
            case EXTEND_HIGH_U -> I16x8.extendHighU(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineI16x8.abs(a);
            case NEG -> MachineI16x8.neg(a);
            case EXTADD_PAIRWISE_S -> MachineI16x8.extaddPairwiseS(a);
            case EXTADD_PAIRWISE_U -> MachineI16x8.extaddPairwiseU(a);
            case EXTEND_LOW_S -> MachineI16x8.extendLowS(a);
            case EXTEND_HIGH_S -> MachineI16x8.extendHighS(a);
            case EXTEND_LOW_U -> MachineI16x8.extendLowU(a);
            case EXTEND_HIGH_U -> MachineI16x8.extendHighU(a);
        };
    }
}
