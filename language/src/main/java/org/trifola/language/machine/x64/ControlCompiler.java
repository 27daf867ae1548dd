package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.machine.InstanceData;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Makes code of structured control. Where a construct begins all operands are in their slots, or constants; so are the values that
 * branches take along, so that wherever code comes from it finds the same.
 */
final class ControlCompiler {

    private static final int LOOP_ALIGNMENT = 16;
    /** Among so many labels it takes no longer to compare, and processors foresee branches better than jumps to anywhere. */
    static final int FEW_LABELS = 4;
    private static final int CMP = 7;
    private static final int COMPARE = 0x3B;
    private static final int TEST = 0x85;
    private static final int ADD_TO = 0x03;
    private static final int MOVE_SIGNED = 0x63;
    private static final int JUMP_REGISTER = 0xFF;

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final LocalFacts facts;
    private final VariableCompiler variables;
    private final Prologue prologue;
    private final FrameLayout frame;
    private final LocalPlan locals;
    private final Traps traps;
    private final Stubs stubs;
    private final List<ControlFrame> frames = new ArrayList<>();
    private final Label epilogue = new Label();
    private final List<Poll> polls = new ArrayList<>();
    private final List<Exit> exits = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private int skipped;
    /** The loops around where locals live elsewhere, and how many constructs are around each. */
    private final List<LoopHomes> loops = new ArrayList<>();
    private final int[] depths = new int[LoopPlan.MOST_NESTED];

    /** A place where others may interrupt the guest now and then: from the label {@code due} on, and back to {@code back}. */
    private record Poll(Label due, Label back, int offset, boolean isAtEntry) {
    }

    /** Code from the label {@code start} on that leaves loops where locals live elsewhere, and goes on at the label {@code target}. */
    record Exit(Label start, Label target, List<LoopHomes> left) {
    }

    /** A table of jumps. */
    private record Table(Label start, Label[] targets) {
    }

    ControlCompiler(Assembler code, InstructionReader in, Operands operands, FrameLayout frame, LocalPlan locals, LocalFacts facts, VariableCompiler variables,
                    Prologue prologue, Traps traps, Stubs stubs, FunctionType type) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.frame = frame;
        this.locals = locals;
        this.facts = facts;
        this.variables = variables;
        this.prologue = prologue;
        this.traps = traps;
        this.stubs = stubs;
        frames.add(new ControlFrame(epilogue, 0, List.of(), type.results(), false));
    }

    private ControlFrame top() {
        return frames.getLast();
    }

    private ControlFrame target(int label) {
        return frames.get(frames.size() - 1 - label);
    }

    /** The number of constructs around this place, the function included. */
    int depth() {
        return frames.size();
    }

    /** The construct that a branch to a label leads out of, or back to the beginning of. */
    ControlFrame construct(int label) {
        return target(label);
    }

    /** Whether locals live here where they do in the construct of a label. */
    boolean hasHomesOf(int label) {
        return loopsTo(label).isEmpty();
    }

    /** Whether this place may be reached. */
    boolean isReachable() {
        return skipped == 0 && top().isReachable;
    }

    /** Skips an instruction that is not reached. */
    void skip(Opcode opcode) {
        if (opcode instanceof ControlOp operator) {
            switch (operator) {
                case BLOCK, LOOP, IF -> skipped++;
                case ELSE -> {
                    if (skipped == 0) {
                        otherwise();
                    }
                }
                case END -> {
                    if (skipped == 0) {
                        end();
                    } else {
                        skipped--;
                    }
                }
                default -> {
                    // Nothing is made of it.
                }
            }
        }
    }

    void block(FunctionType type) {
        operands.flush(type.parameters().size());
        enter(new Label(), type, false);
    }

    /**
     * Begins a loop. What is known of its parameters is forgotten, as branches bring others.
     *
     * @param counted what is known of it if it counts, or null
     * @param homes the locals that live elsewhere in it than around it, or null
     */
    void loop(FunctionType type, CountedLoop counted, LoopHomes homes) {
        operands.flush(type.parameters().size());
        if (homes != null) {
            depths[loops.size()] = frames.size();
            loops.add(homes);
            homes.enter(frame, locals);
            locals.enter(homes);
            operands.lend(homes.lent());
        }
        Label start = new Label();
        code.align(LOOP_ALIGNMENT);
        code.bind(start);
        enter(start, type, true);
        reset(top(), type.parameters());
        top().counted = counted;
        top().homes = homes;
        top().depth = frames.size() - 1;
        top().start = in.nextOffset();
        long turns = facts.turns(counted);
        facts.enter(counted, turns);
        if (counted == null || !counted.isBrief(turns)) {
            poll(false);
        }
    }

    /**
     * Lets others interrupt the guest if that is wanted.
     *
     * @param isAtEntry whether it is to trap besides if the frame does not fit
     */
    void poll(boolean isAtEntry) {
        Poll poll = new Poll(new Label(), new Label(), in.nextOffset(), isAtEntry);
        if (isAtEntry) {
            code.memory(0, false, TEST, Registers.RSP, Registers.INSTANCE, InstanceData.ROOM);
            code.jump(Condition.EQUAL, poll.due);
        } else {
            code.memory(0, true, COMPARE, Registers.RSP, Registers.INSTANCE, InstanceData.POLL);
            code.jump(Condition.BELOW, poll.due);
        }
        code.bind(poll.back);
        polls.add(poll);
    }

    /**
     * Begins a function that is inlined, and whose arguments are in place.
     *
     * @param done where it goes when it returns, unless it comes to its end
     * @param result the local that has its result then, or {@link Operands#NONE}
     */
    void inline(Label done, int result) {
        frames.add(new ControlFrame(done, operands.size(), result));
    }

    /** Goes on where others jump to, from somewhere since the mark {@code mark}. */
    void resume(Label label, int mark) {
        code.bind(label);
        facts.forgetSince(mark);
        top().isReachable = true;
    }

    void conditional(FunctionType type, int condition) {
        operands.flush(type.parameters().size());
        enter(new Label(), type, false);
        Label otherwise = new Label();
        top().otherwise = otherwise;
        jumpUnless(condition, otherwise);
    }

    private void enter(Label label, FunctionType type, boolean isLoop) {
        ControlFrame construct = new ControlFrame(label, operands.size() - type.parameters().size(), type.parameters(), type.results(), isLoop);
        construct.loop = isLoop ? construct : top().loop;
        construct.mark = facts.mark();
        frames.add(construct);
    }

    private void jumpIf(int condition, Label label) {
        switch (condition) {
            case Condition.ORDERED_AND_EQUAL -> {
                Label other = new Label();
                code.jump(Condition.NOT_EQUAL, other);
                code.jump(Condition.ORDERED, label);
                code.bind(other);
            }
            case Condition.UNORDERED_OR_NOT_EQUAL -> {
                code.jump(Condition.NOT_EQUAL, label);
                code.jump(Condition.UNORDERED, label);
            }
            default -> code.jump(condition, label);
        }
    }

    private void jumpUnless(int condition, Label label) {
        jumpIf(Condition.negate(condition), label);
    }

    void otherwise() {
        ControlFrame construct = top();
        if (construct.isReachable) {
            operands.flush(construct.results.size());
            code.jump(construct.label);
        }
        code.bind(construct.otherwise);
        construct.otherwise = null;
        construct.isReachable = true;
        facts.forgetSince(construct.mark);
        reset(construct, construct.parameters);
    }

    void end() {
        ControlFrame construct = frames.removeLast();
        if (frames.isEmpty()) {
            endFunction(construct);
            return;
        }
        if (construct.isInlined) {
            endInlined(construct);
            return;
        }
        if (construct.counted != null) {
            facts.leave(construct.counted);
        }
        if (construct.homes != null) {
            endHomes(construct);
        }
        boolean isMerge = !construct.isLoop && (construct.label.isUsed() || construct.otherwise != null);
        if (isMerge) {
            if (construct.isReachable) {
                operands.flush(construct.results.size());
            }
            if (construct.otherwise != null) {
                code.bind(construct.otherwise);
            }
            code.bind(construct.label);
            facts.forgetSince(construct.mark);
            reset(construct, construct.results);
        } else if (!construct.isReachable) {
            top().isReachable = false;
            operands.dropTo(construct.height);
        }
    }

    private void endHomes(ControlFrame loop) {
        loops.removeLast();
        if (loop.isReachable) {
            operands.flush();
            loop.homes.leave(frame, locals);
        }
        locals.leave(loop.homes);
        operands.takeBack(loop.homes.lent());
    }

    /** Has the values of {@code types} in their slots on top of what lies below a construct. */
    private void reset(ControlFrame construct, List<ValueType> types) {
        operands.dropTo(construct.height);
        for (int i = 0; i < types.size(); i++) {
            operands.pushSlot(MachineType.of(types.get(i)));
        }
        operands.flush();
    }

    private void endInlined(ControlFrame function) {
        top().isReachable = function.isReachable;
        if (!function.isReachable) {
            operands.dropTo(function.height);
        } else if (function.result != Operands.NONE) {
            variables.set(function.result);
        }
    }

    private void endFunction(ControlFrame function) {
        if (function.isReachable) {
            takeResults();
        }
        if (function.isReachable || epilogue.isUsed()) {
            code.bind(epilogue);
            prologue.leave();
        }
    }

    /** Puts the results of the function where its caller wants them. */
    private void takeResults() {
        if (prologue.returnsInRegister()) {
            int result = operands.pop();
            operands.load(result, 0);
            operands.release(result);
        } else if (prologue.results() > 1) {
            takeManyResults();
        }
    }

    private void takeManyResults() {
        int count = prologue.results();
        operands.flush(count);
        int first = operands.size() - count;
        for (int i = 0; i < count; i++) {
            MachineType type = operands.type(first + i);
            int register = operands.take(type);
            frame.loadSlot(type, register, first + i);
            frame.storeResult(type, register, i);
            operands.give(type, register);
        }
    }

    /** Ends what is reached of the construct. */
    void stop() {
        top().isReachable = false;
    }

    void returnFromFunction() {
        for (int label = 0; label < frames.size(); label++) {
            if (target(label).isInlined) {
                returnFromInlined(target(label));
                return;
            }
        }
        takeResults();
        code.jump(epilogue);
        stop();
    }

    private void returnFromInlined(ControlFrame function) {
        if (function.result != Operands.NONE) {
            variables.set(function.result);
        }
        code.jump(function.label);
        stop();
    }

    void branch(int label) {
        if (label == frames.size() - 1) {
            returnFromFunction();
            return;
        }
        ControlFrame construct = target(label);
        int count = construct.labelTypes().size();
        if (construct.isInlined) {
            returnFromInlined(construct);
        } else if (count > 1) {
            operands.flush(count);
            branchAlong(label);
        } else {
            if (count == 1) {
                operands.copyToSlot(operands.peek(0), construct.height);
            }
            leave(loopsTo(label));
            code.jump(construct.label);
        }
        stop();
    }

    void branchIf(int label, int condition) {
        ControlFrame construct = target(label);
        if (construct.labelTypes().isEmpty()) {
            jumpIf(condition, wayTo(label));
            return;
        }
        operands.flush(construct.labelTypes().size());
        Label stays = new Label();
        jumpUnless(condition, stays);
        branchAlong(label);
        code.bind(stays);
    }

    /** Branches where operands are in their slots, which stay as they are. */
    private void branchAlong(int label) {
        ControlFrame construct = target(label);
        int count = construct.labelTypes().size();
        int first = operands.size() - count;
        boolean returns = label == frames.size() - 1;
        boolean inRegister = returns && prologue.returnsInRegister();
        for (int i = 0; i < count; i++) {
            MachineType type = operands.type(first + i);
            int register = operands.take(type);
            frame.loadSlot(type, inRegister ? 0 : register, first + i);
            if (returns && !inRegister) {
                frame.storeResult(type, register, i);
            } else if (!returns) {
                frame.storeSlot(type, register, construct.height + i);
            }
            operands.give(type, register);
        }
        if (!returns) {
            leave(loopsTo(label));
        }
        code.jump(construct.label);
    }

    /** The loops where locals live elsewhere, from the inside out, that a branch to a label of the function leaves. */
    private List<LoopHomes> loopsTo(int label) {
        int kept = loops.size();
        while (kept > 0 && depths[kept - 1] > frames.size() - 1 - label) {
            kept--;
        }
        return kept == loops.size() ? List.of() : List.copyOf(loops.subList(kept, loops.size())).reversed();
    }

    private void leave(List<LoopHomes> left) {
        for (LoopHomes loop : left) {
            loop.leave(frame, locals);
        }
    }

    /** Where to jump for a branch to a label without values: there, or to code on the way. */
    private Label wayTo(int label) {
        ControlFrame construct = target(label);
        List<LoopHomes> left = label == frames.size() - 1 ? List.of() : loopsTo(label);
        if (left.isEmpty()) {
            return construct.label;
        }
        if (construct.exit == null || !construct.exit.left.equals(left)) {
            construct.exit = new Exit(new Label(), construct.label, left);
            construct.label.await();
            exits.add(construct.exit);
        }
        return construct.exit.start;
    }

    /** Makes code of {@code br_table}, and gives where it jumps to. */
    Label[] branchTable(int[] labels) {
        int count = target(labels[0]).labelTypes().size();
        Label[] targets = new Label[labels.length];
        for (int i = 0; i < labels.length; i++) {
            targets[i] = count == 0 ? wayTo(labels[i]) : new Label();
        }
        jumpToOneOf(targets, count);
        if (count > 0) {
            for (int i = 0; i < labels.length; i++) {
                code.bind(targets[i]);
                branchAlong(labels[i]);
            }
        }
        stop();
        return targets;
    }

    /** Pops an index and jumps to the target that it tells, with so many operands in their slots. */
    void jumpToOneOf(Label[] targets, int count) {
        int index = operands.pop();
        int register = operands.own(index);
        operands.flush(count);
        if (targets.length <= FEW_LABELS) {
            jumpByComparisons(register, targets);
        } else {
            jumpByTable(register, targets);
        }
        operands.release(index);
    }

    /** The first comparison finds the default label too. */
    private void jumpByComparisons(int register, Label[] targets) {
        int last = targets.length - 2;
        if (last >= 0) {
            code.arithmetic(false, CMP, register, last);
            code.jump(Condition.ABOVE, targets[last + 1]);
        }
        for (int i = last; i > 0; i--) {
            if (i < last) {
                code.arithmetic(false, CMP, register, i);
            }
            code.jump(Condition.EQUAL, targets[i]);
        }
        code.jump(targets[0]);
    }

    private void jumpByTable(int register, Label[] targets) {
        code.arithmetic(false, CMP, register, targets.length - 1);
        code.jump(Condition.ABOVE_OR_EQUAL, targets[targets.length - 1]);
        for (Label target : targets) {
            target.await();
        }
        Table table = new Table(new Label(), targets);
        tables.add(table);
        int start = operands.take();
        code.addressOf(start, table.start);
        code.indexed(0, true, MOVE_SIGNED, register, start, register, 2, 0);
        code.registers(0, true, ADD_TO, start, register);
        code.registers(0, false, JUMP_REGISTER, 4, start);
        operands.give(start);
    }

    /** Makes the code that lies behind the function: what is rarely run, and tables. */
    void finish() {
        for (Poll poll : polls) {
            code.bind(poll.due);
            if (poll.isAtEntry) {
                prologue.checkFrame();
            }
            code.call(stubs.poll());
            traps.returnsHere(poll.offset);
            code.jump(poll.back);
        }
        for (Exit exit : exits) {
            code.bind(exit.start);
            leave(exit.left);
            code.jump(exit.target);
        }
        for (Table table : tables) {
            code.bind(table.start);
            int start = code.size();
            for (int i = 0; i < table.targets.length - 1; i++) {
                code.distance(table.targets[i], start);
            }
        }
    }
}
