package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.I8x16Unop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [v128]}. */
public final class I8x16UnopNode extends V128Node {

    private final I8x16Unop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public I8x16UnopNode(I8x16Unop operator, ExpressionNode operand) {
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
            case ABS -> I8x16.abs(a);
            case NEG -> I8x16.neg(a);
            case POPCNT -> I8x16.popcnt(a);
        };
    }

    private V128 inRegisters(V128 a) {
        return switch (operator) {
            case ABS -> MachineI8x16.abs(a);
            case NEG -> MachineI8x16.neg(a);
            case POPCNT -> MachineI8x16.popcnt(a);
        };
    }
}
