package org.trifola.language.nodes.vector;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.VectorOp.ExtractLane;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.I32Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;

/** {@code [v128] -> [i32]}. */
public final class I32ExtractLaneNode extends I32Node {

    private final ExtractLane operator;
    private final int lane;
    @Child private ExpressionNode vector;

    /**
     * @param operator which of the instructions this is; its result is an {@code i32}
     * @param lane the index of the lane
     * @param vector a {@code v128}
     */
    public I32ExtractLaneNode(ExtractLane operator, int lane, ExpressionNode vector) {
        this.operator = operator;
        this.lane = lane;
        this.vector = vector;
        if (CompiledVectors.ARE_IN_REGISTERS) {
            inRegisters(CompiledVectors.SAMPLE);
        }
    }

    @Override
    public int executeInt(VirtualFrame frame, Instance instance) {
        V128 v = vector.executeVector(frame, instance);
        return CompiledVectors.inRegisters() ? inRegisters(v) : inMemory(v);
    }

    private int inMemory(V128 v) {
        return switch (operator) {
            case I8X16_S -> I8x16.extractLaneS(v, lane);
            case I8X16_U -> I8x16.extractLaneU(v, lane);
            case I16X8_S -> I16x8.extractLaneS(v, lane);
            case I16X8_U -> I16x8.extractLaneU(v, lane);
            case I32X4 -> I32x4.extractLane(v, lane);
            case I64X2, F32X4, F64X2 -> throw CompilerDirectives.shouldNotReachHere();
        };
    }

    private int inRegisters(V128 v) {
        return switch (operator) {
            case I8X16_S -> MachineI8x16.extractLaneS(v, lane);
            case I8X16_U -> MachineI8x16.extractLaneU(v, lane);
            case I16X8_S -> MachineI16x8.extractLaneS(v, lane);
            case I16X8_U -> MachineI16x8.extractLaneU(v, lane);
            case I32X4 -> MachineI32x4.extractLane(v, lane);
            case I64X2, F32X4, F64X2 -> throw CompilerDirectives.shouldNotReachHere();
        };
    }
}
