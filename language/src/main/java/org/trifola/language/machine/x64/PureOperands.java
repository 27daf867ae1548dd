package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.VariableOp;

/**
 * Finds where the instructions that compute an operand begin, while a body is being scanned for other things, if nothing is needed for
 * it but locals, constants and operators that do not trap. Such instructions can be left out together with what reads the operand.
 */
final class PureOperands {

    /** Larger ones are seldom left out. */
    private static final int MOST = 32;
    private static final int SELECT_ARITY = 3;

    /** The offsets where the operands on top begin, of which nothing but one another is in between. */
    private final int[] starts = new int[MOST];
    private int count;
    private int start;

    /** Notes the instruction that {@code in} has read. */
    void add(InstructionReader in, Opcode opcode) {
        if (opcode == VariableOp.LOCAL_SET) {
            start = count > 0 ? starts[count - 1] : in.offset();
            count = 0;
        } else if (opcode == VariableOp.LOCAL_GET || opcode instanceof NumericOp.Constant) {
            push(in.offset());
        } else if (opcode instanceof NumericOp operator && !operator.traps()) {
            combine(in.signature().arity());
        } else if (opcode == ParametricOp.SELECT) {
            combine(SELECT_ARITY);
        } else {
            count = 0;
        }
    }

    /** The offset where the last {@code local.set} begins, together with what computes its operand. */
    int start() {
        return start;
    }

    private void push(int offset) {
        if (count == MOST) {
            count = 0;
        }
        starts[count++] = offset;
    }

    private void combine(int arity) {
        count = Math.max(0, count - arity + 1);
    }
}
