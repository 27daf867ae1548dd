package org.trifola.language.machine.hoist;

import java.util.Arrays;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.VariableOp;

/**
 * Finds the loops that may compute invariants, while a body is being scanned for other things. It sees no more than three instructions
 * in a row, and so takes hardly any time; {@link Hoisting} looks at those loops again.
 */
public final class LoopScan {

    /** Longer loops have many ways, most of which are seldom taken. */
    private static final int MOST_BYTES = 1 << 10;
    /** A loop with so many places that may be worth it is taken to be. */
    private static final int MANY = 16;

    // What an instruction is, if it does not read the local of that index.
    private static final int OTHER = -1;
    private static final int CONSTANT = -2;
    private static final int ADDITION = -3;

    /** By local: the number of the loop in which it was last set, where the innermost counts. */
    private final int[] setIn;
    private int count;
    /** The offset of the loop that was entered last, if that has not ended yet, or {@link #OTHER}. */
    private int start = OTHER;
    private int last = OTHER;
    private int beforeLast = OTHER;
    /** The two instructions before the last operator, which is interesting if that is an addition. */
    private int added;
    private int alsoAdded;
    /** Pairs of what is read where an invariant may be computed in this loop. */
    private final int[] places = new int[2 * MANY];
    private int placeCount;
    private int[] found = new int[4];
    private int foundCount;

    /** @param locals the number of locals */
    public LoopScan(int locals) {
        this.setIn = new int[locals];
    }

    /** Notes a {@code loop}. */
    public void enter(int offset) {
        count++;
        start = offset;
        placeCount = 0;
        other();
    }

    /** Notes the end of a loop. */
    public void leave(int offset) {
        if (start != OTHER && offset - start <= MOST_BYTES && mayHaveInvariants()) {
            if (foundCount == found.length) {
                found = Arrays.copyOf(found, 2 * foundCount);
            }
            found[foundCount++] = start;
        }
        start = OTHER;
        other();
    }

    private boolean mayHaveInvariants() {
        for (int i = 0; i < placeCount; i++) {
            if (isUnchanged(places[2 * i]) && isUnchanged(places[2 * i + 1])) {
                return true;
            }
        }
        return placeCount == MANY;
    }

    private boolean isUnchanged(int operand) {
        return operand < 0 || setIn[operand] != count;
    }

    /** Notes an instruction of which nothing is to be known. */
    public void other() {
        last = OTHER;
    }

    /** Notes an instruction on a local. */
    public void variable(VariableOp operator, int local) {
        if (operator == VariableOp.LOCAL_GET) {
            next(local);
        } else {
            setIn[local] = count;
            other();
        }
    }

    /** Notes the numeric instruction that {@code in} has read. */
    public void numeric(InstructionReader in) {
        NumericOp operator = (NumericOp) in.opcode();
        if (operator instanceof NumericOp.Constant) {
            next(CONSTANT);
            return;
        }
        boolean isAddition = isAddition(operator);
        if (start != OTHER && last != OTHER) {
            if (in.signature().arity() == 1) {
                place(last, CONSTANT);
            } else if (beforeLast == ADDITION && isAddition) {
                place(last, added);
                place(last, alsoAdded);
            } else if (!isAddition || last != CONSTANT && beforeLast != CONSTANT) {
                place(last, beforeLast);
            }
        }
        added = last;
        alsoAdded = beforeLast;
        next(isAddition ? ADDITION : OTHER);
    }

    /** Whether an operator adds integers, in whatever order it gets them. */
    static boolean isAddition(NumericOp operator) {
        return operator == NumericOp.I32Binop.ADD || operator == NumericOp.I64Binop.ADD;
    }

    private static boolean isOperand(int instruction) {
        return instruction >= 0 || instruction == CONSTANT;
    }

    /** Notes a place where something is made of two operands, if those are constants or locals, but not both constants. */
    private void place(int first, int second) {
        if (placeCount < MANY && isOperand(first) && isOperand(second) && (first >= 0 || second >= 0)) {
            places[2 * placeCount] = first;
            places[2 * placeCount++ + 1] = second;
        }
    }

    private void next(int instruction) {
        beforeLast = last;
        last = instruction;
    }

    /** The offsets of the loops that may compute invariants, and have no loops in them, in order. */
    public int[] found() {
        return Arrays.copyOf(found, foundCount);
    }
}
