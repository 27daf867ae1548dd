package org.trifola.language.machine.x64;

import org.trifola.language.error.TrapKind;
import org.trifola.language.machine.ArgumentRegisters;
import org.trifola.language.machine.ExitReason;
import org.trifola.language.machine.InstanceData;
import org.trifola.language.machine.MachineStack;

/**
 * The code between Java and functions. Functions run on a stack of their own. Java enters it by {@link #enter}, and is returned to
 * when the function has returned, or when it needs Java for something: then all that it goes on with is on its stack, and
 * {@link #resume} goes on with it, or nobody does.
 */
public final class Stubs {

    private static final int[] KEPT_FOR_JAVA = {Registers.RBX, Registers.RBP, Registers.R12, Registers.R13, Registers.R14, Registers.R15};
    private static final int SLOT = 8;
    private static final int VECTOR = 16;
    private static final int LOCALS_XMM = Registers.LOST_XMM.length + Registers.KEPT_XMM.length;
    /** What lies between the stack pointer with which machine code was left, and the address where it goes on. */
    public static final int SAVED = SLOT * (Registers.KEPT.length + Registers.KEPT_XMM.length);
    /** What lies between that address and the one where the function goes on, where it was left to be interrupted. */
    public static final int SAVED_BY_POLL = SLOT * (Registers.LOST.length + Registers.SHARED.length + 1) + VECTOR * LOCALS_XMM;
    private static final int ADD = 0;
    private static final int SUB = 5;
    private static final int AND = 4;
    private static final int LOAD = 0x8B;
    private static final int STORE = 0x89;
    private static final int LOAD_XMM = 0x0F10;
    private static final int STORE_XMM = 0x0F11;
    private static final int F64 = 0xF2;
    /** The address of the stack, between functions. */
    private static final int STACK = Registers.R9;
    /** The second value that is left to Java; the first is in {@link Registers#CALLED}. */
    static final int SECOND = Registers.R8;

    private final Assembler code;
    private final long origin;
    private final Label leave = new Label();
    private final int enter;
    private final int resume;
    private final int call;
    private final int indirectCall;
    private final int instruction;
    private final int poll;
    private final int copy;
    private final int fill;
    private final int[] traps = new int[TrapKind.values().length];

    /**
     * The code for one module.
     *
     * @param origin the machine address where it will be
     * @param functions the machine address of the table of functions
     */
    public Stubs(long origin, long functions) {
        this.code = new Assembler(origin, 1024);
        this.origin = origin;
        enter = makeEnter(functions);
        resume = makeResume();
        call = makeLeaveWithArguments(ExitReason.CALL);
        indirectCall = makeLeaveWithArguments(ExitReason.INDIRECT_CALL);
        instruction = makeLeave(ExitReason.INSTRUCTION);
        for (int i = 0; i < traps.length; i++) {
            traps[i] = makeLeave(ExitReason.TRAP + i);
        }
        makeLeave();
        poll = makePoll();
        BulkStubs bulk = new BulkStubs(code, instruction());
        copy = bulk.makeCopy();
        fill = bulk.makeFill();
    }

    /** The code. */
    public byte[] toBytes() {
        return code.toBytes();
    }

    /**
     * Calls a function. Arguments: the data of the instance, the place of the function in the table, the stack pointer, where the
     * arguments of the function are that are in no registers, and the address of the stack, where the others are. Returns a
     * {@link ExitReason}.
     */
    public long enter() {
        return origin + enter;
    }

    /**
     * Goes on with a function. Arguments: the data of the instance, the stack pointer that it was left with, the address of the
     * stack, and code to jump to, or 0 in order to return. Returns a {@link ExitReason}.
     */
    public long resume() {
        return origin + resume;
    }

    /** Leaves a function in place of one that it calls and for which there is no code yet, or none at all. */
    public long call() {
        return origin + call;
    }

    /** Leaves a function for {@code call_indirect}. */
    long indirectCall() {
        return origin + indirectCall;
    }

    /** Leaves a function for an instruction. */
    long instruction() {
        return origin + instruction;
    }

    /** Leaves a function so that others can interrupt it. */
    long poll() {
        return origin + poll;
    }

    /** Carries out {@code memory.copy}, with its operands as arguments. */
    long copy() {
        return origin + copy;
    }

    /** Carries out {@code memory.fill}, with its operands as arguments. */
    long fill() {
        return origin + fill;
    }

    /** Leaves a function for good. */
    long trap(TrapKind kind) {
        return origin + traps[kind.ordinal()];
    }

    private void push(int[] registers) {
        for (int register : registers) {
            code.push(register);
        }
    }

    private void pop(int[] registers) {
        for (int i = registers.length - 1; i >= 0; i--) {
            code.pop(registers[i]);
        }
    }

    private void findStack() {
        code.move(true, STACK, Registers.RSP);
        code.arithmetic(true, AND, STACK, -MachineStack.SIZE);
    }

    /** Loads or stores all registers that arguments may have. */
    private void arguments(int opcode, int opcodeXmm) {
        for (int i = 0; i < ArgumentRegisters.ALL; i++) {
            boolean isInteger = i < ArgumentRegisters.INTEGERS;
            int offset = MachineStack.ARGUMENTS + SLOT * i;
            code.memory(isInteger ? 0 : F64, isInteger, isInteger ? opcode : opcodeXmm, Registers.argument(i), STACK, offset);
        }
    }

    private int makeEnter(long functions) {
        int start = code.size();
        push(KEPT_FOR_JAVA);
        code.memory(0, true, STORE, Registers.RSP, Registers.RCX, MachineStack.JAVA_STACK_POINTER);
        code.move(true, Registers.RSP, Registers.RDX);
        code.move(true, Registers.INSTANCE, Registers.RDI);
        code.memory(0, true, LOAD, Registers.MEMORY, Registers.INSTANCE, InstanceData.MEMORY);
        code.move(false, Registers.CALLED, Registers.RSI);
        code.absolute(0, true, 0x8D, Registers.R8, functions);
        code.move(true, STACK, Registers.RCX);
        arguments(LOAD, LOAD_XMM);
        code.indexed(0, false, 0xFF, 2, Registers.R8, Registers.CALLED, 0, 0);
        findStack();
        code.memory(0, true, STORE, Registers.RAX, STACK, MachineStack.FIRST);
        code.memory(0, false, STORE_XMM, 0, STACK, MachineStack.SECOND);
        code.memory(0, true, LOAD, Registers.RSP, STACK, MachineStack.JAVA_STACK_POINTER);
        pop(KEPT_FOR_JAVA);
        code.moveConstant(Registers.RAX, ExitReason.RETURN);
        code.plain(0xC3);
        return start;
    }

    private int makeResume() {
        int start = code.size();
        push(KEPT_FOR_JAVA);
        code.memory(0, true, STORE, Registers.RSP, Registers.RDX, MachineStack.JAVA_STACK_POINTER);
        code.move(true, Registers.RSP, Registers.RSI);
        code.move(true, Registers.INSTANCE, Registers.RDI);
        code.memory(0, true, LOAD, Registers.MEMORY, Registers.INSTANCE, InstanceData.MEMORY);
        for (int i = 0; i < Registers.KEPT_XMM.length; i++) {
            code.memory(F64, false, LOAD_XMM, Registers.KEPT_XMM[i], Registers.RSP, SLOT * i);
        }
        code.arithmetic(true, ADD, Registers.RSP, SLOT * Registers.KEPT_XMM.length);
        pop(Registers.KEPT);
        Label returns = new Label();
        code.registers(0, true, 0x85, Registers.RCX, Registers.RCX);
        code.jump(Condition.EQUAL, returns);
        code.move(true, Registers.R8, Registers.RCX);
        code.move(true, STACK, Registers.RDX);
        arguments(LOAD, LOAD_XMM);
        code.registers(0, false, 0xFF, 4, Registers.R8);
        code.bind(returns);
        code.memory(0, true, LOAD, Registers.RAX, Registers.RSP, SLOT);
        code.memory(0, false, LOAD_XMM, 0, Registers.RSP, SLOT);
        code.plain(0xC3);
        return start;
    }

    private int makeLeaveWithArguments(int departure) {
        int start = code.size();
        findStack();
        arguments(STORE, STORE_XMM);
        makeLeave(departure);
        return start;
    }

    private int makeLeave(int departure) {
        int start = code.size();
        code.moveConstant(Registers.RDX, departure);
        code.jump(leave);
        return start;
    }

    private void makeLeave() {
        code.bind(leave);
        push(Registers.KEPT);
        code.arithmetic(true, SUB, Registers.RSP, SLOT * Registers.KEPT_XMM.length);
        for (int i = 0; i < Registers.KEPT_XMM.length; i++) {
            code.memory(F64, false, STORE_XMM, Registers.KEPT_XMM[i], Registers.RSP, SLOT * i);
        }
        findStack();
        code.memory(0, true, STORE, Registers.RSP, STACK, MachineStack.STACK_POINTER);
        code.memory(0, true, STORE, Registers.CALLED, STACK, MachineStack.FIRST);
        code.memory(0, true, STORE, SECOND, STACK, MachineStack.SECOND);
        code.memory(0, true, LOAD, Registers.RSP, STACK, MachineStack.JAVA_STACK_POINTER);
        pop(KEPT_FOR_JAVA);
        code.move(false, Registers.RAX, Registers.RDX);
        code.plain(0xC3);
    }

    /** Besides what calls keep, this keeps all registers that locals have where nothing is called, with all that vectors have in them. */
    private int makePoll() {
        int start = code.size();
        push(Registers.LOST);
        push(Registers.SHARED);
        code.arithmetic(true, SUB, Registers.RSP, LOCALS_XMM * VECTOR);
        for (int i = 0; i < LOCALS_XMM; i++) {
            code.memory(0, false, STORE_XMM, Registers.LOST_XMM[0] + i, Registers.RSP, VECTOR * i);
        }
        code.moveConstant(Registers.RDX, ExitReason.POLL);
        code.call(origin + leave.position());
        for (int i = 0; i < LOCALS_XMM; i++) {
            code.memory(0, false, LOAD_XMM, Registers.LOST_XMM[0] + i, Registers.RSP, VECTOR * i);
        }
        code.arithmetic(true, ADD, Registers.RSP, LOCALS_XMM * VECTOR);
        pop(Registers.SHARED);
        pop(Registers.LOST);
        code.plain(0xC3);
        return start;
    }
}
