package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.machine.ArgumentRegisters;
import org.trifola.language.machine.Callee;
import org.trifola.language.machine.FunctionTable;
import org.trifola.language.machine.InstanceData;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;

/** Makes code of calls, and of instructions that Java carries out. */
final class CallCompiler {

    private static final int INDIRECT = 0xFF;
    private static final int CALL = 2;
    private static final int LOAD = 0x8B;
    private static final int LEA = 0x8D;
    private static final int COMPARE = 0x3B;
    private static final int ADD = 0x03;
    private static final int CMP = 7;

    /** Registers that no argument has: the address of the entry of a function among all, and how far it is from the first one. */
    private static final int ENTRY = Registers.R8;
    private static final int FUNCTION = Registers.R9;

    private final Assembler code;
    private final InstructionReader in;
    private final FrameLayout frame;
    private final Operands operands;
    private final Traps traps;
    private final FunctionTable functions;
    private final Stubs stubs;
    private final List<SlowCall> slowCalls = new ArrayList<>();

    /** A call that Java helps with: from the label {@code start} on, and back to {@code back}. */
    private record SlowCall(Label start, Label back, long called, int offset) {
    }

    CallCompiler(Assembler code, InstructionReader in, FrameLayout frame, Operands operands, Traps traps, FunctionTable functions, Stubs stubs) {
        this.code = code;
        this.in = in;
        this.frame = frame;
        this.operands = operands;
        this.traps = traps;
        this.functions = functions;
        this.stubs = stubs;
    }

    /**
     * A call of the function {@code function}.
     *
     * @param known the machine address of its code, or 0 where there is none so far
     */
    void direct(int function, FunctionType type, long known) {
        int[] arguments = passArguments(type.parameters());
        call(function, known);
        giveBack(arguments);
        takeResults(type.results());
    }

    private void call(int function, long known) {
        if (known != 0) {
            code.call(known);
        } else {
            code.moveConstant(Registers.CALLED, FunctionTable.offset(function));
            code.absolute(0, false, INDIRECT, CALL, functions.address(function));
        }
        traps.returnsHere();
    }

    /** Goes to {@code other} if elements of a table have changed since the instance filled it. */
    void checkUnchanged(int table, Label other) {
        code.memory(0, true, COMPARE, Registers.RSP, Registers.INSTANCE, InstanceData.tableChange(table));
        code.jump(Condition.BELOW, other);
    }

    /**
     * A call of an element of a table: its function is looked up, if it is one of this module and has the type.
     *
     * @param likely elements that it may well be, if those are few
     */
    void indirect(int type, int table, FunctionType called, List<Callee> likely) {
        int index = operands.pop();
        operands.takeExactlyFor(index, Registers.CALLED);
        int[] arguments = passArguments(called.parameters());
        SlowCall slow = new SlowCall(new Label(), new Label(), (long) table << Integer.SIZE | type, in.offset());
        callOneOf(likely, table, slow.back);
        code.memory(0, false, COMPARE, Registers.CALLED, Registers.INSTANCE, InstanceData.tableSize(table));
        code.jump(Condition.ABOVE_OR_EQUAL, slow.start);
        code.memory(0, true, LOAD, ENTRY, Registers.INSTANCE, InstanceData.table(table));
        code.indexed(0, false, LOAD, FUNCTION, ENTRY, Registers.CALLED, 2, 0);
        code.absolute(0, true, LEA, ENTRY, functions.address());
        code.registers(0, true, ADD, ENTRY, FUNCTION);
        code.memory(0, false, 0x81, CMP, ENTRY, FunctionTable.TYPE);
        code.immediateInt(functions.type(type));
        code.jump(Condition.NOT_EQUAL, slow.start);
        code.move(false, Registers.CALLED, FUNCTION);
        code.memory(0, false, INDIRECT, CALL, ENTRY, FunctionTable.CODE);
        traps.returnsHere();
        code.bind(slow.back);
        slowCalls.add(slow);
        operands.give(Registers.CALLED);
        giveBack(arguments);
        takeResults(called.results());
    }

    /** Calls the element of {@link Registers#CALLED} if it is one of a few: a processor foresees many more branches than targets of calls. */
    private void callOneOf(List<Callee> likely, int table, Label done) {
        if (likely.isEmpty()) {
            return;
        }
        Label others = new Label();
        checkUnchanged(table, others);
        for (Callee callee : likely) {
            Label other = new Label();
            code.arithmetic(false, CMP, Registers.CALLED, callee.element());
            code.jump(Condition.NOT_EQUAL, other);
            call(callee.function(), functions.code(callee.function()));
            code.jump(done);
            code.bind(other);
        }
        code.bind(others);
    }

    /** Makes the code that lies behind the function: calls of functions that are not found in tables so simply. */
    void finish() {
        for (SlowCall slow : slowCalls) {
            code.bind(slow.start);
            code.moveConstant(Stubs.SECOND, slow.called);
            code.call(stubs.indirectCall());
            traps.returnsHere(slow.offset);
            code.jump(slow.back);
        }
    }

    /** An instruction that Java carries out, with operands and at most one result. */
    void instruction(int instruction, List<NumberType> parameters, List<NumberType> results) {
        for (int i = parameters.size() - 1; i >= 0; i--) {
            store(operands.pop(), Long.BYTES * i);
        }
        operands.flushForCall(0);
        code.moveConstant(Registers.CALLED, Integer.toUnsignedLong(instruction));
        code.call(stubs.instruction());
        traps.returnsHere();
        takeResults(results);
    }

    /** An instruction on many bytes, by code that takes its operands as arguments and gives nothing back. */
    void bulk(long target) {
        int[] arguments = passArguments(BulkStubs.OPERANDS);
        code.call(target);
        traps.returnsHere();
        giveBack(arguments);
    }

    private void store(int argument, int offset) {
        operands.copyToOutgoing(argument, offset);
        operands.release(argument);
    }

    /**
     * Pops the arguments of a function to where it expects them, and saves what a call would lose.
     *
     * @return the numbers of the registers that arguments are in, which are to be given back
     */
    private int[] passArguments(List<? extends ValueType> parameters) {
        operands.flushForCall(parameters.size());
        int[] registers = ArgumentRegisters.of(parameters);
        int offset = Long.BYTES * MachineType.slots(parameters);
        for (int i = parameters.size() - 1; i >= 0; i--) {
            int argument = operands.pop();
            offset -= Long.BYTES * operands.type(argument).slots();
            if (registers[i] == ArgumentRegisters.NONE) {
                store(argument, offset);
            } else {
                operands.takeExactlyFor(argument, Registers.argument(registers[i]));
            }
        }
        return registers;
    }

    private void giveBack(int[] arguments) {
        for (int number : arguments) {
            if (number != ArgumentRegisters.NONE) {
                operands.give(number >= ArgumentRegisters.INTEGERS, Registers.argument(number));
            }
        }
    }

    private void takeResults(List<? extends ValueType> results) {
        if (results.size() == 1) {
            MachineType type = MachineType.of(results.getFirst());
            operands.takeExactly(type.isFloating(), 0);
            operands.pushRegister(type, 0);
            return;
        }
        int offset = 0;
        for (int i = 0; i < results.size(); i++) {
            MachineType type = MachineType.of(results.get(i));
            int register = operands.take(type);
            frame.loadOutgoing(type, register, offset);
            frame.storeSlot(type, register, operands.size());
            operands.give(type, register);
            operands.pushSlot(type);
            offset += Long.BYTES * type.slots();
        }
    }
}
