package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF64x2;
import org.trifola.language.instruction.VectorOp.F64x2Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class F64x2RelopNode extends V128Node {

    private final F64x2Relop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public F64x2RelopNode(F64x2Relop operator, ExpressionNode first, ExpressionNode second) {
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
            case EQ -> F64x2.eq(a, b);
            case NE -> F64x2.ne(a, b);
            case LT -> F64x2.lt(a, b);
            case GT -> F64x2.gt(a, b);
            case LE -> F64x2.le(a, b);
            case GE -> F64x2.ge(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case EQ -> MachineF64x2.eq(a, b);
            case NE -> MachineF64x2.ne(a, b);
            case LT -> MachineF64x2.lt(a, b);
            case GT -> MachineF64x2.gt(a, b);
            case LE -> MachineF64x2.le(a, b);
            case GE -> MachineF64x2.ge(a, b);
        };
    }
}
