package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F32x4;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF32x4;
import org.trifola.language.instruction.VectorOp.F32x4Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class F32x4BinopNode extends V128Node {

    private final F32x4Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public F32x4BinopNode(F32x4Binop operator, ExpressionNode first, ExpressionNode second) {
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
            case ADD -> F32x4.add(a, b);
            case SUB -> F32x4.sub(a, b);
            case MUL -> F32x4.mul(a, b);
            case DIV -> F32x4.div(a, b);
            case MIN -> F32x4.min(a, b);
            case MAX -> F32x4.max(a, b);
            case PMIN -> F32x4.pmin(a, b);
            case PMAX -> F32x4.pmax(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineF32x4.add(a, b);
            case SUB -> MachineF32x4.sub(a, b);
            case MUL -> MachineF32x4.mul(a, b);
            case DIV -> MachineF32x4.div(a, b);
            case PMIN -> MachineF32x4.pmin(a, b);
            case PMAX -> MachineF32x4.pmax(a, b);
            case MIN -> MachineF32x4.min(a, b);
            case MAX -> MachineF32x4.max(a, b);
        };
    }
}
