package org.trifola.language.machine.hoist;

import org.trifola.language.binary.encode.ByteWriter;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.types.NumberType;

/**
 * An integer that is the same in each turn of a loop: a constant, a local that the loop does not set, or what an operator makes of
 * such, one that neither traps nor depends on anything else.
 *
 * @param operator the instruction that gives it
 * @param left its first operand, or null
 * @param right its second operand, or null
 * @param bits a constant, or the index of a local
 * @param type its type
 * @param operators the number of operators in it
 */
record Invariant(Opcode operator, Invariant left, Invariant right, long bits, NumberType type, int operators) {

    static Invariant constant(NumericOp.Constant operator, long bits) {
        return new Invariant(operator, null, null, bits, (NumberType) operator.signature().result(), 0);
    }

    static Invariant local(int local, NumberType type) {
        return new Invariant(VariableOp.LOCAL_GET, null, null, local, type, 0);
    }

    /** What an operator makes of {@code left}, and of {@code right} if it takes two. */
    static Invariant of(NumericOp operator, Invariant left, Invariant right) {
        int operators = left.operators + (right == null ? 0 : right.operators) + 1;
        return new Invariant(operator, left, right, 0, (NumberType) operator.signature().result(), operators);
    }

    boolean isConstant() {
        return operator instanceof NumericOp.Constant;
    }

    /** Whether a local is in it; else it is as well computed where it is needed. */
    boolean hasLocal() {
        return operator == VariableOp.LOCAL_GET || left != null && left.hasLocal() || right != null && right.hasLocal();
    }

    /** Whether it is the sum of a local and a constant, which takes no time where it is an address. */
    boolean isDisplaced() {
        return operator == NumericOp.I32Binop.ADD && operators == 1 && (left.isConstant() || right.isConstant());
    }

    /** Whether another is computed from the same in the same way; records would start much of the JVM for that. */
    boolean isSame(Invariant other) {
        return this == other || operator == other.operator && bits == other.bits && isSame(left, other.left) && isSame(right, other.right);
    }

    private static boolean isSame(Invariant one, Invariant other) {
        return one == null ? other == null : other != null && one.isSame(other);
    }

    /** Writes the instruction that gives it, without those of its operands. */
    void writeTo(ByteWriter out) {
        out.writeByte(operator.code());
        if (operator == VariableOp.LOCAL_GET) {
            out.writeUnsignedInt((int) bits);
        } else if (isConstant()) {
            out.writeSignedLong(bits);
        }
    }
}
