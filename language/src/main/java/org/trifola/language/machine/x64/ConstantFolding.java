package org.trifola.language.machine.x64;

import org.trifola.language.instruction.NumericOp.I32Binop;

/** Computes what operators on integers make of constants. */
final class ConstantFolding {

    private ConstantFolding() {
    }

    /**
     * The result of an operator that does not trap.
     *
     * @param wide whether it is that on 64-bit integers; the upper half of the result is of no meaning otherwise
     */
    static long compute(I32Binop operator, boolean wide, long left, long right) {
        int first = (int) left;
        int second = (int) right;
        return switch (operator) {
            case ADD -> left + right;
            case SUB -> left - right;
            case MUL -> left * right;
            case AND -> left & right;
            case OR -> left | right;
            case XOR -> left ^ right;
            case SHL -> wide ? left << second : first << second;
            case SHR_S -> wide ? left >> second : first >> second;
            case SHR_U -> wide ? left >>> second : first >>> second;
            case ROTL -> wide ? Long.rotateLeft(left, second) : Integer.rotateLeft(first, second);
            case ROTR -> wide ? Long.rotateRight(left, second) : Integer.rotateRight(first, second);
            case DIV_S, DIV_U, REM_S, REM_U -> throw new IllegalArgumentException(operator.mnemonic());
        };
    }
}
