package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.I8x16Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I8x16BinopNode extends V128Node {

    private final I8x16Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I8x16BinopNode(I8x16Binop operator, ExpressionNode first, ExpressionNode second) {
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
            case SWIZZLE -> I8x16.swizzle(a, b);
            case NARROW_S -> I8x16.narrowS(a, b);
            case NARROW_U -> I8x16.narrowU(a, b);
            case ADD -> I8x16.add(a, b);
            case ADD_SAT_S -> I8x16.addSatS(a, b);
            case ADD_SAT_U -> I8x16.addSatU(a, b);
            case SUB -> I8x16.sub(a, b);
            case SUB_SAT_S -> I8x16.subSatS(a, b);
            case SUB_SAT_U -> I8x16.subSatU(a, b);
            case MIN_S -> I8x16.minS(a, b);
            case MIN_U -> I8x16.minU(a, b);
            case MAX_S -> I8x16.maxS(a, b);
            case MAX_U -> I8x16.maxU(a, b);
            case AVGR_U -> I8x16.avgrU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineI8x16.add(a, b);
            case ADD_SAT_S -> MachineI8x16.addSatS(a, b);
            case ADD_SAT_U -> MachineI8x16.addSatU(a, b);
            case SUB -> MachineI8x16.sub(a, b);
            case SUB_SAT_S -> MachineI8x16.subSatS(a, b);
            case SUB_SAT_U -> MachineI8x16.subSatU(a, b);
            case MIN_S -> MachineI8x16.minS(a, b);
            case MIN_U -> MachineI8x16.minU(a, b);
            case MAX_S -> MachineI8x16.maxS(a, b);
            case MAX_U -> MachineI8x16.maxU(a, b);
            case SWIZZLE -> MachineI8x16.swizzle(a, b);
            case NARROW_S -> MachineI8x16.narrowS(a, b);
            case NARROW_U -> MachineI8x16.narrowU(a, b);
            case AVGR_U -> MachineI8x16.avgrU(a, b);
        };
    }
}
