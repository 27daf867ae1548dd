package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.instruction.VectorOp.I64x2Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I64x2RelopNode extends V128Node {

    private final I64x2Relop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I64x2RelopNode(I64x2Relop operator, ExpressionNode first, ExpressionNode second) {
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
            case EQ -> I64x2.eq(a, b);
            case NE -> I64x2.ne(a, b);
            case LT_S -> I64x2.ltS(a, b);
            case GT_S -> I64x2.gtS(a, b);
            case LE_S -> I64x2.leS(a, b);
            case GE_S -> I64x2.geS(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case EQ -> MachineI64x2.eq(a, b);
            case NE -> MachineI64x2.ne(a, b);
            case LT_S -> MachineI64x2.ltS(a, b);
            case GT_S -> MachineI64x2.gtS(a, b);
            case LE_S -> MachineI64x2.leS(a, b);
            case GE_S -> MachineI64x2.geS(a, b);
        };
    }
}
