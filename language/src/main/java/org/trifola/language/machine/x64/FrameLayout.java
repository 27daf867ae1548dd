package org.trifola.language.machine.x64;

import java.util.Arrays;

import org.trifola.language.types.FunctionType;


/**
 * Where things lie in the frame of a function, from the stack pointer up: arguments of what it calls, registers that are kept for
 * the caller, locals, operands; then comes where it returns to, and its own arguments. All take eight bytes, or two times eight for
 * a vector; operands do if there are vectors. How many operands there are is known only in the end, so what lies above them is
 * filled in then.
 */
final class FrameLayout {

    private static final int RETURN_ADDRESS = 8;
    private static final int SLOT = 8;

    private final Assembler code;
    private final FunctionType type;
    private final int[] offsets;
    private final int kept;
    private final int parameters;
    private final int operands;
    /** The size of the place of an operand. */
    private final int operandSize;
    private int usedOperands;
    private int[] patches = new int[16];
    private int patchCount;

    /**
     * @param type the type of the function
     * @param outgoing the most places of eight bytes that the arguments or results take of what is called
     * @param hasVectors whether operands may be vectors
     */
    FrameLayout(Assembler code, LocalPlan plan, FunctionType type, int outgoing, boolean hasVectors) {
        this.code = code;
        this.type = type;
        this.parameters = type.parameters().size();
        this.operandSize = hasVectors ? 2 * SLOT : SLOT;
        this.offsets = new int[plan.count()];
        this.kept = SLOT * outgoing;
        int offset = kept + SLOT * plan.keptRegisters();
        int incoming = 0;
        for (int local = 0; local < offsets.length; local++) {
            int size = SLOT * plan.type(local).slots();
            if (local < parameters) {
                offsets[local] = RETURN_ADDRESS + incoming;
                incoming += size;
            } else {
                offsets[local] = offset;
                offset += plan.isInMemory(local) ? size : 0;
            }
        }
        this.operands = offset;
    }

    /** Notes that the slot of the operand {@code operand} is used. */
    void use(int operand) {
        usedOperands = Math.max(usedOperands, operand + 1);
    }

    private int slotOffset(int operand) {
        use(operand);
        return operands + operandSize * operand;
    }

    /** An instruction with a register and a local that lives in memory. */
    void local(int prefix, boolean wide, int opcode, int register, int local) {
        if (local < parameters) {
            patch(code.longMemory(prefix, wide, opcode, register, Registers.RSP, offsets[local]));
        } else {
            code.memory(prefix, wide, opcode, register, Registers.RSP, offsets[local]);
        }
    }

    private void patch(int position) {
        if (patchCount == patches.length) {
            patches = Arrays.copyOf(patches, 2 * patchCount);
        }
        patches[patchCount++] = position;
    }

    /** An instruction with a register and the slot of an operand. */
    void slot(int prefix, boolean wide, int opcode, int register, int operand) {
        code.memory(prefix, wide, opcode, register, Registers.RSP, slotOffset(operand));
    }

    void loadLocal(MachineType local, int register, int index) {
        local(local.prefix(), local.isWideInteger(), local.load(), register, index);
    }

    void storeLocal(MachineType local, int register, int index) {
        local(local.prefix(), !local.isFloating(), local.store(), register, index);
    }

    /** Puts a register where the caller expects the result {@code index}. */
    void storeResult(MachineType result, int register, int index) {
        int offset = RETURN_ADDRESS + MachineType.offset(type.results(), index);
        patch(code.longMemory(result.prefix(), !result.isFloating(), result.store(), register, Registers.RSP, offset));
    }

    void loadSlot(MachineType operand, int register, int index) {
        slot(operand.prefix(), operand.isWideInteger(), operand.load(), register, index);
    }

    void storeSlot(MachineType operand, int register, int index) {
        slot(operand.prefix(), !operand.isFloating(), operand.store(), register, index);
    }

    /** Puts a register where an argument goes, {@code offset} bytes from the first one on. */
    void storeOutgoing(MachineType argument, int register, int offset) {
        code.memory(argument.prefix(), !argument.isFloating(), argument.store(), register, Registers.RSP, offset);
    }

    /** Gets a result of what was called, {@code offset} bytes from the first one on. */
    void loadOutgoing(MachineType result, int register, int offset) {
        code.memory(result.prefix(), result.isWideInteger(), result.load(), register, Registers.RSP, offset);
    }

    /** Puts a constant where an argument goes. */
    void storeOutgoingConstant(int value, int offset) {
        code.memory(0, true, 0xC7, 0, Registers.RSP, offset);
        code.immediateInt(value);
    }

    /** Sets the slot of an operand to a constant, a number as its bits. */
    void storeConstant(MachineType type, long bits, int operand, Operands all) {
        if (!type.isWide() || bits == (int) bits) {
            slot(0, type.isWide(), 0xC7, 0, operand);
            code.immediateInt((int) bits);
        } else {
            int register = all.take();
            code.moveConstant(register, bits);
            storeSlot(MachineType.I64, register, operand);
            all.give(register);
        }
    }

    /** Sets all locals to zero that live in memory and are needed at the start; uses the register of the first result. */
    void zeroLocals(LocalPlan plan) {
        int count = 0;
        for (int local = parameters; local < offsets.length; local++) {
            count += isZeroed(plan, local) ? 1 : 0;
        }
        if (count > MANY) {
            zeroAll(plan.shares(Registers.RDI));
        } else {
            for (int local = parameters; local < offsets.length; local++) {
                for (int place = 0; isZeroed(plan, local) && place < plan.type(local).slots(); place++) {
                    code.memory(0, true, 0xC7, 0, Registers.RSP, offsets[local] + SLOT * place);
                    code.immediateInt(0);
                }
            }
        }
    }

    private static final int MANY = 16;

    private static boolean isZeroed(LocalPlan plan, int local) {
        return plan.home(local) == LocalPlan.IN_MEMORY && plan.isNeededAtStart(local);
    }

    /** @param isLocal whether the register is that of a local which the instruction needs */
    private void zeroAll(boolean isLocal) {
        int first = offsets[parameters];
        if (isLocal) {
            code.move(true, Registers.RDX, Registers.RDI);
        }
        code.memory(0, true, 0x8D, Registers.RDI, Registers.RSP, first);
        code.moveConstant(Registers.RCX, (operands - first) / SLOT);
        code.registers(0, false, 0x33, Registers.RAX, Registers.RAX);
        code.plain(0xF348AB);
        if (isLocal) {
            code.move(true, Registers.RDI, Registers.RDX);
        }
    }

    /** An instruction on a register that is kept for the caller, the {@code index}-th one. */
    void kept(int prefix, boolean wide, int opcode, int register, int index) {
        code.memory(prefix, wide, opcode, register, Registers.RSP, kept + SLOT * index);
    }

    /** Adds the size of the frame to the four bytes at {@code position}. */
    void addSize(int position) {
        patch(position);
    }

    /**
     * Fills in what was not known.
     *
     * @return the size of the frame in bytes
     */
    int finish() {
        int frameSize = operands + operandSize * usedOperands;
        for (int i = 0; i < patchCount; i++) {
            code.addTo(patches[i], frameSize);
        }
        return frameSize;
    }
}
