package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.MemoryOp.I32Load;
import org.trifola.language.instruction.MemoryOp.I32Store;
import org.trifola.language.instruction.MemoryOp.I64Load;
import org.trifola.language.instruction.MemoryOp.I64Store;
import org.trifola.language.instruction.MemoryOp.V128Load;
import org.trifola.language.instruction.MemoryOp.V128LoadLane;
import org.trifola.language.instruction.MemoryOp.V128StoreLane;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.machine.AddressSpace;
import org.trifola.language.machine.InstanceData;

/**
 * Makes code of loads and stores. The memory never gets smaller while a function runs, so what was found inside once stays so:
 * as long as a local has its value, what lies below the greatest address that was checked is not checked again.
 */
final class AccessCompiler {

    private static final int ADD_TO = 0x03;
    private static final int COMPARE = 0x3B;
    private static final int LEA = 0x8D;

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final Targets targets;
    private final Traps traps;
    private final VectorCompiler vectors;
    private final LocalFacts facts;
    private final long leastSize;
    private final boolean hasMargin;
    // The address of the access that is being compiled.
    private int operand;
    private int base;
    private int displacement;

    /**
     * @param leastSize the number of bytes that the memory has at least
     * @param hasMargin whether addresses that are inside are far from the greatest of all
     * @param facts what is known of the locals
     */
    AccessCompiler(Assembler code, InstructionReader in, Operands operands, Targets targets, Traps traps, VectorCompiler vectors, long leastSize,
                    boolean hasMargin, LocalFacts facts) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.targets = targets;
        this.traps = traps;
        this.vectors = vectors;
        this.leastSize = leastSize;
        this.hasMargin = hasMargin;
        this.facts = facts;
    }

    /** Makes the code of a load or store. */
    void access(MemoryOp.Access operator) {
        if (operator instanceof I32Load load) {
            loadI32(load);
        } else if (operator instanceof I64Load load) {
            loadI64(load);
        } else if (operator instanceof I32Store store) {
            switch (store) {
                case STORE -> storeInteger(4);
                case STORE8 -> storeInteger(1);
                case STORE16 -> storeInteger(2);
            }
        } else if (operator instanceof I64Store store) {
            switch (store) {
                case STORE -> storeInteger(8);
                case STORE8 -> storeInteger(1);
                case STORE16 -> storeInteger(2);
                case STORE32 -> storeInteger(4);
            }
        } else if (operator == MemoryOp.F32Load.LOAD) {
            load(MachineType.F32, 0xF3, false, 0x0F10, 4);
        } else if (operator == MemoryOp.F64Load.LOAD) {
            load(MachineType.F64, 0xF2, false, 0x0F10, 8);
        } else if (operator == MemoryOp.F32Store.STORE) {
            storeFloating(0xF3, 4);
        } else if (operator == MemoryOp.F64Store.STORE) {
            storeFloating(0xF2, 8);
        } else {
            vector(operator);
        }
    }

    private void vector(MemoryOp.Access operator) {
        if (operator instanceof V128Load load) {
            loadVector(load);
        } else if (operator instanceof V128LoadLane load) {
            switch (load) {
                case LOAD8_LANE -> loadLane(0x0F3A20, false, 1);
                case LOAD16_LANE -> loadLane(0x0FC4, false, 2);
                case LOAD32_LANE -> loadLane(0x0F3A22, false, 4);
                case LOAD64_LANE -> loadLane(0x0F3A22, true, 8);
            }
        } else if (operator instanceof V128StoreLane store) {
            switch (store) {
                case STORE8_LANE -> storeLane(0x0F3A14, false, 1);
                case STORE16_LANE -> storeLane(0x0F3A15, false, 2);
                case STORE32_LANE -> storeLane(0x0F3A16, false, 4);
                case STORE64_LANE -> storeLane(0x0F3A16, true, 8);
            }
        } else {
            storeFloating(0, 16);
        }
    }

    private void loadVector(V128Load operator) {
        switch (operator) {
            case LOAD -> load(MachineType.V128, 0, false, 0x0F10, 16);
            case LOAD8X8_S -> load(MachineType.V128, 0x66, false, 0x0F3820, 8);
            case LOAD8X8_U -> load(MachineType.V128, 0x66, false, 0x0F3830, 8);
            case LOAD16X4_S -> load(MachineType.V128, 0x66, false, 0x0F3823, 8);
            case LOAD16X4_U -> load(MachineType.V128, 0x66, false, 0x0F3833, 8);
            case LOAD32X2_S -> load(MachineType.V128, 0x66, false, 0x0F3825, 8);
            case LOAD32X2_U -> load(MachineType.V128, 0x66, false, 0x0F3835, 8);
            case LOAD8_SPLAT -> loadSplat(MachineType.I32, 0x0FB6, 1, VectorOp.Splat.I8X16);
            case LOAD16_SPLAT -> loadSplat(MachineType.I32, 0x0FB7, 2, VectorOp.Splat.I16X8);
            case LOAD32_SPLAT -> loadSplat(MachineType.F32, 0x0F10, 4, VectorOp.Splat.F32X4);
            case LOAD64_SPLAT -> load(MachineType.V128, 0xF2, false, 0x0F12, 8);
            case LOAD32_ZERO -> load(MachineType.V128, 0xF3, false, 0x0F10, 4);
            case LOAD64_ZERO -> load(MachineType.V128, 0xF2, false, 0x0F10, 8);
        }
    }

    private void loadSplat(MachineType type, int opcode, int bytes, VectorOp.Splat splat) {
        address(bytes);
        int value = operands.take(type);
        instruction(type.prefix(), false, opcode, value);
        operands.release(operand);
        operands.pushRegister(type, value);
        vectors.splat(splat);
    }

    private void loadLane(int opcode, boolean wide, int bytes) {
        int vector = operands.pop();
        int result = operands.own(vector);
        address(bytes);
        instruction(0x66, wide, opcode, result);
        code.immediateByte(in.lane());
        operands.release(operand);
        operands.pushRegister(MachineType.V128, result);
    }

    private void storeLane(int opcode, boolean wide, int bytes) {
        int vector = operands.pop();
        int source = operands.inRegister(vector);
        address(bytes);
        instruction(0x66, wide, opcode, source);
        code.immediateByte(in.lane());
        operands.release(vector);
        operands.release(operand);
    }

    /** An instruction with a register and the address that was checked. */
    private void instruction(int prefix, boolean wide, int opcode, int register) {
        if (base == Operands.NONE) {
            code.memory(prefix, wide, opcode, register, Registers.MEMORY, displacement);
        } else {
            code.indexed(prefix, wide, opcode, register, Registers.MEMORY, base, 0, displacement);
        }
    }

    private void loadI32(I32Load operator) {
        switch (operator) {
            case LOAD -> load(MachineType.I32, 0, false, 0x8B, 4);
            case LOAD8_S -> load(MachineType.I32, 0, false, 0x0FBE, 1);
            case LOAD8_U -> {
                load(MachineType.I32, 0, false, 0x0FB6, 1);
                operands.setRange(0, 0xFF);
            }
            case LOAD16_S -> load(MachineType.I32, 0, false, 0x0FBF, 2);
            case LOAD16_U -> {
                load(MachineType.I32, 0, false, 0x0FB7, 2);
                operands.setRange(0, 0xFFFF);
            }
        }
    }

    private void loadI64(I64Load operator) {
        switch (operator) {
            case LOAD -> load(MachineType.I64, 0, true, 0x8B, 8);
            case LOAD8_S -> load(MachineType.I64, 0, true, 0x0FBE, 1);
            case LOAD8_U -> load(MachineType.I64, 0, false, 0x0FB6, 1);
            case LOAD16_S -> load(MachineType.I64, 0, true, 0x0FBF, 2);
            case LOAD16_U -> load(MachineType.I64, 0, false, 0x0FB7, 2);
            case LOAD32_S -> load(MachineType.I64, 0, true, 0x63, 4);
            case LOAD32_U -> load(MachineType.I64, 0, false, 0x8B, 4);
        }
    }

    private void load(MachineType type, int prefix, boolean wide, int opcode, int bytes) {
        address(bytes);
        int target = targets.next();
        int result = target;
        if (target == Operands.NONE) {
            boolean takesOver = !type.isFloating() && base != Operands.NONE && operands.ownsRegister(operand);
            result = takesOver ? base : operands.take(type);
        }
        instruction(prefix, wide, opcode, result);
        targets.finish(result, operand, operand, type);
    }

    private void storeInteger(int bytes) {
        int value = operands.pop();
        boolean isConstant = operands.isImmediate(value);
        int register = isConstant ? 0 : operands.inRegister(value);
        address(bytes);
        int prefix = bytes == 2 ? 0x66 : 0;
        boolean wide = bytes == 8;
        int opcode = (isConstant ? 0xC6 : 0x88) | (bytes == 1 ? 0 : 1);
        if (bytes == 1 && base == Operands.NONE) {
            int address = operands.take();
            code.moveConstant(address, displacement);
            code.indexedByte(opcode, register, Registers.MEMORY, address, 0);
            operands.give(address);
        } else if (bytes == 1) {
            code.indexedByte(opcode, register, Registers.MEMORY, base, displacement);
        } else {
            instruction(prefix, wide, opcode, register);
        }
        if (isConstant) {
            immediate((int) operands.constant(value), bytes);
        }
        operands.release(value);
        operands.release(operand);
    }

    private void immediate(int value, int bytes) {
        if (bytes == 1) {
            code.immediateByte(value);
        } else if (bytes == 2) {
            code.immediateShort(value);
        } else {
            code.immediateInt(value);
        }
    }

    private void storeFloating(int prefix, int bytes) {
        int value = operands.pop();
        int register = operands.inRegister(value);
        address(bytes);
        instruction(prefix, false, 0x0F11, register);
        operands.release(value);
        operands.release(operand);
    }

    /** Pops an address, and checks that so many bytes from there and from the offset of the instruction on are inside. */
    private void address(int bytes) {
        operand = operands.pop();
        long offset = in.memoryOffset();
        long end = offset + bytes;
        if (operands.isConstant(operand)) {
            long address = operands.constant(operand) + offset;
            if (address + bytes <= leastSize && address <= Integer.MAX_VALUE) {
                base = Operands.NONE;
                displacement = (int) address;
                return;
            }
        }
        if (operands.greatest(operand) + end <= leastSize && end <= Integer.MAX_VALUE) {
            base = operands.inRegister(operand);
            displacement = (int) offset;
            return;
        }
        if (isSumInside() && end + operands.numberOfSum(operand) <= Integer.MAX_VALUE) {
            int number = operands.numberOfSum(operand);
            int local = operands.localOfSum(operand);
            base = operands.homeOfSum(operand);
            displacement = (int) offset + number;
            check(local, end + number, bytes);
        } else {
            int local = operands.origin(operand);
            base = operands.inRegister(operand);
            displacement = (int) offset;
            check(local, end, bytes);
        }
    }

    /** Whether the operand is the sum of a local that is inside and of a number so small that the sum does not wrap around. */
    private boolean isSumInside() {
        return hasMargin && operands.isSum(operand) && isShort(operands.numberOfSum(operand)) && facts.isSomethingInside(operands.localOfSum(operand));
    }

    private static boolean isShort(int distance) {
        return distance > 0 && distance <= AddressSpace.MARGIN;
    }

    private void check(int local, long end, int bytes) {
        if (end > Integer.MAX_VALUE) {
            checkFar(end, bytes);
        } else if (!facts.isInside(local, operand, end, operands)) {
            checkNear((int) end);
        }
    }

    private void checkNear(int end) {
        if (end <= InstanceData.LIMITS) {
            code.memory(0, true, COMPARE, base, Registers.INSTANCE, InstanceData.limit(end));
            code.jump(Condition.GREATER, traps.trap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS));
        } else {
            int last = operands.take();
            code.memory(0, true, LEA, last, base, end);
            check(last);
            operands.give(last);
        }
    }

    /** The address and offset become one, as no instruction has such an offset. */
    private void checkFar(long end, int bytes) {
        base = operands.own(operand);
        int distance = operands.take();
        code.moveConstant(distance, end);
        code.registers(0, true, ADD_TO, base, distance);
        operands.give(distance);
        check(base);
        displacement = -bytes;
    }

    private void check(int end) {
        code.memory(0, true, COMPARE, end, Registers.INSTANCE, InstanceData.MEMORY_SIZE);
        code.jump(Condition.ABOVE, traps.trap(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS));
    }
}
