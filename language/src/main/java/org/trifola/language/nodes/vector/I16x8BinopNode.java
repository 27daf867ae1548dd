package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.instruction.VectorOp.I16x8Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I16x8BinopNode extends V128Node {

    private final I16x8Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I16x8BinopNode(I16x8Binop operator, ExpressionNode first, ExpressionNode second) {
        this.operator = operator;
        this.first = first;
        this.second = second;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE, CompiledVectors.SAMPLE);
        }
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = first.executeVector(frame, instance);
        V128 b = second.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(a, b) : inMemory(a, b);
    }

    private V128 inMemory(V128 a, V128 b) {
        return switch (operator) {
            case Q15MULR_SAT_S -> I16x8.q15mulrSatS(a, b);
            case NARROW_S -> I16x8.narrowS(a, b);
            case NARROW_U -> I16x8.narrowU(a, b);
            case ADD -> I16x8.add(a, b);
            case ADD_SAT_S -> I16x8.addSatS(a, b);
            case ADD_SAT_U -> I16x8.addSatU(a, b);
            case SUB -> I16x8.sub(a, b);
            case SUB_SAT_S -> I16x8.subSatS(a, b);
            case SUB_SAT_U -> I16x8.subSatU(a, b);
            case MUL -> I16x8.mul(a, b);
            case MIN_S -> I16x8.minS(a, b);
            case MIN_U -> I16x8.minU(a, b);
            case MAX_S -> I16x8.maxS(a, b);
            case MAX_U -> I16x8.maxU(a, b);
            case AVGR_U -> I16x8.avgrU(a, b);
            case EXTMUL_LOW_S -> I16x8.extmulLowS(a, b);
            case EXTMUL_HIGH_S -> I16x8.extmulHighS(a, b);
            case EXTMUL_LOW_U -> I16x8.extmulLowU(a, b);
            case EXTMUL_HIGH_U -> I16x8.extmulHighU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineI16x8.add(a, b);
            case ADD_SAT_S -> MachineI16x8.addSatS(a, b);
            case ADD_SAT_U -> MachineI16x8.addSatU(a, b);
            case SUB -> MachineI16x8.sub(a, b);
            case SUB_SAT_S -> MachineI16x8.subSatS(a, b);
            case SUB_SAT_U -> MachineI16x8.subSatU(a, b);
            case MUL -> MachineI16x8.mul(a, b);
            case MIN_S -> MachineI16x8.minS(a, b);
            case MIN_U -> MachineI16x8.minU(a, b);
            case MAX_S -> MachineI16x8.maxS(a, b);
            case MAX_U -> MachineI16x8.maxU(a, b);
            case NARROW_S -> MachineI16x8.narrowS(a, b);
            case NARROW_U -> MachineI16x8.narrowU(a, b);
            case AVGR_U -> MachineI16x8.avgrU(a, b);
            case EXTMUL_LOW_S -> MachineI16x8.extmulLowS(a, b);
            case EXTMUL_HIGH_S -> MachineI16x8.extmulHighS(a, b);
            case EXTMUL_LOW_U -> MachineI16x8.extmulLowU(a, b);
            case EXTMUL_HIGH_U -> MachineI16x8.extmulHighU(a, b);
            case Q15MULR_SAT_S -> MachineI16x8.q15mulrSatS(a, b);
        };
    }
}
