package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.instruction.VectorOp.I32x4Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I32x4BinopNode extends V128Node {

    private final I32x4Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I32x4BinopNode(I32x4Binop operator, ExpressionNode first, ExpressionNode second) {
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
            case ADD -> I32x4.add(a, b);
            case SUB -> I32x4.sub(a, b);
            case MUL -> I32x4.mul(a, b);
            case MIN_S -> I32x4.minS(a, b);
            case MIN_U -> I32x4.minU(a, b);
            case MAX_S -> I32x4.maxS(a, b);
            case MAX_U -> I32x4.maxU(a, b);
            case DOT -> I32x4.dot(a, b);
            case EXTMUL_LOW_S -> I32x4.extmulLowS(a, b);
            case EXTMUL_HIGH_S -> I32x4.extmulHighS(a, b);
            case EXTMUL_LOW_U -> I32x4.extmulLowU(a, b);
            case EXTMUL_HIGH_U -> I32x4.extmulHighU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineI32x4.add(a, b);
            case SUB -> MachineI32x4.sub(a, b);
            case MUL -> MachineI32x4.mul(a, b);
            case MIN_S -> MachineI32x4.minS(a, b);
            case MIN_U -> MachineI32x4.minU(a, b);
            case MAX_S -> MachineI32x4.maxS(a, b);
            case MAX_U -> MachineI32x4.maxU(a, b);
            case DOT -> MachineI32x4.dot(a, b);
            case EXTMUL_LOW_S -> MachineI32x4.extmulLowS(a, b);
            case EXTMUL_HIGH_S -> MachineI32x4.extmulHighS(a, b);
            case EXTMUL_LOW_U -> MachineI32x4.extmulLowU(a, b);
            case EXTMUL_HIGH_U -> MachineI32x4.extmulHighU(a, b);
        };
    }
}
