package org.trifola.language.machine.x64;

import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.instruction.NumericOp.F64Relop;
import org.trifola.language.instruction.NumericOp.F64Unop;

/** Makes code of arithmetic on floating-point numbers. */
final class FloatingCompiler {

    /** Where the bits that are no sign are, from the constants on, and where the signs; each for 32 and 64 bits. */
    private static final int MAGNITUDE = 0;
    private static final int SIGN = 32;
    private static final int WIDE = 16;

    private static final int AND = 0x0F54;
    private static final int OR = 0x0F56;
    private static final int XOR = 0x0F57;
    private static final int ROUND = 0x0F3A0A;

    private final Assembler code;
    private final Operands operands;
    private final Targets targets;
    private final long constants;

    FloatingCompiler(Assembler code, Operands operands, Targets targets, long constants) {
        this.code = code;
        this.operands = operands;
        this.targets = targets;
        this.constants = constants;
    }

    private static MachineType type(boolean wide) {
        return wide ? MachineType.F64 : MachineType.F32;
    }

    /** The prefix of instructions on one number. */
    static int prefix(boolean wide) {
        return wide ? 0xF2 : 0xF3;
    }

    void binary(F64Binop operator, boolean wide) {
        switch (operator) {
            case ADD -> arithmetic(0x0F58, wide, true);
            case SUB -> arithmetic(0x0F5C, wide, false);
            case MUL -> arithmetic(0x0F59, wide, true);
            case DIV -> arithmetic(0x0F5E, wide, false);
            case MIN -> extremum(0x0F5D, OR, wide);
            case MAX -> extremum(0x0F5F, AND, wide);
            case COPYSIGN -> copySign(wide);
        }
    }

    private void arithmetic(int opcode, boolean wide, boolean commutes) {
        int right = operands.pop();
        int left = operands.pop();
        int result = commutes ? targets.applyCommuting(prefix(wide), opcode, left, right) : targets.apply(prefix(wide), opcode, left, right);
        targets.finish(result, left, right, type(wide));
    }

    /** {@code opcode} gives the lesser or greater number; {@code ofEqual} the right one of two zeros. */
    private void extremum(int opcode, int ofEqual, boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        int second = operands.inRegister(right);
        int result = operands.own(left);
        Label unordered = new Label();
        Label different = new Label();
        Label done = new Label();
        compare(wide, result, second);
        code.jump(Condition.UNORDERED, unordered);
        code.jump(Condition.NOT_EQUAL, different);
        code.registers(0, false, ofEqual, result, second);
        code.jump(done);
        code.bind(unordered);
        code.registers(prefix(wide), false, 0x0F58, result, second);
        code.jump(done);
        code.bind(different);
        code.registers(prefix(wide), false, opcode, result, second);
        code.bind(done);
        targets.finish(result, left, right, type(wide));
    }

    private void copySign(boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        int sign = operands.takeXmm();
        masked(AND, sign, operands.inRegister(right), SIGN, wide);
        int magnitude = operands.inRegister(left);
        int result = targets.resultOf(left, magnitude);
        masked(AND, result, magnitude, MAGNITUDE, wide);
        code.registers(0, false, OR, result, sign);
        operands.giveXmm(sign);
        targets.finish(result, left, right, type(wide));
    }

    private void masked(int opcode, int result, int source, int mask, boolean wide) {
        code.from(source).absolute(0, false, opcode, result, constants + mask + (wide ? WIDE : 0));
    }

    void unary(F64Unop operator, boolean wide) {
        int operand = operands.pop();
        switch (operator) {
            case ABS, NEG -> {
                int source = operands.inRegister(operand);
                int result = targets.resultOf(operand, source);
                masked(operator == F64Unop.ABS ? AND : XOR, result, source, operator == F64Unop.ABS ? MAGNITUDE : SIGN, wide);
                targets.finish(result, operand, operand, type(wide));
            }
            case SQRT -> {
                int source = operands.inRegister(operand);
                int result = targets.resultOf(operand, source);
                code.from(source).registers(prefix(wide), false, 0x0F51, result, source);
                targets.finish(result, operand, operand, type(wide));
            }
            case CEIL -> round(operand, 2, wide);
            case FLOOR -> round(operand, 1, wide);
            case TRUNC -> round(operand, 3, wide);
            case NEAREST -> round(operand, 0, wide);
        }
    }

    private void round(int operand, int mode, boolean wide) {
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        code.from(source).registers(0x66, false, ROUND + (wide ? 1 : 0), result, source);
        code.immediateByte(mode | 8);
        targets.finish(result, operand, operand, type(wide));
    }

    /** Compares two registers. */
    private void compare(boolean wide, int first, int second) {
        code.registers(wide ? 0x66 : 0, false, 0x0F2E, first, second);
    }

    /** Compares operands, and gives the condition that then holds. */
    int compare(F64Relop operator, boolean wide) {
        int right = operands.pop();
        int left = operands.pop();
        int second = operands.inRegister(right);
        int first = operands.inRegister(left);
        boolean swaps = operator == F64Relop.LT || operator == F64Relop.LE;
        compare(wide, swaps ? second : first, swaps ? first : second);
        operands.release(left);
        operands.release(right);
        return switch (operator) {
            case EQ -> Condition.ORDERED_AND_EQUAL;
            case NE -> Condition.UNORDERED_OR_NOT_EQUAL;
            case LT, GT -> Condition.ABOVE;
            case LE, GE -> Condition.ABOVE_OR_EQUAL;
        };
    }
}
