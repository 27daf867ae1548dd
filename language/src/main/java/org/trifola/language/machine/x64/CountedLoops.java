package org.trifola.language.machine.x64;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.machine.x64.CountedLoop.Relation;

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
    /** By local: the local that it was last set to, or -1. */
    private final int[] copied;

    // The additions to locals of the loops around this place: when, to which local, and how much.
    private int[] additions = new int[8];
    private int[] added = new int[8];
    private int[] steps = new int[8];
    private int additionCount;

    private final Map<Integer, CountedLoop> found = new HashMap<>();

    /** A loop that has not ended yet. */
    private static final class OpenLoop {
        private final OpenLoop outer;
        private final int offset;
        private final int since;
        private final int firstAddition;
        private int branches;
        private int counter = NONE;
        private Relation relation;
        private int bound;

        private OpenLoop(OpenLoop outer, int offset, int since, int firstAddition) {
            this.outer = outer;
            this.offset = offset;
            this.since = since;
            this.firstAddition = firstAddition;
        }
    }

    /** @param locals the number of locals */
    CountedLoops(int locals) {
        this.lastSet = new int[locals];
        this.copied = new int[locals];
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

    private void control(InstructionReader in, ControlOp operator) {
        if (operator == ControlOp.BR_IF) {
            branchIf(in.index());
        }
        other();
        switch (operator) {
            case BLOCK, IF -> push(null);
            case LOOP -> {
                loop = new OpenLoop(loop, in.offset(), ++now, additionCount);
                push(loop);
            }
            case END -> end();
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
    private void end() {
        if (depth > 0 && constructs[--depth] != null) {
            if (loop.branches == 1 && loop.counter != NONE) {
                finish();
            }
            additionCount = loop.firstAddition;
            loop = loop.outer;
        }
    }

    /** Of the additions, those to locals count that are not set otherwise. */
    private void finish() {
        int count = 0;
        boolean counts = false;
        for (int i = loop.firstAddition; i < additionCount; i++) {
            if (lastSet[added[i]] == additions[i]) {
                counts |= added[i] == loop.counter;
                added[loop.firstAddition + count] = added[i];
                steps[loop.firstAddition + count++] = steps[i];
            }
        }
        if (counts) {
            int first = loop.firstAddition;
            int[] locals = Arrays.copyOfRange(added, first, first + count);
            found.put(loop.offset, new CountedLoop(loop.counter, loop.relation, loop.bound, locals, Arrays.copyOfRange(steps, first, first + count)));
        }
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

    /** There is another turn if a local, which was last set by an addition of this loop, stands in a relation to a bound. */
    private void count(int local, Relation relation, int bound) {
        int addition = Arrays.binarySearch(additions, loop.firstAddition, additionCount, lastSet[local]);
        if (addition >= 0 && (relation == Relation.NOT_EQUAL || steps[addition] > 0)) {
            loop.counter = local;
            loop.relation = relation;
            loop.bound = bound;
        }
    }

    private void variable(VariableOp operator, int local) {
        if (operator == VariableOp.LOCAL_GET) {
            next(LOCAL | local);
            return;
        }
        if (loop != null && constructs[depth - 1] == loop) {
            set(local);
        } else {
            copied[local] = NONE;
        }
        lastSet[local] = ++now;
        last = operator == VariableOp.LOCAL_TEE ? LOCAL | local : OTHER;
        second = OTHER;
    }

    /** A local is set by each turn. */
    private void set(int local) {
        copied[local] = isLocal(last) ? (int) last : NONE;
        boolean isAddition = last == ADDITION && (isA(second, CONSTANT) && is(third, local) || isA(third, CONSTANT) && is(second, local));
        int step = (int) (isA(second, CONSTANT) ? second : third);
        if (isAddition && step != 0 && lastSet[local] < loop.since) {
            if (additionCount == added.length) {
                additions = Arrays.copyOf(additions, 2 * additionCount);
                added = Arrays.copyOf(added, 2 * additionCount);
                steps = Arrays.copyOf(steps, 2 * additionCount);
            }
            additions[additionCount] = now + 1;
            added[additionCount] = local;
            steps[additionCount++] = step;
        }
    }

    /** Whether an instruction gives a local that this turn has not set, or a copy of it that the turn has made. */
    private boolean is(long instruction, int local) {
        if (!isLocal(instruction)) {
            return false;
        }
        int given = (int) instruction;
        return given == local || copied[given] == local && lastSet[given] > loop.since;
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
