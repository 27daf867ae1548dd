package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.instruction.VectorOp.I16x8Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I16x8RelopNode extends V128Node {

    private final I16x8Relop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I16x8RelopNode(I16x8Relop operator, ExpressionNode first, ExpressionNode second) {
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
            case EQ -> I16x8.eq(a, b);
            case NE -> I16x8.ne(a, b);
            case LT_S -> I16x8.ltS(a, b);
            case LT_U -> I16x8.ltU(a, b);
            case GT_S -> I16x8.gtS(a, b);
            case GT_U -> I16x8.gtU(a, b);
            case LE_S -> I16x8.leS(a, b);
            case LE_U -> I16x8.leU(a, b);
            case GE_S -> I16x8.geS(a, b);
            case GE_U -> I16x8.geU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case EQ -> MachineI16x8.eq(a, b);
            case NE -> MachineI16x8.ne(a, b);
            case LT_S -> MachineI16x8.ltS(a, b);
            case LT_U -> MachineI16x8.ltU(a, b);
            case GT_S -> MachineI16x8.gtS(a, b);
            case GT_U -> MachineI16x8.gtU(a, b);
            case LE_S -> MachineI16x8.leS(a, b);
            case LE_U -> MachineI16x8.leU(a, b);
            case GE_S -> MachineI16x8.geS(a, b);
            case GE_U -> MachineI16x8.geU(a, b);
        };
    }
}
