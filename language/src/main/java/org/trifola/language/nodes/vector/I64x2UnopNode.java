package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.instruction.VectorOp.I64x2Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class I64x2UnopNode extends V128Node {

    private final I64x2Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public I64x2UnopNode(I64x2Unop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE);
        }
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        V128 a = operand.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(a) : inMemory(a);
    }

    private V128 inMemory(V128 a) {
        return switch (operator) {
            case ABS -> I64x2.abs(a);
            case NEG -> I64x2.neg(a);
            case EXTEND_LOW_S -> I64x2.extendLowS(a);
            case EXTEND_HIGH_S -> I64x2.extendHighS(a);
            case EXTEND_LOW_U -> I64x2.extendLowU(a);
            case EXTEND_HIGH_U -> I64x2.extendHighU(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineI64x2.abs(a);
            case NEG -> MachineI64x2.neg(a);
            case EXTEND_LOW_S -> MachineI64x2.extendLowS(a);
            case EXTEND_HIGH_S -> MachineI64x2.extendHighS(a);
            case EXTEND_LOW_U -> MachineI64x2.extendLowU(a);
            case EXTEND_HIGH_U -> MachineI64x2.extendHighU(a);
        };
    }
}
