package org.trifola.language.machine.x64;

import org.trifola.language.instruction.VectorOp;
import org.trifola.language.instruction.VectorOp.F32x4Unop;
import org.trifola.language.instruction.VectorOp.F64x2Unop;
import org.trifola.language.instruction.VectorOp.I16x8Unop;
import org.trifola.language.instruction.VectorOp.I32x4Unop;
import org.trifola.language.instruction.VectorOp.I64x2Unop;
import org.trifola.language.instruction.VectorOp.I8x16Unop;

/** Makes code of operators on one vector. */
final class VectorUnaryCompiler {

    private static final long SHORT_ONES = 0x0001_0001_0001_0001L;
    private static final long BYTE_ONES = 0x0101_0101_0101_0101L;
    private static final long NIBBLES = 0x0F0F_0F0F_0F0F_0F0FL;
    /** The number of ones in the numbers from 0 to 7, and from 8 to 15. */
    private static final long ONES_BELOW = 0x0302_0201_0201_0100L;
    private static final long ONES_ABOVE = 0x0403_0302_0302_0201L;
    private static final long SIGN = 0x8000_0000_8000_0000L;
    private static final long TWO_TO_16_AS_F32 = 0x4780_0000_4780_0000L;
    private static final long TWO_TO_52_AS_F64 = 0x4330_0000_0000_0000L;
    private static final long TWO_TO_52_UPPER = 0x4330_0000_4330_0000L;
    private static final long GREATEST_I32_AS_F64 = 0x41DF_FFFF_FFC0_0000L;
    private static final long GREATEST_U32_AS_F64 = 0x41EF_FFFF_FFE0_0000L;

    private final Assembler code;
    private final Operands operands;
    private final Targets targets;
    private final ConstantPool constants;

    VectorUnaryCompiler(Assembler code, Operands operands, Targets targets, ConstantPool constants) {
        this.code = code;
        this.operands = operands;
        this.targets = targets;
        this.constants = constants;
    }

    /** Makes the code of an operator, if it is one on one vector. */
    boolean operator(VectorOp operator) {
        if (operator instanceof VectorOp.V128Unop) {
            withConstant(Packed.XOR, -1);
        } else if (operator instanceof I8x16Unop unop) {
            bytes(unop);
        } else if (operator instanceof I16x8Unop unop) {
            shorts(unop);
        } else if (operator instanceof I32x4Unop unop) {
            ints(unop);
        } else if (operator instanceof I64x2Unop unop) {
            longs(unop);
        } else if (operator instanceof F32x4Unop unop) {
            floats(unop);
        } else if (operator instanceof F64x2Unop unop) {
            doubles(unop);
        } else {
            return false;
        }
        return true;
    }

    private void bytes(I8x16Unop operator) {
        switch (operator) {
            case ABS -> simple(Packed.PREFIX, 0x0F381C);
            case NEG -> negate(0x0FF8);
            case POPCNT -> count();
        }
    }

    private void shorts(I16x8Unop operator) {
        switch (operator) {
            case ABS -> simple(Packed.PREFIX, 0x0F381D);
            case NEG -> negate(0x0FF9);
            case EXTADD_PAIRWISE_S -> addPairs();
            case EXTADD_PAIRWISE_U -> withConstant(0x0F3804, BYTE_ONES);
            case EXTEND_LOW_S -> simple(Packed.PREFIX, 0x0F3820);
            case EXTEND_HIGH_S -> extendHigh(0x0F3820);
            case EXTEND_LOW_U -> simple(Packed.PREFIX, 0x0F3830);
            case EXTEND_HIGH_U -> extendHigh(0x0F3830);
        }
    }

    private void ints(I32x4Unop operator) {
        switch (operator) {
            case ABS -> simple(Packed.PREFIX, 0x0F381E);
            case NEG -> negate(0x0FFA);
            case EXTADD_PAIRWISE_S -> withConstant(0x0FF5, SHORT_ONES);
            case EXTADD_PAIRWISE_U -> addUnsignedPairs();
            case EXTEND_LOW_S -> simple(Packed.PREFIX, 0x0F3823);
            case EXTEND_HIGH_S -> extendHigh(0x0F3823);
            case EXTEND_LOW_U -> simple(Packed.PREFIX, 0x0F3833);
            case EXTEND_HIGH_U -> extendHigh(0x0F3833);
            case TRUNC_SAT_F32X4_S -> truncateFloats();
            case TRUNC_SAT_F32X4_U -> truncateFloatsUnsigned();
            case TRUNC_SAT_F64X2_S_ZERO -> truncateDoubles();
            case TRUNC_SAT_F64X2_U_ZERO -> truncateDoublesUnsigned();
        }
    }

    private void longs(I64x2Unop operator) {
        switch (operator) {
            case ABS -> absoluteLongs();
            case NEG -> negate(0x0FFB);
            case EXTEND_LOW_S -> simple(Packed.PREFIX, 0x0F3825);
            case EXTEND_HIGH_S -> extendHigh(0x0F3825);
            case EXTEND_LOW_U -> simple(Packed.PREFIX, 0x0F3835);
            case EXTEND_HIGH_U -> extendHigh(0x0F3835);
        }
    }

    private void floats(F32x4Unop operator) {
        switch (operator) {
            case ABS -> withConstant(Packed.AND, ~SIGN);
            case NEG -> withConstant(Packed.XOR, SIGN);
            case SQRT -> simple(0, 0x0F51);
            case CEIL -> round(0x0F3A08, 2);
            case FLOOR -> round(0x0F3A08, 1);
            case TRUNC -> round(0x0F3A08, 3);
            case NEAREST -> round(0x0F3A08, 0);
            case CONVERT_I32X4_S -> simple(0, 0x0F5B);
            case CONVERT_I32X4_U -> convertUnsigned();
            case DEMOTE_F64X2_ZERO -> simple(Packed.PREFIX, 0x0F5A);
        }
    }

    private void doubles(F64x2Unop operator) {
        switch (operator) {
            case ABS -> withConstant(Packed.AND, Long.MAX_VALUE);
            case NEG -> withConstant(Packed.XOR, Long.MIN_VALUE);
            case SQRT -> simple(Packed.PREFIX, 0x0F51);
            case CEIL -> round(0x0F3A09, 2);
            case FLOOR -> round(0x0F3A09, 1);
            case TRUNC -> round(0x0F3A09, 3);
            case NEAREST -> round(0x0F3A09, 0);
            case CONVERT_LOW_I32X4_S -> simple(0xF3, 0x0FE6);
            case CONVERT_LOW_I32X4_U -> convertLowUnsigned();
            case PROMOTE_LOW_F32X4 -> simple(0, 0x0F5A);
        }
    }

    private void push(int result, int operand) {
        targets.finish(result, operand, operand, MachineType.V128);
    }

    /** One instruction. */
    private void simple(int prefix, int opcode) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        code.registers(prefix, false, opcode, result, source);
        push(result, operand);
    }

    private void round(int opcode, int mode) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        code.packed(opcode, result, source);
        code.immediateByte(mode | 8);
        push(result, operand);
    }

    /** One instruction with a vector of twice {@code half}. */
    private void withConstant(int opcode, long half) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        constants.apply(Packed.PREFIX, opcode, result, source, half, half);
        push(result, operand);
    }

    private void negate(int subtract) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = operands.takeXmm();
        constants.load(result, 0, 0);
        code.packed(subtract, result, source);
        push(result, operand);
    }

    private void extendHigh(int opcode) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        code.packed(0x0F70, result, source);
        code.immediateByte(0xEE);
        code.packed(opcode, result, result);
        push(result, operand);
    }

    /** Both halves of each byte tell how many ones they have. */
    private void count() {
        int operand = operands.pop();
        int low = operands.own(operand);
        int high = operands.takeXmm();
        int mask = operands.takeXmm();
        int result = operands.takeXmm();
        code.packedShift(Packed.SHIFT_SHORTS, Packed.RIGHT, high, low, 4);
        constants.load(mask, NIBBLES, NIBBLES);
        code.packed(Packed.AND, low, mask);
        code.packed(Packed.AND, high, mask);
        constants.load(result, ONES_BELOW, ONES_ABOVE);
        code.from(result).packed(0x0F3800, mask, high);
        code.packed(0x0F3800, result, low);
        code.packed(0x0FFC, result, mask);
        operands.giveXmm(high);
        operands.giveXmm(mask);
        push(result, operand);
    }

    /** The instruction takes its first operand to be unsigned. */
    private void addPairs() {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = operands.takeXmm();
        constants.load(result, BYTE_ONES, BYTE_ONES);
        code.packed(0x0F3804, result, source);
        push(result, operand);
    }

    private void addUnsignedPairs() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int upper = operands.takeXmm();
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT, upper, result, 16);
        code.packedShift(Packed.SHIFT_INTS, Packed.LEFT, result, 16);
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT, result, 16);
        code.packed(0x0FFE, result, upper);
        operands.giveXmm(upper);
        push(result, operand);
    }

    private void absoluteLongs() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int sign = operands.takeXmm();
        constants.load(sign, 0, 0);
        code.packed(0x0F3837, sign, result);
        code.packed(Packed.XOR, result, sign);
        code.packed(0x0FFB, result, sign);
        operands.giveXmm(sign);
        push(result, operand);
    }

    /** What is no number becomes zero before, and what is too large the greatest integer behind. */
    private void truncateFloats() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int mask = operands.takeXmm();
        operands.move(MachineType.V128, mask, result);
        compare(0, mask, mask, 0);
        code.registers(0, false, 0x0F54, result, mask);
        code.packed(Packed.XOR, mask, result);
        code.registers(0xF3, false, 0x0F5B, result, result);
        code.packed(Packed.AND, mask, result);
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT_SIGNED, mask, 31);
        code.packed(Packed.XOR, result, mask);
        operands.giveXmm(mask);
        push(result, operand);
    }

    private void compare(int prefix, int result, int source, int condition) {
        code.registers(prefix, false, 0x0FC2, result, source);
        code.immediateByte(condition);
    }

    /** What is beyond the signed integers is converted in two parts. */
    private void truncateFloatsUnsigned() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int limit = operands.takeXmm();
        int rest = operands.takeXmm();
        constants.load(limit, 0, 0);
        code.registers(0, false, 0x0F5F, result, limit);
        constants.load(limit, -1, -1);
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT, limit, 1);
        code.registers(0, false, 0x0F5B, limit, limit);
        operands.move(MachineType.V128, rest, result);
        code.registers(0, false, 0x0F5C, rest, limit);
        compare(0, limit, rest, 2);
        code.registers(0xF3, false, 0x0F5B, rest, rest);
        code.packed(Packed.XOR, rest, limit);
        constants.load(limit, 0, 0);
        code.packed(0x0F383D, rest, limit);
        code.registers(0xF3, false, 0x0F5B, result, result);
        code.packed(0x0FFE, result, rest);
        operands.giveXmm(limit);
        operands.giveXmm(rest);
        push(result, operand);
    }

    private void truncateDoubles() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int limit = operands.takeXmm();
        int constant = operands.takeXmm();
        operands.move(MachineType.V128, limit, result);
        compare(Packed.PREFIX, limit, result, 0);
        constants.load(constant, GREATEST_I32_AS_F64, GREATEST_I32_AS_F64);
        code.packed(0x0F54, limit, constant);
        code.packed(0x0F5D, result, limit);
        code.packed(0x0FE6, result, result);
        operands.giveXmm(limit);
        operands.giveXmm(constant);
        push(result, operand);
    }

    /** With 2^52 added, the lower half of a number has the integer. */
    private void truncateDoublesUnsigned() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int constant = operands.takeXmm();
        constants.load(constant, 0, 0);
        code.packed(0x0F5F, result, constant);
        constants.load(constant, GREATEST_U32_AS_F64, GREATEST_U32_AS_F64);
        code.packed(0x0F5D, result, constant);
        code.packed(0x0F3A09, result, result);
        code.immediateByte(3 | 8);
        constants.load(constant, TWO_TO_52_AS_F64, TWO_TO_52_AS_F64);
        code.packed(0x0F58, result, constant);
        constants.load(constant, 0, 0);
        code.registers(0, false, 0x0FC6, result, constant);
        code.immediateByte(0x88);
        operands.giveXmm(constant);
        push(result, operand);
    }

    /** Both halves of the integers are exact, so only their sum is rounded. */
    private void convertUnsigned() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int upper = operands.takeXmm();
        int factor = operands.takeXmm();
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT, upper, result, 16);
        code.packedShift(Packed.SHIFT_INTS, Packed.LEFT, result, 16);
        code.packedShift(Packed.SHIFT_INTS, Packed.RIGHT, result, 16);
        code.registers(0, false, 0x0F5B, upper, upper);
        code.registers(0, false, 0x0F5B, result, result);
        constants.load(factor, TWO_TO_16_AS_F32, TWO_TO_16_AS_F32);
        code.registers(0, false, 0x0F59, upper, factor);
        code.registers(0, false, 0x0F58, result, upper);
        operands.giveXmm(upper);
        operands.giveXmm(factor);
        push(result, operand);
    }

    /** An integer below the upper half of 2^52 is that number more. */
    private void convertLowUnsigned() {
        int operand = operands.pop();
        int result = operands.own(operand);
        int constant = operands.takeXmm();
        constants.load(constant, TWO_TO_52_UPPER, TWO_TO_52_UPPER);
        code.registers(0, false, 0x0F14, result, constant);
        constants.load(constant, TWO_TO_52_AS_F64, TWO_TO_52_AS_F64);
        code.packed(0x0F5C, result, constant);
        operands.giveXmm(constant);
        push(result, operand);
    }
}
