package org.trifola.language.machine.x64;

import java.util.Collections;
import java.util.List;

import org.trifola.language.machine.InstanceData;
import org.trifola.language.machine.JavaInstruction;
import org.trifola.language.types.NumberType;

/**
 * Makes code of {@code memory.copy} and {@code memory.fill}. What is inside, not too long to be interrupted, and goes upwards is done
 * at once; Java does the rest, and traps.
 */
final class BulkCompiler {

    /** The types of their operands, and of those of {@code memory.init}. */
    static final List<NumberType> OPERANDS = Collections.nCopies(3, NumberType.I32);
    private static final int LONGEST = 1 << 20;
    private static final int LEA = 0x8D;
    private static final int COMPARE = 0x3B;
    private static final int ADD = 0x03;
    private static final int SUBTRACT = 0x2B;
    private static final int CMP = 7;
    private static final int REP_MOVSB = 0xF3A4;
    private static final int REP_STOSB = 0xF3AA;

    private final Assembler code;
    private final FrameLayout frame;
    private final CallCompiler calls;

    BulkCompiler(Assembler code, FrameLayout frame, CallCompiler calls) {
        this.code = code;
        this.frame = frame;
        this.calls = calls;
    }

    void copy() {
        calls.storeOperands(OPERANDS);
        Label other = new Label();
        Label done = new Label();
        load(Registers.RDI, 0);
        load(Registers.RSI, 1);
        load(Registers.RCX, 2);
        checkInside(Registers.RDI, other);
        checkInside(Registers.RSI, other);
        code.move(true, Registers.RAX, Registers.RDI);
        code.registers(0, true, SUBTRACT, Registers.RAX, Registers.RSI);
        code.registers(0, true, COMPARE, Registers.RAX, Registers.RCX);
        code.jump(Condition.BELOW, other);
        code.registers(0, true, ADD, Registers.RDI, Registers.MEMORY);
        code.registers(0, true, ADD, Registers.RSI, Registers.MEMORY);
        code.plain(REP_MOVSB);
        code.jump(done);
        code.bind(other);
        calls.leaveFor(JavaInstruction.MEMORY_COPY);
        code.bind(done);
    }

    void fill() {
        calls.storeOperands(OPERANDS);
        Label other = new Label();
        Label done = new Label();
        load(Registers.RDI, 0);
        load(Registers.RCX, 2);
        checkInside(Registers.RDI, other);
        load(Registers.RAX, 1);
        code.registers(0, true, ADD, Registers.RDI, Registers.MEMORY);
        code.plain(REP_STOSB);
        code.jump(done);
        code.bind(other);
        calls.leaveFor(JavaInstruction.MEMORY_FILL);
        code.bind(done);
    }

    private void load(int register, int argument) {
        frame.loadOutgoing(MachineType.I32, register, Long.BYTES * argument);
    }

    /** Jumps to {@code other} unless as many bytes as RCX says are inside from an address on, and not too many. */
    private void checkInside(int address, Label other) {
        code.arithmetic(true, CMP, Registers.RCX, LONGEST);
        code.jump(Condition.ABOVE, other);
        code.indexed(0, true, LEA, Registers.RAX, address, Registers.RCX, 0, 0);
        code.memory(0, true, COMPARE, Registers.RAX, Registers.INSTANCE, InstanceData.MEMORY_SIZE);
        code.jump(Condition.ABOVE, other);
    }
}
