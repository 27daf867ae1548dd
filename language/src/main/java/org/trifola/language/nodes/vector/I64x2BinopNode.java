package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.instruction.VectorOp.I64x2Binop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128 v128] -> [v128]}. */
public final class I64x2BinopNode extends V128Node {

    private final I64x2Binop operator;
    @Child private ExpressionNode first;
    @Child private ExpressionNode second;

    /**
     * @param operator which of the instructions this is
     * @param first the first operand, a {@code v128}
     * @param second the second operand, a {@code v128}
     */
    public I64x2BinopNode(I64x2Binop operator, ExpressionNode first, ExpressionNode second) {
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
            case ADD -> I64x2.add(a, b);
            case SUB -> I64x2.sub(a, b);
            case MUL -> I64x2.mul(a, b);
            case EXTMUL_LOW_S -> I64x2.extmulLowS(a, b);
            case EXTMUL_HIGH_S -> I64x2.extmulHighS(a, b);
            case EXTMUL_LOW_U -> I64x2.extmulLowU(a, b);
            case EXTMUL_HIGH_U -> I64x2.extmulHighU(a, b);
        };
    }

    private V128 inRegisters(V128 a, V128 b) {
        return switch (operator) {
            case ADD -> MachineI64x2.add(a, b);
            case SUB -> MachineI64x2.sub(a, b);
            case MUL, EXTMUL_LOW_S, EXTMUL_HIGH_S, EXTMUL_LOW_U, EXTMUL_HIGH_U -> CompiledVectors.enter(inMemory(a, b));
        };
    }
}
