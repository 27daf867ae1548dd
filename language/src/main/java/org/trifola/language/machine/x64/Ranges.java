package org.trifola.language.machine.x64;

import org.trifola.language.instruction.NumericOp.I32Binop;

/** Tells between which unsigned numbers the results of operators on two 32-bit integers are, as far as that is known of their operands. */
final class Ranges {

    private final Operands operands;
    private final LocalFacts facts;
    private long least;
    private long greatest;

    Ranges(Operands operands, LocalFacts facts) {
        this.operands = operands;
        this.facts = facts;
    }

    /** Looks at the operands on top, which an operator is about to pop. */
    void enter(I32Binop operator) {
        least = 0;
        greatest = Operands.GREATEST;
        switch (operator) {
            case ADD -> add();
            case MUL -> multiply();
            case AND -> greatest = Math.min(greatest(0), greatest(1));
            case OR, XOR -> greatest = onesUpTo(Math.max(greatest(0), greatest(1)));
            case SHL -> {
                if (isConstant()) {
                    least = least(1) << (constant() & 31);
                    greatest = greatest(1) << (constant() & 31);
                }
            }
            case SHR_U -> {
                least = isConstant() ? least(1) >> (constant() & 31) : 0;
                greatest = isConstant() ? greatest(1) >> (constant() & 31) : greatest(1);
            }
            case REM_U -> greatest = Math.min(greatest(1), Math.max(0, greatest(0) - 1));
            case DIV_U -> greatest = greatest(1);
            default -> {
                // Nothing is known of the result.
            }
        }
    }

    /** Looks at an operand, one that is to be shifted to the left by a number, and that number, all of which is about to be added up. */
    void enterScaled() {
        least = (least(1) << constant()) + least(2);
        greatest = (greatest(1) << constant()) + greatest(2);
    }

    /** Notes what is known of the result, which is on top, unless it may wrap around. */
    void leave() {
        if (least >= 0 && greatest < Operands.GREATEST) {
            operands.setRange(least, greatest);
        }
    }

    private void add() {
        int number = isConstant() ? constant() : 0;
        least = least(1) + (number < 0 ? number : least(0));
        greatest = greatest(1) + (number < 0 ? number : greatest(0));
        int local = operands.origin(operands.peek(1));
        if (number != 0 && local != Operands.NONE && (least < 0 || greatest >= Operands.GREATEST)) {
            least = facts.leastSum(local, number);
            greatest = facts.greatestSum(local, number);
        }
    }

    private void multiply() {
        if (greatest(0) <= Integer.MAX_VALUE && greatest(1) <= Integer.MAX_VALUE) {
            least = least(0) * least(1);
            greatest = greatest(0) * greatest(1);
        }
    }

    /** The greatest number that has no more digits in binary than another. */
    private static long onesUpTo(long number) {
        return number == 0 ? 0 : 2 * Long.highestOneBit(number) - 1;
    }

    private boolean isConstant() {
        return operands.isConstant(operands.peek(0));
    }

    private int constant() {
        return (int) operands.constant(operands.peek(0));
    }

    private long least(int depth) {
        return operands.least(operands.peek(depth));
    }

    private long greatest(int depth) {
        return operands.greatest(operands.peek(depth));
    }
}
