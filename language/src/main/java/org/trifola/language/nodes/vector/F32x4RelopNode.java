package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF32x4;
import org.trifola.language.instruction.VectorOp.F32x4Relop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class F32x4RelopNode extends V128Node {

    private final F32x4Relop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public F32x4RelopNode(F32x4Relop operator, ExpressionNode first, ExpressionNode second) {
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
            case EQ -> F32x4.eq(a, b);
            case NE -> F32x4.ne(a, b);
            case LT -> F32x4.lt(a, b);
            case GT -> F32x4.gt(a, b);
            case LE -> F32x4.le(a, b);
            case GE -> F32x4.ge(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case EQ -> MachineF32x4.eq(a, b);
            case NE -> MachineF32x4.ne(a, b);
            case LT -> MachineF32x4.lt(a, b);
            case GT -> MachineF32x4.gt(a, b);
            case LE -> MachineF32x4.le(a, b);
            case GE -> MachineF32x4.ge(a, b);
        };
    }
}
