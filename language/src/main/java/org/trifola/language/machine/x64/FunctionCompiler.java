package org.trifola.language.machine.x64;

import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Family;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.machine.AddressSpace;
import org.trifola.language.machine.FunctionTable;
import org.trifola.language.machine.InstanceData;
import org.trifola.language.machine.JavaInstruction;
import org.trifola.language.machine.MachineStack;
import org.trifola.language.machine.hoist.Hoisting;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.NumberType;

/** Makes machine code of a function, whose body has been validated: one instruction after the other. */
public final class FunctionCompiler {

    private static final int NO_CONDITION = -1;
    private static final int PAGE_SHIFT = 16;
    /** About so many bytes of code come of a byte of the body. */
    private static final int GROWTH = 6;

    private final Module module;
    private final int function;
    private final FunctionType type;
    private final InstructionReader in;
    private final BodyScan scan;
    private final FunctionTable functions;
    private final Assembler code;
    private final LocalPlan locals;
    private final FrameLayout frame;
    private final Operands operands;
    private final Targets targets;
    private final Traps traps;
    private final NumericCompiler numbers;
    private final ConstantPool constants;
    private final VectorCompiler vectors;
    private final AccessCompiler accesses;
    private final VariableCompiler variables;
    private final CallCompiler calls;
    private final ControlCompiler control;
    private final Inliner inliner;
    private final JumpThreading threading;
    private final Prologue prologue;
    private final Stubs stubs;
    /** The condition under which the operand on top is 1, of which nothing has been made so far. */
    private int condition = NO_CONDITION;

    /**
     * A compiler of one function.
     *
     * @param function its index
     * @param body reads its body
     * @param scan what is known of it, all of which is supported
     * @param origin the machine address where the code will be
     * @param functions the table of the functions
     * @param stubs the code between Java and functions
     * @param isLarge whether its frame is larger than what fits where others end
     */
    private FunctionCompiler(Module module, int function, BodyReader body, BodyScan scan, long origin, FunctionTable functions, Stubs stubs,
                    boolean isLarge) {
        this.module = module;
        this.function = function;
        this.type = module.functionType(function);
        this.in = body.instructions();
        this.scan = scan;
        this.functions = functions;
        this.stubs = stubs;
        this.code = new Assembler(origin, GROWTH * body.length());
        this.constants = new ConstantPool(code);
        MachineType[] types = scan.types();
        this.locals = LocalPlan.of(scan, types);
        this.frame = new FrameLayout(code, locals, type, scan.outgoing(), scan.hasVectors());
        this.operands = new Operands(code, frame, locals, constants);
        this.targets = new Targets(code, in, operands, locals);
        this.traps = new Traps(code, in, body);
        LocalFacts facts = new LocalFacts(scan, locals);
        this.numbers = new NumericCompiler(code, in, operands, targets, new Ranges(operands, facts), traps, functions.constants());
        this.vectors = new VectorCompiler(code, in, operands, targets, constants);
        this.accesses = new AccessCompiler(code, in, operands, targets, traps, vectors, AddressSpace.leastSize(module), AddressSpace.hasMargin(module), facts);
        this.variables = new VariableCompiler(module, code, locals, frame, operands, targets, facts);
        this.calls = new CallCompiler(code, in, frame, operands, traps, functions, stubs);
        this.prologue = new Prologue(code, frame, locals, type, traps);
        this.control = new ControlCompiler(code, in, operands, frame, locals, facts, variables, prologue, traps, stubs, type);
        this.inliner = new Inliner(code, in, operands, variables, facts, control, calls, traps, this);
        this.threading = new JumpThreading(in, operands, facts, control, this, body.length());
        prologue.enter(isLarge);
        if (scan.calls()) {
            control.poll(true);
        }
    }

    /**
     * Makes machine code of a function.
     *
     * @param body reads its body
     * @param origin the machine address where the code will be
     * @param functions the table of the functions
     * @param inlinable the functions that may be inlined
     * @param stubs the code between Java and functions
     * @return null if there is no code for one of its instructions or values
     */
    public static MachineFunction compile(Module module, int function, BodyReader body, long origin, FunctionTable functions,
                    InlinableFunctions inlinable, Stubs stubs) {
        FunctionType type = module.functionType(function);
        if (!MachineType.areAll(body.locals()) || !MachineType.areAll(type.results())) {
            return null;
        }
        BodyReader compiled = body;
        BodyScan scan = BodyScan.of(module, type, body, functions, inlinable);
        int[] loops = scan.loopsWithInvariants();
        if (scan.isSupported() && loops.length > 0) {
            compiled = Hoisting.apply(module, body, loops);
            scan = compiled == body ? scan : BodyScan.of(module, type, compiled, functions, inlinable);
        }
        if (!scan.isSupported()) {
            return null;
        }
        MachineFunction made = new FunctionCompiler(module, function, compiled, scan, origin, functions, stubs, false).compile();
        boolean isLarge = made.frameSize() > MachineStack.UNCHECKED;
        return isLarge ? new FunctionCompiler(module, function, compiled, scan, origin, functions, stubs, true).compile() : made;
    }

    private MachineFunction compile() {
        compileToEnd();
        control.finish();
        prologue.finishCheck();
        traps.finish(stubs);
        calls.finish();
        constants.finish();
        int frameSize = prologue.finish();
        return new MachineFunction(code.origin(), code.toBytes(), frameSize, traps.sites());
    }

    /** Makes code of the instructions up to the end of the construct that has just been entered. */
    void compileToEnd() {
        int depth = control.depth();
        while (control.depth() >= depth) {
            Opcode opcode = in.read();
            if (control.isReachable()) {
                compile(opcode);
            } else {
                control.skip(opcode);
            }
        }
    }

    /** Makes code of the instructions from the offset {@code start} to {@code end} as if they were here, and not of the control among them. */
    void compileHere(int start, int end) {
        in.goTo(start);
        while (in.nextOffset() < end) {
            Opcode opcode = in.read();
            if (in.family() != Family.CONTROL) {
                compile(opcode);
            }
        }
        if (condition != NO_CONDITION) {
            materialize(Operands.NONE);
        }
    }

    private void compile(Opcode opcode) {
        int end = locals.deadSets().end(in.offset());
        if (end != DeadSets.NONE) {
            in.goTo(end);
            in.read();
        } else {
            append(opcode);
        }
    }

    private void append(Opcode opcode) {
        if (condition != NO_CONDITION && opcode != ControlOp.IF && opcode != ControlOp.BR_IF && opcode != NumericOp.I32Testop.EQZ && opcode.code() != SELECT) {
            boolean isSet = (opcode == VariableOp.LOCAL_SET || opcode == VariableOp.LOCAL_TEE) && !locals.deadSets().has(in.offset());
            materialize(isSet ? targets.of(in.index()) : Operands.NONE);
        }
        switch (in.family()) {
            case CONTROL -> control((ControlOp) opcode);
            case VARIABLE -> {
                if (!locals.deadSets().has(in.offset())) {
                    variables.operator((VariableOp) opcode, in.index());
                } else if (opcode == VariableOp.LOCAL_SET) {
                    operands.release(operands.pop());
                }
            }
            case MEMORY -> memory(opcode);
            case NUMERIC -> numeric((NumericOp) opcode);
            case PARAMETRIC -> {
                if (opcode.code() == DROP) {
                    operands.release(operands.pop());
                } else {
                    select();
                }
            }
            case VECTOR -> vectors.operator((VectorOp) opcode);
            case TABLE, REFERENCE -> throw new IllegalStateException(opcode.mnemonic());
        }
    }

    private static final int DROP = 0x1A;
    private static final int SELECT = 0x1B;
    private static final int CMOV = 0x0F40;

    /** Makes a number of the condition that nothing depends on, in a register or, for {@link Operands#NONE}, in any. */
    private void materialize(int target) {
        int pending = condition;
        condition = NO_CONDITION;
        int result = target != Operands.NONE ? target : operands.take();
        boolean takesTwo = pending >= Condition.ORDERED_AND_EQUAL;
        if (takesTwo) {
            int other = operands.take();
            boolean isEqual = pending == Condition.ORDERED_AND_EQUAL;
            set(isEqual ? Condition.ORDERED : Condition.UNORDERED, other);
            set(isEqual ? Condition.EQUAL : Condition.NOT_EQUAL, result);
            code.registers(0, false, isEqual ? 0x23 : 0x0B, result, other);
            operands.give(other);
        } else {
            set(pending, result);
        }
        code.byteRegisters(0x0FB6, result, result, false);
        operands.pushRegister(MachineType.I32, result);
    }

    private void set(int flags, int register) {
        code.byteRegisters(0x0F90 | flags, 0, register, false);
    }

    /** The condition under which the operand on top, which is popped, is not zero. */
    private int takeCondition() {
        int taken = condition != NO_CONDITION ? condition : Condition.negate(numbers.test(false));
        condition = NO_CONDITION;
        return taken;
    }

    private void numeric(NumericOp operator) {
        if (operator instanceof NumericOp.Constant constant) {
            operands.pushConstant(switch (constant) {
                case I32_CONST -> MachineType.I32;
                case I64_CONST -> MachineType.I64;
                case F32_CONST -> MachineType.F32;
                case F64_CONST -> MachineType.F64;
            }, in.bits());
        } else if (operator == NumericOp.I32Testop.EQZ && condition != NO_CONDITION) {
            condition = Condition.negate(condition);
        } else if (isTested(operator)) {
            condition = numbers.testBits(false);
        } else if (operator == NumericOp.I64Binop.AND && in.isNext(NumericOp.I64Testop.EQZ)) {
            in.read();
            condition = Condition.negate(numbers.testBits(true));
        } else if (operator instanceof NumericOp.Comparison comparison) {
            condition = numbers.compare(comparison);
        } else {
            numbers.operator(operator);
        }
    }

    /** Whether only that is wanted of a bitwise conjunction whether it is zero. */
    private boolean isTested(NumericOp operator) {
        return operator == NumericOp.I32Binop.AND && (in.isNext(ControlOp.BR_IF) || in.isNext(ControlOp.IF) || in.isNext(ParametricOp.SELECT) ||
                        in.isNext(NumericOp.I32Testop.EQZ));
    }

    private void control(ControlOp operator) {
        switch (operator) {
            case UNREACHABLE -> {
                code.jump(traps.trap(TrapKind.UNREACHABLE));
                control.stop();
            }
            case NOP -> {
                // Nothing to do.
            }
            case BLOCK -> control.block(blockType());
            case LOOP -> control.loop(blockType(), scan.counted(in.offset()), locals.inLoop(in.offset()));
            case IF -> control.conditional(blockType(), takeCondition());
            case ELSE -> control.otherwise();
            case END -> control.end();
            case BR -> branch(in.index());
            case BR_IF -> control.branchIf(in.index(), takeCondition());
            case BR_TABLE -> threading.add(in.offset(), control.branchTable(in.labels()));
            case RETURN -> control.returnFromFunction();
            case CALL -> call(in.index());
            case CALL_INDIRECT -> callIndirect(in.index(), in.secondIndex());
        }
    }

    private void branch(int label) {
        if (threading.branch(label)) {
            control.stop();
        } else {
            control.branch(label);
        }
    }

    private void call(int called) {
        InlinedCall inlined = scan.inlined(in.offset());
        if (inlined != null) {
            inliner.direct(inlined);
        } else {
            calls.direct(called, module.functionType(called), called == function ? code.origin() : functions.code(called));
        }
    }

    private void callIndirect(int index, int table) {
        FunctionType called = module.types().get(index).functionType();
        InlinedCall inlined = scan.inlined(in.offset());
        if (inlined != null) {
            inliner.indirect(inlined, index, table, called);
        } else {
            calls.indirect(index, table, called, functions.callees(table, functions.type(index)));
        }
    }

    private FunctionType blockType() {
        return in.blockType().type(module.types());
    }

    private void select() {
        int taken = takeCondition();
        int right = operands.pop();
        int left = operands.pop();
        MachineType selected = operands.type(left);
        if (selected.isFloating()) {
            selectFloating(taken, left, right, selected);
            return;
        }
        int target = targets.next();
        boolean keepsRight = taken == Condition.UNORDERED_OR_NOT_EQUAL ||
                        taken != Condition.ORDERED_AND_EQUAL && targets.prefersSwapped(left, right, target);
        if (keepsRight) {
            select(right, left, taken, target);
        } else {
            select(left, right, Condition.negate(taken), target);
        }
    }

    /** Selects {@code other} under a condition, which is not that two are ordered and equal, else {@code kept}. */
    private void select(int kept, int other, int condition, int target) {
        boolean wide = operands.type(kept) == MachineType.I64;
        operands.compute(other);
        int result = target != Operands.NONE && operands.register(other) != target ? target : operands.own(kept);
        operands.load(kept, result);
        if (condition == Condition.UNORDERED_OR_NOT_EQUAL) {
            operands.apply(0, wide, CMOV | Condition.NOT_EQUAL, result, other);
            operands.apply(0, wide, CMOV | Condition.UNORDERED, result, other);
        } else {
            operands.apply(0, wide, CMOV | condition, result, other);
        }
        targets.finish(result, kept, other, operands.type(kept));
    }

    private void selectFloating(int taken, int left, int right, MachineType selected) {
        int other = operands.inRegister(right);
        int result = operands.own(left);
        Label done = new Label();
        Label second = new Label();
        switch (taken) {
            case Condition.ORDERED_AND_EQUAL -> {
                code.jump(Condition.NOT_EQUAL, second);
                code.jump(Condition.ORDERED, done);
                code.bind(second);
            }
            case Condition.UNORDERED_OR_NOT_EQUAL -> {
                code.jump(Condition.NOT_EQUAL, done);
                code.jump(Condition.UNORDERED, done);
            }
            default -> code.jump(taken, done);
        }
        operands.move(selected, result, other);
        code.bind(done);
        targets.finish(result, left, right, selected);
    }

    private void memory(Opcode operator) {
        if (operator instanceof MemoryOp.Access access) {
            accesses.access(access);
        } else if (operator == MemoryOp.Extent.SIZE) {
            int size = operands.take();
            code.memory(0, true, 0x8B, size, Registers.INSTANCE, InstanceData.MEMORY_SIZE);
            code.shift(true, 5, size, PAGE_SHIFT);
            operands.pushRegister(MachineType.I32, size);
        } else if (operator == MemoryOp.Extent.GROW) {
            calls.instruction(JavaInstruction.MEMORY_GROW, List.of(NumberType.I32), List.of(NumberType.I32));
        } else {
            switch ((MemoryOp.Bulk) operator) {
                case FILL -> calls.bulk(stubs.fill());
                case COPY -> calls.bulk(stubs.copy());
                case INIT -> calls.instruction(JavaInstruction.of(JavaInstruction.MEMORY_INIT, in.index()), BulkStubs.OPERANDS, List.of());
                case DATA_DROP -> calls.instruction(JavaInstruction.of(JavaInstruction.DATA_DROP, in.index()), List.of(), List.of());
            }
        }
    }

}
