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
import org.trifola.language.instruction.MemoryOp.V128Load;
import org.trifola.language.nodes.ExpressionNode;
import org.trifola.language.nodes.Offset;
import org.trifola.language.nodes.Operands;
import org.trifola.language.nodes.V128Node;
import org.trifola.language.runtime.CompiledVectors;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** {@code [at] -> [v128]}. */
public final class V128LoadNode extends V128Node implements Offset {

    private final V128Load operator;
    private final MemoryArgument argument;
    @Child private ExpressionNode address;

    /**
     * @param operator which of the instructions this is
     * @param argument where the access goes, besides the address
     * @param address an {@code i32}
     */
    public V128LoadNode(V128Load operator, MemoryArgument argument, ExpressionNode address) {
        this.operator = operator;
        this.argument = argument;
        this.address = address;
    }

    @Override
    public V128 executeVector(VirtualFrame frame, Instance instance) {
        long at = argument.address(Operands.executeInt(address, frame, instance));
        Memory memory = argument.memory(instance);
        return CompiledVectors.inRegisters() ? inRegisters(memory, at) : inMemory(memory, at);
    }

    private V128 inMemory(Memory memory, long at) {
        return switch (operator) {
            case LOAD -> memory.loadVector(at, this);
            case LOAD8X8_S -> I16x8.extendLowS(half(memory, at));
            case LOAD8X8_U -> I16x8.extendLowU(half(memory, at));
            case LOAD16X4_S -> I32x4.extendLowS(half(memory, at));
            case LOAD16X4_U -> I32x4.extendLowU(half(memory, at));
            case LOAD32X2_S -> I64x2.extendLowS(half(memory, at));
            case LOAD32X2_U -> I64x2.extendLowU(half(memory, at));
            case LOAD8_SPLAT -> I8x16.splat(memory.loadByte(at, this));
            case LOAD16_SPLAT -> I16x8.splat(memory.loadShort(at, this));
            case LOAD32_SPLAT -> I32x4.splat(memory.loadInt(at, this));
            case LOAD64_SPLAT -> I64x2.splat(memory.loadLong(at, this));
            case LOAD32_ZERO -> new V128(Integer.toUnsignedLong(memory.loadInt(at, this)), 0);
            case LOAD64_ZERO -> half(memory, at);
        };
    }

    private V128 inRegisters(Memory memory, long at) {
        return switch (operator) {
            case LOAD -> memory.loadVector(at, this);
            case LOAD8_SPLAT -> MachineI8x16.splat(memory.loadByte(at, this));
            case LOAD16_SPLAT -> MachineI16x8.splat(memory.loadShort(at, this));
            case LOAD32_SPLAT -> MachineI32x4.splat(memory.loadInt(at, this));
            case LOAD64_SPLAT -> MachineI64x2.splat(memory.loadLong(at, this));
            case LOAD8X8_S -> MachineI16x8.extendLowS(CompiledVectors.enter(half(memory, at)));
            case LOAD8X8_U -> MachineI16x8.extendLowU(CompiledVectors.enter(half(memory, at)));
            case LOAD16X4_S -> MachineI32x4.extendLowS(CompiledVectors.enter(half(memory, at)));
            case LOAD16X4_U -> MachineI32x4.extendLowU(CompiledVectors.enter(half(memory, at)));
            case LOAD32X2_S, LOAD32X2_U, LOAD32_ZERO, LOAD64_ZERO -> CompiledVectors.enter(inMemory(memory, at));
        };
    }

    private V128 half(Memory memory, long at) {
        return new V128(memory.loadLong(at, this), 0);
    }

    @Override
    public int offset() {
        return argument.offset();
    }
}
