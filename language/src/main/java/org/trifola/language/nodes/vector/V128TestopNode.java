package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.Testop;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [i32]}. */
public final class V128TestopNode extends I32Node {

    private final Testop operator;
    @Child private ExpressionNode operand;

    /**
     * @param operator which of the instructions this is
     * @param operand the operand, a {@code v128}
     */
    public V128TestopNode(Testop operator, ExpressionNode operand) {
        this.operator = operator;
        this.operand = operand;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE);
        }
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        V128 a = operand.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(a) : inMemory(a);
    }

    private int inMemory(V128 a) {
        return switch (operator) {
            case ANY_TRUE -> Bits.anyTrue(a) ? 1 : 0;
            case I8X16_ALL_TRUE -> I8x16.allTrue(a) ? 1 : 0;
            case I8X16_BITMASK -> I8x16.bitmask(a);
            case I16X8_ALL_TRUE -> I16x8.allTrue(a) ? 1 : 0;
            case I16X8_BITMASK -> I16x8.bitmask(a);
            case I32X4_ALL_TRUE -> I32x4.allTrue(a) ? 1 : 0;
            case I32X4_BITMASK -> I32x4.bitmask(a);
            case I64X2_ALL_TRUE -> I64x2.allTrue(a) ? 1 : 0;
            case I64X2_BITMASK -> I64x2.bitmask(a);
        };
    }

    private int inRegisters(V128 a) {
        return switch (operator) {
            case ANY_TRUE -> Bits.anyTrue(a) ? 1 : 0;
            case I8X16_ALL_TRUE -> MachineI8x16.allTrue(a) ? 1 : 0;
            case I8X16_BITMASK -> MachineI8x16.bitmask(a);
            case I16X8_ALL_TRUE -> MachineI16x8.allTrue(a) ? 1 : 0;
            case I16X8_BITMASK -> MachineI16x8.bitmask(a);
            case I32X4_ALL_TRUE -> MachineI32x4.allTrue(a) ? 1 : 0;
            case I32X4_BITMASK -> MachineI32x4.bitmask(a);
            case I64X2_ALL_TRUE -> MachineI64x2.allTrue(a) ? 1 : 0;
            case I64X2_BITMASK -> MachineI64x2.bitmask(a);
        };
    }
}
