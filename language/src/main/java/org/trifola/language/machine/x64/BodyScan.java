package org.trifola.language.machine.x64;

import java.util.Arrays;
import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Family;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.machine.AddressSpace;
import org.trifola.language.machine.FunctionTable;
import org.trifola.language.machine.hoist.LoopScan;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** What is known of a body before code is made of it: whether that can be done at all, and where locals are used. */
final class BodyScan {

    /** The local of the argument is read. */
    static final byte GET = 0;
    /** The local of the argument is set. */
    static final byte SET = 1;
    /** Something is called. */
    static final byte CALL = 2;
    static final byte BLOCK = 3;
    static final byte LOOP = 4;
    /** The argument is the event of the {@code else}, or 0. */
    static final byte IF = 5;
    static final byte ELSE = 6;
    /** The argument is the event where the construct starts. */
    static final byte END = 7;
    /** A branch to the label of the argument. */
    static final byte BRANCH = 8;
    /** A branch to the label of the argument, or not. */
    static final byte BRANCH_IF = 9;
    /** What follows is not reached. */
    static final byte STOP = 10;

    static final int NONE = -1;

    private static final int LAST_NUMERIC_ACCESS = MemoryOp.I64Store.STORE32.code();
    private static final int BULK_OPERANDS = 3;
    private static final int CANDIDATES = 64;
    /** A turn of a loop is taken to come so often, as an exponent of two, and no more often in more loops than these. */
    private static final int LOOP_WEIGHT = 3;
    private static final int LOOPS = 5;

    private final Module module;
    private final LocalPool locals;
    private final InlineScan inlining;
    private final LoopScan loopScan;
    private final CountedLoops counted;
    private final PureOperands pure;
    private final int parameters;
    private int[] weights;
    private int[] sets;
    private byte[] events = new byte[64];
    private int[] arguments = new int[64];
    /** The offsets of loops and of the instructions that use locals; {@link #NONE} for what is inlined. */
    private int[] offsets = new int[64];
    /** Where the pure operands of instructions that set locals begin. */
    private int[] starts = new int[64];
    private int count;
    private int[] constructs = new int[16];
    private int depth;
    private int deepest;
    private int loops;
    private boolean calls;
    private int lastCall = NONE;
    private boolean hasLoopsWithoutCalls;
    private boolean accessesMemory;
    private int outgoing;
    private boolean hasVectors;
    private boolean isSupported = true;

    private BodyScan(Module module, MachineType[] types, int parameters, FunctionTable functions, InlinableFunctions inlinable) {
        this.module = module;
        this.locals = new LocalPool(types);
        this.inlining = new InlineScan(this, module, locals, functions, inlinable);
        this.parameters = parameters;
        this.loopScan = new LoopScan(types.length);
        this.counted = new CountedLoops(types.length);
        this.pure = new PureOperands(AddressSpace.leastSize(module));
        this.weights = new int[types.length];
        this.sets = new int[types.length];
        this.hasVectors = Arrays.asList(types).contains(MachineType.V128);
    }

    /**
     * Scans a body.
     *
     * @param type the type of the function
     * @param body reads the body, of whose locals machine code can have all
     * @param functions the table of the functions
     * @param inlinable the functions that may be inlined
     */
    static BodyScan of(Module module, FunctionType type, BodyReader body, FunctionTable functions, InlinableFunctions inlinable) {
        BodyScan scan = new BodyScan(module, MachineType.all(body.locals()), type.parameters().size(), functions, inlinable);
        InstructionReader in = body.instructions();
        while (!in.atEnd() && scan.isSupported) {
            scan.add(in, in.read());
        }
        return scan;
    }

    /** Adds the instruction that {@code in} has read. */
    void add(InstructionReader in, Opcode opcode) {
        if (in.family() != Family.VARIABLE && in.family() != Family.NUMERIC) {
            loopScan.other();
        }
        if (inlining.isInlining()) {
            counted.other();
        } else {
            counted.add(in, opcode);
            pure.add(in, opcode);
        }
        switch (in.family()) {
            case VARIABLE -> {
                if (opcode != VariableOp.GLOBAL_GET && opcode != VariableOp.GLOBAL_SET) {
                    variable((VariableOp) opcode, in);
                } else {
                    loopScan.other();
                    use(List.of(module.globals().get(in.index()).type().valueType()));
                }
            }
            case CONTROL -> control(in, (ControlOp) opcode);
            case MEMORY -> memory(in, opcode);
            case NUMERIC -> loopScan.numeric(in);
            case PARAMETRIC -> {
                if (opcode == ParametricOp.SELECT_TYPED) {
                    use(in.valueTypes());
                }
            }
            case VECTOR -> hasVectors = true;
            case TABLE, REFERENCE -> isSupported = false;
        }
    }

    private void variable(VariableOp operator, InstructionReader in) {
        boolean isRead = operator == VariableOp.LOCAL_GET;
        use(isRead ? GET : SET, in.index());
        if (inlining.isInlining()) {
            loopScan.other();
        } else {
            loopScan.variable(operator, in.index());
            offsets[count - 1] = in.offset();
            starts[count - 1] = operator == VariableOp.LOCAL_SET ? pure.start() : in.offset();
        }
    }

    private void control(InstructionReader in, ControlOp operator) {
        switch (operator) {
            case BLOCK -> start(in, BLOCK);
            case LOOP -> {
                start(in, LOOP);
                offsets[count - 1] = inlining.isInlining() ? NONE : in.offset();
                loops++;
                loopScan.enter(in.offset());
            }
            case IF -> start(in, IF);
            case ELSE -> {
                arguments[constructs[depth - 1]] = count;
                event(ELSE, 0);
            }
            case END -> {
                if (depth > 0 && events[constructs[depth - 1]] == LOOP) {
                    loopScan.leave(in.offset());
                }
                end();
            }
            case BR -> {
                inlining.branch(in.index());
                event(BRANCH, in.index());
            }
            case BR_IF -> event(BRANCH_IF, in.index());
            case BR_TABLE -> table(in.labels());
            case RETURN -> {
                if (!inlining.returnFromFunction()) {
                    event(STOP, 0);
                }
            }
            case UNREACHABLE -> event(STOP, 0);
            case NOP -> {
                // Nothing to do.
            }
            case CALL -> inlining.direct(in);
            case CALL_INDIRECT -> inlining.indirect(in);
        }
    }

    /** Notes that a local is read or set. */
    void use(byte event, int local) {
        if (local >= weights.length) {
            weights = Arrays.copyOf(weights, local + local / 2 + 1);
            sets = Arrays.copyOf(sets, weights.length);
        }
        weights[local] = Math.min(Integer.MAX_VALUE >> 1, weights[local] + (weight(event) << LOOP_WEIGHT * Math.min(loops, LOOPS)));
        sets[local] += event == SET ? 1 : 0;
        event(event, local);
    }

    /** What the use of a local counts: what reads it soon after it was set in memory has to wait. */
    static int weight(byte event) {
        return event == SET ? 2 : 1;
    }

    private void start(InstructionReader in, byte event) {
        FunctionType type = in.blockType().type(module.types());
        use(type);
        start(event);
    }

    /** Notes that a construct begins. */
    void start(byte event) {
        if (depth == constructs.length) {
            constructs = Arrays.copyOf(constructs, 2 * depth);
        }
        constructs[depth++] = count;
        deepest = Math.max(deepest, depth);
        event(event, 0);
    }

    /** Notes that a construct ends. */
    void end() {
        if (depth > 0) {
            int start = constructs[--depth];
            if (events[start] == LOOP) {
                loops--;
                hasLoopsWithoutCalls |= lastCall < start;
            }
            event(END, start);
        }
    }

    private void table(int[] labels) {
        for (int i = 0; i < labels.length - 1; i++) {
            if (i == 0 || labels[i] != labels[i - 1]) {
                event(BRANCH_IF, labels[i]);
            }
        }
        event(BRANCH, labels[labels.length - 1]);
    }

    /** Notes that a function of a type is called. */
    void call(FunctionType type) {
        use(type);
        leave(Math.max(MachineType.slots(type.parameters()), MachineType.slots(type.results())));
    }

    private void memory(InstructionReader in, Opcode operator) {
        if (operator instanceof MemoryOp.Access) {
            isSupported &= in.index() == 0;
            hasVectors |= operator.code() > LAST_NUMERIC_ACCESS;
            accessesMemory = true;
        } else if (operator instanceof MemoryOp.Extent) {
            isSupported &= in.index() == 0;
            leave(1);
        } else {
            isSupported &= switch ((MemoryOp.Bulk) operator) {
                case DATA_DROP -> true;
                case INIT -> in.secondIndex() == 0;
                case COPY -> in.index() == 0 && in.secondIndex() == 0;
                case FILL -> in.index() == 0;
            };
            leave(BULK_OPERANDS);
        }
    }

    /** Notes a call whose parameters or results take so many places. */
    private void leave(int values) {
        calls = true;
        outgoing = Math.max(outgoing, values);
        lastCall = count;
        counted.leave();
        event(CALL, 0);
    }

    /** Notes an event that is neither the use of a local nor a construct. */
    void event(byte event, int argument) {
        if (count == events.length) {
            events = Arrays.copyOf(events, 2 * count);
            arguments = Arrays.copyOf(arguments, 2 * count);
            offsets = Arrays.copyOf(offsets, 2 * count);
            starts = Arrays.copyOf(starts, 2 * count);
        }
        events[count] = event;
        offsets[count] = NONE;
        arguments[count++] = argument;
    }

    private void use(FunctionType type) {
        use(type.parameters());
        use(type.results());
    }

    private void use(List<? extends ValueType> used) {
        isSupported &= MachineType.areAll(used);
        hasVectors |= used.contains(VectorType.V128);
    }

    /** Whether there is code for all instructions. */
    boolean isSupported() {
        return isSupported;
    }

    /** Whether operands or locals may be vectors. */
    boolean hasVectors() {
        return hasVectors;
    }

    /** Whether anything is called. */
    boolean calls() {
        return calls;
    }

    /** Whether there are loops in which nothing is called. */
    boolean hasLoopsWithoutCalls() {
        return hasLoopsWithoutCalls;
    }

    /** Whether the memory is accessed. */
    boolean accessesMemory() {
        return accessesMemory;
    }

    /** The most places of eight bytes that parameters or results of a call take. */
    int outgoing() {
        return outgoing;
    }

    /** The offsets of the innermost loops that may compute again in each turn what is the same. */
    int[] loopsWithInvariants() {
        return loopScan.found();
    }

    /** The loop at an offset, if it counts, or null. */
    CountedLoop counted(int offset) {
        return counted.at(offset);
    }

    /** Whether what is being scanned is in a loop. */
    boolean isInLoop() {
        return loops > 0;
    }

    /** The number of constructs around what is being scanned. */
    int currentDepth() {
        return depth;
    }

    /** What is inlined for the call at the offset {@code offset}, or null if it is called. */
    InlinedCall inlined(int offset) {
        return inlining.at(offset);
    }

    /** The types of all locals: first the parameters, then others, then those that are added for what is inlined. */
    MachineType[] types() {
        return locals.types();
    }

    /** The number of locals, parameters included. */
    int locals() {
        return locals.count();
    }

    /** The number of parameters. */
    int parameters() {
        return parameters;
    }

    /** The number of events. */
    int eventCount() {
        return count;
    }

    /** What happens at the event {@code index}. */
    byte event(int index) {
        return events[index];
    }

    /** The argument of the event {@code index}. */
    int argument(int index) {
        return arguments[index];
    }

    /** The offset of the instruction that uses a local or begins a loop at the event {@code index}, or {@link #NONE} if that is inlined. */
    int offset(int index) {
        return offsets[index];
    }

    /** The offset where the instruction that sets a local at the event {@code index} begins, with all of its operand that is pure. */
    int start(int index) {
        return starts[index];
    }

    /** The most constructs in one another. */
    int depth() {
        return deepest;
    }

    /** How often a local is used, as far as loops tell. */
    int weight(int local) {
        return local < weights.length ? weights[local] : 0;
    }

    /** In how many places a local is set. */
    int sets(int local) {
        return local < sets.length ? sets[local] : 0;
    }

    /** The locals that are used most, first those that are used more. */
    int[] candidates() {
        long[] order = new long[CANDIDATES];
        int used = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] > 0) {
                used = insert(order, used, (long) -weights[i] << Integer.SIZE | i);
            }
        }
        int[] candidates = new int[used];
        for (int i = 0; i < used; i++) {
            candidates[i] = (int) order[i];
        }
        return candidates;
    }

    /** Inserts {@code value} among the {@code used} smallest values so far; gives the number that there are now. */
    private static int insert(long[] smallest, int used, long value) {
        if (used == smallest.length && value > smallest[used - 1]) {
            return used;
        }
        int place = Math.min(used, smallest.length - 1);
        while (place > 0 && smallest[place - 1] > value) {
            smallest[place] = smallest[place - 1];
            place--;
        }
        smallest[place] = value;
        return Math.min(used + 1, smallest.length);
    }
}
