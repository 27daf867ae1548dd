package org.trifola.language.nodes.memory;

import com.oracle.truffle.api.frame.VirtualFrame;

import org.trifola.language.arithmetic.vector.I16x8;
import org.trifola.language.arithmetic.vector.I32x4;
import org.trifola.language.arithmetic.vector.I64x2;
import org.trifola.language.arithmetic.vector.I8x16;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.arithmetic.vector.machine.MachineI16x8;
import org.trifola.language.arithmetic.vector.machine.MachineI32x4;
import org.trifola.language.arithmetic.vector.machine.MachineI64x2;
import org.trifola.language.arithmetic.vector.machine.MachineI8x16;
import org.trifola.language.instruction.MemoryOp.V128LoadLane;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at v128] -> [v128]}: one lane is loaded. */
public final class V128LoadLaneNode extends V128Node implements Offset {

    private final V128LoadLane operator;
    private final MemoryArgument argument;
    private final int lane;
    @Child private ExpressionNode address;
    @Child private ExpressionNode vector;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param lane the index of the lane
     * @param address an {@code i32}
     * @param vector the other lanes, a {@code v128}
     */
    public V128LoadLaneNode(V128LoadLane operator, MemoryArgument argument, int lane, ExpressionNode address, ExpressionNode vector) {
        this.operator = operator;
        this.argument = argument;
        this.lane = lane;
        this.address = address;
        this.vector = vector;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        V128 v = vector.executeVector(frame, instance);
        Memory memory = argument.memory(instance);
        return CompiledVectors.inRegisters() ? inRegisters(v, memory, at) : inMemory(v, memory, at);
    }

    private V128 inMemory(V128 v, Memory memory, long at) {
        return switch (operator) {
            case LOAD8_LANE -> I8x16.replaceLane(v, lane, memory.loadByte(at, this));
            case LOAD16_LANE -> I16x8.replaceLane(v, lane, memory.loadShort(at, this));
            case LOAD32_LANE -> I32x4.replaceLane(v, lane, memory.loadInt(at, this));
            case LOAD64_LANE -> I64x2.replaceLane(v, lane, memory.loadLong(at, this));
        };
    }

    private V128 inRegisters(V128 v, Memory memory, long at) {
        return switch (operator) {
            case LOAD8_LANE -> MachineI8x16.replaceLane(v, lane, memory.loadByte(at, this));
            case LOAD16_LANE -> MachineI16x8.replaceLane(v, lane, memory.loadShort(at, this));
            case LOAD32_LANE -> MachineI32x4.replaceLane(v, lane, memory.loadInt(at, this));
            case LOAD64_LANE -> MachineI64x2.replaceLane(v, lane, memory.loadLong(at, this));
        };
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
