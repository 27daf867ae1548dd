package org.trifola.language.machine.x64;

import java.util.List;

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

    private final Assembler code;
    private final FrameLayout frame;
    private final Operands operands;
    private final Traps traps;
    private final FunctionTable functions;
    private final Stubs stubs;

    CallCompiler(Assembler code, FrameLayout frame, Operands operands, Traps traps, FunctionTable functions, Stubs stubs) {
        this.code = code;
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
        passArguments(type.parameters());
        if (known != 0) {
            code.call(known);
        } else {
            code.moveConstant(Registers.RAX, FunctionTable.offset(function));
            code.absolute(0, false, INDIRECT, CALL, functions.address(function));
        }
        traps.returnsHere();
        takeResults(type.results());
    }

    /** A call of an element of a table: its function is looked up, if it is one of this module and has the type. */
    void indirect(int type, int table, FunctionType called) {
        int index = operands.pop();
        operands.takeExactlyFor(index, Registers.RAX);
        passArguments(called.parameters());
        Label other = new Label();
        Label done = new Label();
        code.memory(0, false, COMPARE, Registers.RAX, Registers.INSTANCE, InstanceData.tableSize(table));
        code.jump(Condition.ABOVE_OR_EQUAL, other);
        code.memory(0, true, LOAD, Registers.RDX, Registers.INSTANCE, InstanceData.table(table));
        code.indexed(0, false, LOAD, Registers.RCX, Registers.RDX, Registers.RAX, 2, 0);
        code.absolute(0, true, LEA, Registers.RDX, functions.address());
        code.registers(0, true, ADD, Registers.RDX, Registers.RCX);
        code.memory(0, false, 0x81, CMP, Registers.RDX, FunctionTable.TYPE);
        code.immediateInt(functions.type(type));
        code.jump(Condition.NOT_EQUAL, other);
        code.move(false, Registers.RAX, Registers.RCX);
        code.memory(0, false, INDIRECT, CALL, Registers.RDX, FunctionTable.CODE);
        traps.returnsHere();
        code.jump(done);
        code.bind(other);
        code.moveConstant(Registers.RSI, (long) table << Integer.SIZE | type);
        code.call(stubs.indirectCall());
        traps.returnsHere();
        code.bind(done);
        operands.give(Registers.RAX);
        takeResults(called.results());
    }

    /** An instruction that Java carries out, with operands and at most one result. */
    void instruction(int instruction, List<NumberType> parameters, List<NumberType> results) {
        passArguments(parameters);
        leaveFor(instruction);
        takeResults(results);
    }

    /** Has Java carry an instruction out whose operands are in place. */
    void leaveFor(int instruction) {
        code.moveConstant(Registers.RAX, Integer.toUnsignedLong(instruction));
        code.call(stubs.instruction());
        traps.returnsHere();
    }

    /** Pops operands to where arguments go, and saves what a call would lose. */
    void passArguments(List<? extends ValueType> parameters) {
        int offset = Long.BYTES * MachineType.slots(parameters);
        for (int i = parameters.size() - 1; i >= 0; i--) {
            int argument = operands.pop();
            offset -= Long.BYTES * operands.type(argument).slots();
            operands.copyToOutgoing(argument, offset);
            operands.release(argument);
        }
        operands.flushForCall();
    }

    private void takeResults(List<? extends ValueType> results) {
        if (results.size() == 1) {
            MachineType type = MachineType.of(results.getFirst());
            if (type.isFloating()) {
                operands.takeExactlyXmm(0);
            } else {
                operands.takeExactly(Registers.RAX);
            }
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
