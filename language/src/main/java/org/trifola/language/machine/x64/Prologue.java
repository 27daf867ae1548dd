package org.trifola.language.machine.x64;

import org.trifola.language.error.TrapKind;
import org.trifola.language.machine.ArgumentRegisters;
import org.trifola.language.machine.MachineStack;
import org.trifola.language.types.FunctionType;

/** Makes the code at the start and the ends of a function. */
final class Prologue {

    private static final int ADD = 0;
    private static final int AND = 4;
    private static final int SUB = 5;
    private static final int CMP = 7;
    private static final int LOAD = 0x8B;
    private static final int STORE = 0x89;
    private static final int LOAD_XMM = 0x0F10;
    private static final int STORE_XMM = 0x0F11;
    private static final int F64 = 0xF2;
    private static final int XOR = 0x33;
    private static final int XORPS = 0x0F57;
    private static final int MOVAPS = 0x0F28;
    /** A register that has no argument. */
    private static final int SCRATCH = Registers.R9;

    private final Assembler code;
    private final FrameLayout frame;
    private final LocalPlan locals;
    private final FunctionType type;
    private final Traps traps;
    /** Where to go if the frame does not fit. */
    private final Label exhausted = new Label();
    /** Where the stack pointer is moved by the size of the frame, and back; 0 if the function does not return. */
    private int start;
    private int end;
    private int sizeOfMove;

    Prologue(Assembler code, FrameLayout frame, LocalPlan locals, FunctionType type, Traps traps) {
        this.code = code;
        this.frame = frame;
        this.locals = locals;
        this.type = type;
        this.traps = traps;
    }

    /**
     * Makes the start: a frame, and locals with their first values.
     *
     * @param isLarge whether its frame is so large that it has to be checked first whether it fits
     */
    void enter(boolean isLarge) {
        if (isLarge) {
            code.move(false, SCRATCH, Registers.RSP);
            code.arithmetic(false, AND, SCRATCH, MachineStack.SIZE - 1);
            withFrameSize(CMP, SCRATCH, MachineStack.RESERVED, false);
            code.jump(Condition.BELOW, traps.trap(TrapKind.CALL_STACK_EXHAUSTED, -1));
        }
        start = code.size();
        withFrameSize(SUB, Registers.RSP, 0, true);
        sizeOfMove = code.size() - start;
        keep(STORE, STORE_XMM);
        int[] registers = ArgumentRegisters.of(type.parameters());
        receive(registers, true);
        receive(registers, false);
        frame.zeroLocals(locals);
        for (int local = registers.length; local < locals.count(); local++) {
            int home = locals.home(local);
            if (home != LocalPlan.IN_MEMORY && locals.isNeededAtStart(local)) {
                code.registers(0, false, locals.type(local).isFloating() ? XORPS : XOR, home, home);
            }
        }
    }

    /** Receives the parameters that are in registers, or the others; the last ones first, as the register of the last may be another's home. */
    private void receive(int[] registers, boolean inRegisters) {
        for (int parameter = registers.length - 1; parameter >= 0; parameter--) {
            if (registers[parameter] != ArgumentRegisters.NONE == inRegisters && locals.isNeededAtStart(parameter)) {
                receive(parameter, registers[parameter], locals.home(parameter));
            }
        }
    }

    private void receive(int parameter, int number, int home) {
        MachineType received = locals.type(parameter);
        if (number == ArgumentRegisters.NONE) {
            if (home != LocalPlan.IN_MEMORY) {
                frame.loadLocal(received, home, parameter);
            }
        } else if (home == LocalPlan.IN_MEMORY) {
            frame.storeLocal(received, Registers.argument(number), parameter);
        } else if (received.isFloating()) {
            code.registers(0, false, MOVAPS, home, Registers.argument(number));
        } else {
            code.move(received.isWide(), home, Registers.argument(number));
        }
    }

    /** An instruction with a register and a number to which the size of the frame is added. */
    private void withFrameSize(int operator, int register, int number, boolean wide) {
        code.registers(0, wide, 0x81, operator, register);
        code.immediateInt(number);
        frame.addSize(code.size() - Integer.BYTES);
    }

    private void keep(int opcode, int opcodeXmm) {
        int count = 0;
        for (int register : Registers.KEPT) {
            if (locals.keeps(false, register)) {
                frame.kept(0, true, opcode, register, count++);
            }
        }
        for (int register : Registers.KEPT_XMM) {
            if (locals.keeps(true, register)) {
                frame.kept(F64, false, opcodeXmm, register, count++);
            }
        }
    }

    /** Makes the return, where the results are in place. */
    void leave() {
        keep(LOAD, LOAD_XMM);
        end = code.size();
        withFrameSize(ADD, Registers.RSP, 0, true);
        code.plain(0xC3);
    }

    /** Traps if the frame, which is there, does not fit. */
    void checkFrame() {
        code.test(false, Registers.RSP, MachineStack.ROOM);
        code.jump(Condition.EQUAL, exhausted);
    }

    /** Makes the code that lies behind the function: there the stack is left as the caller had it. */
    void finishCheck() {
        if (exhausted.isUsed()) {
            code.bind(exhausted);
            withFrameSize(ADD, Registers.RSP, 0, true);
            code.jump(traps.trap(TrapKind.CALL_STACK_EXHAUSTED, -1));
        }
    }

    /**
     * Fills in what is known only when all code has been made.
     *
     * @return the size of the frame in bytes
     */
    int finish() {
        int frameSize = frame.finish();
        if (frameSize == 0) {
            code.omit(start, sizeOfMove);
            if (end != 0) {
                code.omit(end, sizeOfMove);
            }
        }
        return frameSize;
    }

    /** Whether the function returns one value, in a register. */
    boolean returnsInRegister() {
        return type.results().size() == 1;
    }

    /** The number of results. */
    int results() {
        return type.results().size();
    }
}
