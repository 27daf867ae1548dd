package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.I8x16Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I8x16RelopNode extends V128Node {

    private final I8x16Relop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I8x16RelopNode(I8x16Relop operator, ExpressionNode first, ExpressionNode second) {
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
            case EQ -> I8x16.eq(a, b);
            case NE -> I8x16.ne(a, b);
            case LT_S -> I8x16.ltS(a, b);
            case LT_U -> I8x16.ltU(a, b);
            case GT_S -> I8x16.gtS(a, b);
            case GT_U -> I8x16.gtU(a, b);
            case LE_S -> I8x16.leS(a, b);
            case LE_U -> I8x16.leU(a, b);
            case GE_S -> I8x16.geS(a, b);
            case GE_U -> I8x16.geU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case EQ -> MachineI8x16.eq(a, b);
            case NE -> MachineI8x16.ne(a, b);
            case LT_S -> MachineI8x16.ltS(a, b);
            case LT_U -> MachineI8x16.ltU(a, b);
            case GT_S -> MachineI8x16.gtS(a, b);
            case GT_U -> MachineI8x16.gtU(a, b);
            case LE_S -> MachineI8x16.leS(a, b);
            case LE_U -> MachineI8x16.leU(a, b);
            case GE_S -> MachineI8x16.geS(a, b);
            case GE_U -> MachineI8x16.geU(a, b);
        };
    }
}
