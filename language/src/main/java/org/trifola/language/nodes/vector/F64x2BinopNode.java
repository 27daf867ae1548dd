package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.F64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineF64x2;
import org.trifola.language.instruction.VectorOp.F64x2Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class F64x2BinopNode extends V128Node {

    private final F64x2Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public F64x2BinopNode(F64x2Binop operator, ExpressionNode first, ExpressionNode second) {
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
            case ADD -> F64x2.add(a, b);
            case SUB -> F64x2.sub(a, b);
            case MUL -> F64x2.mul(a, b);
            case DIV -> F64x2.div(a, b);
            case MIN -> F64x2.min(a, b);
            case MAX -> F64x2.max(a, b);
            case PMIN -> F64x2.pmin(a, b);
            case PMAX -> F64x2.pmax(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineF64x2.add(a, b);
            case SUB -> MachineF64x2.sub(a, b);
            case MUL -> MachineF64x2.mul(a, b);
            case DIV -> MachineF64x2.div(a, b);
            case PMIN -> MachineF64x2.pmin(a, b);
            case PMAX -> MachineF64x2.pmax(a, b);
            case MIN -> MachineF64x2.min(a, b);
            case MAX -> MachineF64x2.max(a, b);
        };
    }
}
