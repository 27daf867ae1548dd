package org.trifola.language.machine.x64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.machine.x64.CountedLoop.Relation;
import org.trifola.language.machine.x64.CountedLoop.Step;

/**
 * Finds the loops that count, while a body is being scanned for other things. It sees three instructions in a row, and knows the
 * places of those that set a local only by their order.
 */
final class CountedLoops {

    private static final int NONE = -1;

    // What an instruction is; below that, the index of the local that it reads or sets and reads, or the number that it gives.
    private static final long OTHER = 0;
    private static final long LOCAL = 1L << Integer.SIZE;
    private static final long CONSTANT = 2L << Integer.SIZE;
    private static final long ADDITION = 3L << Integer.SIZE;
    private static final long RELATION = 4L << Integer.SIZE;
    /** {@code i32.gt_s} and {@code i32.gt_u}, whose operands are the other way round. */
    private static final long SWAPPED = 5L << Integer.SIZE;
    private static final int NUMBER = Integer.SIZE;

    private static final Relation[] RELATIONS = Relation.values();

    private long last;
    private long second;
    private long third;

    /** The constructs around this place, of which those that are no loops are null. */
    private OpenLoop[] constructs = new OpenLoop[16];
    private int depth;
    /** The innermost loop, or null. */
    private OpenLoop loop;
    /** Counts the loops and the instructions that set locals. */
    private int now;
    /** By local: when it was last set. */
    private final int[] lastSet;
    /** By local: the local that it was last set to, if each turn of a loop does so, and when that loop began. */
    private final int[] copied;
    private final int[] copiedIn;

    // The sums of the loops around this place: when each was made, in which local, of which local and how much.
    private int[] sumTimes = new int[8];
    private int[] sums = new int[8];
    private int[] bases = new int[8];
    private int[] numbers = new int[8];
    private int sumCount;

    private final Map<Integer, CountedLoop> found = new HashMap<>();

    /** A loop that has not ended yet. */
    private static final class OpenLoop {
        private final OpenLoop outer;
        private final int offset;
        private final int since;
        private final int firstSum;
        private int branches;
        /** The local that is compared with the bound, and when it is. */
        private int counter = NONE;
        private int compared;
        private Relation relation;
        private int bound;
        /** Whether something is called or there is a loop in it. */
        private boolean mayTakeLong;

        private OpenLoop(OpenLoop outer, int offset, int since, int firstSum) {
            this.outer = outer;
            this.offset = offset;
            this.since = since;
            this.firstSum = firstSum;
        }
    }

    /** @param locals the number of locals */
    CountedLoops(int locals) {
        this.lastSet = new int[locals];
        this.copied = new int[locals];
        this.copiedIn = new int[locals];
    }

    /** The loop at the offset {@code offset}, if it counts, or null. */
    CountedLoop at(int offset) {
        return found.get(offset);
    }

    /** Adds the instruction that {@code in} has read, which is not one of an inlined function. */
    void add(InstructionReader in, Opcode opcode) {
        switch (in.family()) {
            case CONTROL -> control(in, (ControlOp) opcode);
            case VARIABLE -> {
                if (opcode == VariableOp.GLOBAL_GET || opcode == VariableOp.GLOBAL_SET) {
                    other();
                } else {
                    variable((VariableOp) opcode, in.index());
                }
            }
            case NUMERIC -> {
                if (loop != null) {
                    next(numeric(in, (NumericOp) opcode));
                }
            }
            default -> other();
        }
    }

    /** Adds an instruction of which nothing is to be known. */
    void other() {
        last = OTHER;
    }

    /** Notes that something is called, or something done that may take as long. */
    void leave() {
        if (loop != null) {
            loop.mayTakeLong = true;
        }
    }

    private void control(InstructionReader in, ControlOp operator) {
        if (operator == ControlOp.BR_IF) {
            branchIf(in.index());
        }
        other();
        switch (operator) {
            case BLOCK, IF -> push(null);
            case LOOP -> {
                leave();
                loop = new OpenLoop(loop, in.offset(), ++now, sumCount);
                push(loop);
            }
            case END -> end(in.offset());
            case BR, BR_IF -> branch(in.index());
            case BR_TABLE -> {
                for (int label : in.labels()) {
                    branch(label);
                }
            }
            default -> {
                // It begins no construct, and is no branch to one.
            }
        }
    }

    private void push(OpenLoop construct) {
        if (depth == constructs.length) {
            constructs = Arrays.copyOf(constructs, 2 * depth);
        }
        constructs[depth++] = construct;
    }

    /** The end of a construct, or that of the function. */
    private void end(int offset) {
        if (depth > 0 && constructs[--depth] != null) {
            if (loop.branches == 1 && loop.counter != NONE) {
                finish(loop.mayTakeLong ? CountedLoop.UNKNOWN : offset - loop.offset);
            }
            sumCount = loop.firstSum;
            loop = loop.outer;
        }
    }

    private void finish(int length) {
        List<Step> steps = new ArrayList<>();
        Step counter = null;
        for (int i = loop.firstSum; i < sumCount; i++) {
            if (lastSet[sums[i]] == sumTimes[i] && (bases[i] == sums[i] || becomesBase(i))) {
                Step step = new Step(bases[i], numbers[i], bases[i] == sums[i]);
                steps.add(step);
                counter = sums[i] == loop.counter ? step : counter;
            }
        }
        if (counter != null && (counter.number() > 0 || loop.relation == Relation.NOT_EQUAL)) {
            found.put(loop.offset, new CountedLoop(counter, loop.relation, loop.bound, steps, length));
        }
    }

    /** Whether the next turn has a sum in the local that it was made of. */
    private boolean becomesBase(int sum) {
        int base = bases[sum];
        return copiedTo(base) == sums[sum] && lastSet[base] <= loop.compared;
    }

    private void branch(int label) {
        if (label < depth && constructs[depth - 1 - label] != null) {
            constructs[depth - 1 - label].branches++;
        }
    }

    private void branchIf(int label) {
        if (label < depth && constructs[depth - 1 - label] == loop && loop != null) {
            if (isLocal(last)) {
                count((int) last, Relation.NOT_EQUAL, 0);
            } else if (isA(last, RELATION) && isA(second, CONSTANT) && isLocal(third)) {
                count((int) third, RELATIONS[(int) last], (int) second);
            } else if (isSwapped() && isLocal(second) && isA(third, CONSTANT)) {
                count((int) second, RELATIONS[(int) last], (int) third);
            }
        }
    }

    private boolean isSwapped() {
        return isA(last, SWAPPED) || last == (RELATION | Relation.NOT_EQUAL.ordinal());
    }

    /** There is another turn if a local, which this one has set, stands in a relation to a bound. */
    private void count(int local, Relation relation, int bound) {
        int original = copiedTo(local);
        loop.counter = original != NONE ? original : local;
        loop.compared = now;
        loop.relation = relation;
        loop.bound = bound;
    }

    private void variable(VariableOp operator, int local) {
        if (operator == VariableOp.LOCAL_GET) {
            next(LOCAL | local);
            return;
        }
        if (loop != null && constructs[depth - 1] == loop) {
            set(local);
        } else {
            copiedIn[local] = 0;
        }
        lastSet[local] = ++now;
        last = operator == VariableOp.LOCAL_TEE ? LOCAL | local : OTHER;
        second = OTHER;
    }

    /** A local is set by each turn. */
    private void set(int local) {
        copied[local] = (int) last;
        copiedIn[local] = isLocal(last) ? loop.since : 0;
        if (last == ADDITION && isA(second, CONSTANT)) {
            sum(local, base(third), (int) second);
        } else if (last == ADDITION && isA(third, CONSTANT)) {
            sum(local, base(second), (int) third);
        }
    }

    /** The local of which each turn sets another to a copy, or -1. */
    private int copiedTo(int local) {
        return copiedIn[local] == loop.since ? copied[local] : NONE;
    }

    /** The local whose value at the beginning of the turn an instruction gives, or -1. */
    private int base(long instruction) {
        if (!isLocal(instruction)) {
            return NONE;
        }
        int given = (int) instruction;
        int base = lastSet[given] < loop.since ? given : copiedTo(given);
        return base != NONE && lastSet[base] < loop.since ? base : NONE;
    }

    private void sum(int local, int base, int number) {
        if (base == NONE || number == 0) {
            return;
        }
        if (sumCount == sums.length) {
            sumTimes = Arrays.copyOf(sumTimes, 2 * sumCount);
            sums = Arrays.copyOf(sums, 2 * sumCount);
            bases = Arrays.copyOf(bases, 2 * sumCount);
            numbers = Arrays.copyOf(numbers, 2 * sumCount);
        }
        sumTimes[sumCount] = now + 1;
        sums[sumCount] = local;
        bases[sumCount] = base;
        numbers[sumCount++] = number;
    }

    private static long numeric(InstructionReader in, NumericOp operator) {
        if (operator == NumericOp.Constant.I32_CONST) {
            return CONSTANT | in.bits() & Operands.GREATEST;
        }
        if (operator == NumericOp.I32Binop.ADD) {
            return ADDITION;
        }
        if (operator instanceof NumericOp.I32Relop relop) {
            return switch (relop) {
                case NE -> RELATION | Relation.NOT_EQUAL.ordinal();
                case LT_S -> RELATION | Relation.LESS_SIGNED.ordinal();
                case LT_U -> RELATION | Relation.LESS_UNSIGNED.ordinal();
                case GT_S -> SWAPPED | Relation.LESS_SIGNED.ordinal();
                case GT_U -> SWAPPED | Relation.LESS_UNSIGNED.ordinal();
                default -> OTHER;
            };
        }
        return OTHER;
    }

    private static boolean isA(long instruction, long kind) {
        return instruction >>> NUMBER == kind >>> NUMBER;
    }

    private static boolean isLocal(long instruction) {
        return isA(instruction, LOCAL);
    }

    private void next(long instruction) {
        third = second;
        second = last;
        last = instruction;
    }
}
