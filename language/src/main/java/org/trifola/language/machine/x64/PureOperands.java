package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.VariableOp;

/**
 * Finds where the instructions that compute an operand begin, while a body is being scanned for other things, if nothing is needed for
 * it but locals, constants, and operators and loads that do not trap. Such instructions can be left out together with what reads the
 * operand.
 */
final class PureOperands {

    /** Larger ones are seldom left out. */
    private static final int MOST = 32;
    private static final int SELECT_ARITY = 3;

    private final long leastSize;
    /** The offsets where the operands on top begin, of which nothing but one another is in between. */
    private final int[] starts = new int[MOST];
    /** The greatest unsigned number that each of them may be, if it is a 32-bit integer, as far as masks tell. */
    private final long[] greatest = new long[MOST];
    private int count;
    private int start;

    /** @param leastSize the number of bytes that the memory has at least */
    PureOperands(long leastSize) {
        this.leastSize = leastSize;
    }

    /** Notes the instruction that {@code in} has read. */
    void add(InstructionReader in, Opcode opcode) {
        switch (in.family()) {
            case VARIABLE -> variable(in, (VariableOp) opcode);
            case NUMERIC -> numeric(in, (NumericOp) opcode);
            case MEMORY -> {
                if (in.signature() != null && in.signature().arity() == 1 && opcode instanceof MemoryOp.Access load && isInside(in.memoryOffset() + load.bytes())) {
                    combine(1, Operands.GREATEST);
                } else {
                    count = 0;
                }
            }
            default -> {
                if (opcode == ParametricOp.SELECT) {
                    combine(SELECT_ARITY, Operands.GREATEST);
                } else {
                    count = 0;
                }
            }
        }
    }

    private void variable(InstructionReader in, VariableOp operator) {
        switch (operator) {
            case LOCAL_GET -> push(in.offset(), Operands.GREATEST);
            case LOCAL_SET -> {
                start = count > 0 ? starts[count - 1] : in.offset();
                count = 0;
            }
            default -> count = 0;
        }
    }

    private void numeric(InstructionReader in, NumericOp operator) {
        if (operator instanceof NumericOp.Constant) {
            push(in.offset(), in.bits() & Operands.GREATEST);
        } else if (operator == NumericOp.I32Binop.AND) {
            combine(2, count > 1 ? Math.min(greatest[count - 2], greatest[count - 1]) : Operands.GREATEST);
        } else if (!operator.traps()) {
            combine(in.signature().arity(), Operands.GREATEST);
        } else {
            count = 0;
        }
    }

    /** Whether what ends at {@code end} from the operand on top on must be inside of the memory. */
    private boolean isInside(long end) {
        return count > 0 && end > 0 && end <= leastSize - greatest[count - 1];
    }

    /** The offset where the last {@code local.set} begins, together with what computes its operand. */
    int start() {
        return start;
    }

    private void push(int offset, long most) {
        if (count == MOST) {
            count = 0;
        }
        greatest[count] = most;
        starts[count++] = offset;
    }

    private void combine(int arity, long most) {
        count = Math.max(0, count - arity + 1);
        if (count > 0) {
            greatest[count - 1] = most;
        }
    }
}
