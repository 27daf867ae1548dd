package org.trifola.language.machine.x64;

import org.trifola.language.instruction.VectorOp;
import org.trifola.language.instruction.VectorOp.F32x4Binop;
import org.trifola.language.instruction.VectorOp.F32x4Relop;
import org.trifola.language.instruction.VectorOp.F64x2Binop;
import org.trifola.language.instruction.VectorOp.F64x2Relop;
import org.trifola.language.instruction.VectorOp.I16x8Binop;
import org.trifola.language.instruction.VectorOp.I16x8Relop;
import org.trifola.language.instruction.VectorOp.I32x4Binop;
import org.trifola.language.instruction.VectorOp.I32x4Relop;
import org.trifola.language.instruction.VectorOp.I64x2Binop;
import org.trifola.language.instruction.VectorOp.I64x2Relop;
import org.trifola.language.instruction.VectorOp.I8x16Binop;
import org.trifola.language.instruction.VectorOp.I8x16Relop;
import org.trifola.language.instruction.VectorOp.V128Binop;

/** Makes code of operators on two vectors; those on a vector and a number of bits are shifts. */
final class VectorBinaryCompiler {

    private static final int MINIMUM = 0x0F5D;
    private static final int MAXIMUM = 0x0F5F;
    private static final long LEAST_SHORTS = 0x8000_8000_8000_8000L;
    private static final long BEYOND_LANES = 0x7070_7070_7070_7070L;

    private final Assembler code;
    private final Operands operands;
    private final Targets targets;
    private final ConstantPool constants;
    private final VectorShiftCompiler shifts;

    VectorBinaryCompiler(Assembler code, Operands operands, Targets targets, ConstantPool constants) {
        this.code = code;
        this.operands = operands;
        this.targets = targets;
        this.constants = constants;
        this.shifts = new VectorShiftCompiler(code, operands, targets, constants);
    }

    void operator(VectorOp operator) {
        if (operator instanceof V128Binop binop) {
            bits(binop);
        } else if (operator instanceof I8x16Binop binop) {
            bytes(binop);
        } else if (operator instanceof I16x8Binop binop) {
            shorts(binop);
        } else if (operator instanceof I32x4Binop binop) {
            ints(binop);
        } else if (operator instanceof I64x2Binop binop) {
            longs(binop);
        } else if (operator instanceof F32x4Binop binop) {
            floats(binop);
        } else if (operator instanceof F64x2Binop binop) {
            doubles(binop);
        } else if (operator instanceof I8x16Relop relop) {
            compareIntegers(relop, 0x0F74, 0x0F64, 0x0FDA, 0x0FDE);
        } else if (operator instanceof I16x8Relop relop) {
            compareIntegers(BYTE_RELOPS[relop.ordinal()], 0x0F75, 0x0F65, 0x0F383A, 0x0F383E);
        } else if (operator instanceof I32x4Relop relop) {
            compareIntegers(BYTE_RELOPS[relop.ordinal()], 0x0F76, 0x0F66, 0x0F383B, 0x0F383F);
        } else if (operator instanceof I64x2Relop relop) {
            compareLongs(relop);
        } else if (operator instanceof F32x4Relop relop) {
            compare(0, DOUBLE_RELOPS[relop.ordinal()]);
        } else if (operator instanceof F64x2Relop relop) {
            compare(Packed.PREFIX, relop);
        } else {
            shifts.operator(operator);
        }
    }

    private static final I8x16Relop[] BYTE_RELOPS = I8x16Relop.values();
    private static final F64x2Relop[] DOUBLE_RELOPS = F64x2Relop.values();

    private void bits(V128Binop operator) {
        switch (operator) {
            case AND -> commuting(Packed.AND);
            case ANDNOT -> swapped(Packed.PREFIX, Packed.AND_NOT);
            case OR -> commuting(Packed.OR);
            case XOR -> commuting(Packed.XOR);
        }
    }

    private void bytes(I8x16Binop operator) {
        switch (operator) {
            case SWIZZLE -> swizzle();
            case NARROW_S -> simple(0x0F63);
            case NARROW_U -> simple(0x0F67);
            case ADD -> commuting(0x0FFC);
            case ADD_SAT_S -> commuting(0x0FEC);
            case ADD_SAT_U -> commuting(0x0FDC);
            case SUB -> simple(0x0FF8);
            case SUB_SAT_S -> simple(0x0FE8);
            case SUB_SAT_U -> simple(0x0FD8);
            case MIN_S -> commuting(0x0F3838);
            case MIN_U -> commuting(0x0FDA);
            case MAX_S -> commuting(0x0F383C);
            case MAX_U -> commuting(0x0FDE);
            case AVGR_U -> commuting(0x0FE0);
        }
    }

    private void shorts(I16x8Binop operator) {
        switch (operator) {
            case Q15MULR_SAT_S -> multiplyRounding();
            case NARROW_S -> simple(0x0F6B);
            case NARROW_U -> simple(0x0F382B);
            case ADD -> commuting(0x0FFD);
            case ADD_SAT_S -> commuting(0x0FED);
            case ADD_SAT_U -> commuting(0x0FDD);
            case SUB -> simple(0x0FF9);
            case SUB_SAT_S -> simple(0x0FE9);
            case SUB_SAT_U -> simple(0x0FD9);
            case MUL -> commuting(0x0FD5);
            case MIN_S -> commuting(0x0FEA);
            case MIN_U -> commuting(0x0F383A);
            case MAX_S -> commuting(0x0FEE);
            case MAX_U -> commuting(0x0F383E);
            case AVGR_U -> commuting(0x0FE3);
            case EXTMUL_LOW_S -> multiplyExtended(0x0F3820, 0x0FD5, false);
            case EXTMUL_HIGH_S -> multiplyExtended(0x0F3820, 0x0FD5, true);
            case EXTMUL_LOW_U -> multiplyExtended(0x0F3830, 0x0FD5, false);
            case EXTMUL_HIGH_U -> multiplyExtended(0x0F3830, 0x0FD5, true);
        }
    }

    private void ints(I32x4Binop operator) {
        switch (operator) {
            case ADD -> commuting(0x0FFE);
            case SUB -> simple(0x0FFA);
            case MUL -> commuting(0x0F3840);
            case MIN_S -> commuting(0x0F3839);
            case MIN_U -> commuting(0x0F383B);
            case MAX_S -> commuting(0x0F383D);
            case MAX_U -> commuting(0x0F383F);
            case DOT -> commuting(0x0FF5);
            case EXTMUL_LOW_S -> multiplyExtended(0x0F3823, 0x0F3840, false);
            case EXTMUL_HIGH_S -> multiplyExtended(0x0F3823, 0x0F3840, true);
            case EXTMUL_LOW_U -> multiplyExtended(0x0F3833, 0x0F3840, false);
            case EXTMUL_HIGH_U -> multiplyExtended(0x0F3833, 0x0F3840, true);
        }
    }

    private void longs(I64x2Binop operator) {
        switch (operator) {
            case ADD -> commuting(0x0FD4);
            case SUB -> simple(0x0FFB);
            case MUL -> multiplyLongs();
            case EXTMUL_LOW_S -> multiplyExtended(0x0F3825, 0x0F3828, false);
            case EXTMUL_HIGH_S -> multiplyExtended(0x0F3825, 0x0F3828, true);
            case EXTMUL_LOW_U -> multiplyExtended(0x0F3835, 0x0FF4, false);
            case EXTMUL_HIGH_U -> multiplyExtended(0x0F3835, 0x0FF4, true);
        }
    }

    private void floats(F32x4Binop operator) {
        switch (operator) {
            case ADD -> commuting(0, 0x0F58);
            case SUB -> simple(0, 0x0F5C);
            case MUL -> commuting(0, 0x0F59);
            case DIV -> simple(0, 0x0F5E);
            case MIN -> extremum(0, MINIMUM, Packed.SHIFT_INTS, 10);
            case MAX -> extremum(0, MAXIMUM, Packed.SHIFT_INTS, 10);
            case PMIN -> swapped(0, MINIMUM);
            case PMAX -> swapped(0, MAXIMUM);
        }
    }

    private void doubles(F64x2Binop operator) {
        switch (operator) {
            case ADD -> commuting(Packed.PREFIX, 0x0F58);
            case SUB -> simple(Packed.PREFIX, 0x0F5C);
            case MUL -> commuting(Packed.PREFIX, 0x0F59);
            case DIV -> simple(Packed.PREFIX, 0x0F5E);
            case MIN -> extremum(Packed.PREFIX, MINIMUM, Packed.SHIFT_LONGS, 13);
            case MAX -> extremum(Packed.PREFIX, MAXIMUM, Packed.SHIFT_LONGS, 13);
            case PMIN -> swapped(Packed.PREFIX, MINIMUM);
            case PMAX -> swapped(Packed.PREFIX, MAXIMUM);
        }
    }

    private void push(int result, int left, int right) {
        targets.finish(result, left, right, MachineType.V128);
    }

    private void simple(int opcode) {
        simple(Packed.PREFIX, opcode);
    }

    /** One instruction. */
    private void simple(int prefix, int opcode) {
        int right = operands.pop();
        simple(prefix, opcode, operands.pop(), right);
    }

    private void commuting(int opcode) {
        commuting(Packed.PREFIX, opcode);
    }

    /** One instruction, whose operands may change places. */
    private void commuting(int prefix, int opcode) {
        int right = operands.pop();
        int left = operands.pop();
        push(targets.applyCommuting(prefix, opcode, left, right), left, right);
    }

    /** One instruction with its operands the other way round. */
    private void swapped(int prefix, int opcode) {
        int right = operands.pop();
        simple(prefix, opcode, right, operands.pop());
    }

    private void simple(int prefix, int opcode, int left, int right) {
        push(targets.apply(prefix, opcode, left, right), left, right);
    }

    /** Indices from 16 on get a bit by which they give zero. */
    private void swizzle() {
        int right = operands.pop();
        int left = operands.pop();
        int lanes = operands.takeXmm();
        constants.apply(Packed.PREFIX, 0x0FDC, lanes, operands.inRegister(right), BEYOND_LANES, BEYOND_LANES);
        int source = operands.inRegister(left);
        int result = targets.resultOf(left, source);
        code.from(source).packed(0x0F3800, result, lanes);
        operands.giveXmm(lanes);
        push(result, left, right);
    }

    /** The only product that does not fit is that of twice the least number. */
    private void multiplyRounding() {
        int right = operands.pop();
        int left = operands.pop();
        int result = targets.apply(Packed.PREFIX, 0x0F380B, left, right);
        int least = operands.takeXmm();
        constants.apply(Packed.PREFIX, 0x0F75, least, result, LEAST_SHORTS, LEAST_SHORTS);
        code.packed(Packed.XOR, result, least);
        operands.giveXmm(least);
        push(result, left, right);
    }

    private void multiplyExtended(int extend, int multiply, boolean high) {
        int right = operands.pop();
        int left = operands.pop();
        int second = operands.own(right);
        int result = operands.own(left);
        extend(extend, second, high);
        extend(extend, result, high);
        code.packed(multiply, result, second);
        push(result, left, right);
    }

    private void extend(int opcode, int register, boolean high) {
        if (high) {
            code.packed(0x0F70, register, register);
            code.immediateByte(0xEE);
        }
        code.packed(opcode, register, register);
    }

    private void multiplyLongs() {
        int right = operands.pop();
        int left = operands.pop();
        int source = operands.inRegister(right);
        int result = operands.own(left);
        int first = operands.takeXmm();
        int second = operands.takeXmm();
        code.packedShift(Packed.SHIFT_LONGS, Packed.RIGHT, first, result, 32);
        code.packed(0x0FF4, first, source);
        code.packedShift(Packed.SHIFT_LONGS, Packed.RIGHT, second, source, 32);
        code.packed(0x0FF4, second, result);
        code.packed(0x0FD4, first, second);
        code.packedShift(Packed.SHIFT_LONGS, Packed.LEFT, first, 32);
        code.packed(0x0FF4, result, source);
        code.packed(0x0FD4, result, first);
        operands.giveXmm(first);
        operands.giveXmm(second);
        push(result, left, right);
    }

    /**
     * The instruction gives its second operand for zeros and for what is no number, so it is done both ways. Of two minima that differ in
     * bits, those of both are right; of two maxima, the sign is that of their difference.
     */
    private void extremum(int prefix, int opcode, int shift, int payload) {
        int right = operands.pop();
        int left = operands.pop();
        int second = operands.own(right);
        int result = operands.own(left);
        int other = operands.takeXmm();
        code.from(result).registers(prefix, false, opcode, other, second);
        code.registers(prefix, false, opcode, second, result);
        if (opcode == MAXIMUM) {
            code.registers(prefix, false, 0x0F57, second, other);
            code.registers(prefix, false, 0x0F56, other, second);
            code.registers(prefix, false, 0x0F5C, other, second);
        } else {
            code.registers(prefix, false, 0x0F56, other, second);
        }
        canonicalize(prefix, shift, payload, second, other);
        operands.move(MachineType.V128, result, second);
        operands.giveXmm(other);
        push(result, left, right);
    }

    /** Sets {@code result} to {@code other}, in which what is no number has no other bits than it must. */
    private void canonicalize(int prefix, int shift, int payload, int result, int other) {
        code.registers(prefix, false, 0x0FC2, result, other);
        code.immediateByte(3);
        code.registers(prefix, false, 0x0F56, other, result);
        code.packedShift(shift, Packed.RIGHT, result, payload);
        code.registers(prefix, false, 0x0F55, result, other);
    }

    /** What is greater or equal to another number is the maximum of both. */
    private void compareIntegers(I8x16Relop operator, int equal, int greater, int minimum, int maximum) {
        switch (operator) {
            case EQ -> commuting(equal);
            case NE -> negated(equal, false);
            case LT_S -> swapped(Packed.PREFIX, greater);
            case LT_U -> orEqual(maximum, equal, true);
            case GT_S -> simple(greater);
            case GT_U -> orEqual(minimum, equal, true);
            case LE_S -> negated(greater, false);
            case LE_U -> orEqual(minimum, equal, false);
            case GE_S -> negated(greater, true);
            case GE_U -> orEqual(maximum, equal, false);
        }
    }

    private void compareLongs(I64x2Relop operator) {
        switch (operator) {
            case EQ -> commuting(0x0F3829);
            case NE -> negated(0x0F3829, false);
            case LT_S -> swapped(Packed.PREFIX, 0x0F3837);
            case GT_S -> simple(0x0F3837);
            case LE_S -> negated(0x0F3837, false);
            case GE_S -> negated(0x0F3837, true);
        }
    }

    private void negated(int opcode, boolean swaps) {
        int right = operands.pop();
        int left = operands.pop();
        int result = swaps ? targets.apply(Packed.PREFIX, opcode, right, left) : targets.apply(Packed.PREFIX, opcode, left, right);
        negate(result);
        push(result, left, right);
    }

    private void negate(int result) {
        int ones = operands.takeXmm();
        constants.load(ones, -1, -1);
        code.packed(Packed.XOR, result, ones);
        operands.giveXmm(ones);
    }

    private void orEqual(int opcode, int equal, boolean isNegated) {
        int right = operands.pop();
        int left = operands.pop();
        int source = operands.inRegister(right);
        int first = operands.inRegister(left);
        int target = targets.next();
        int result = target != Operands.NONE && target != source && target != first ? target : operands.takeXmm();
        code.from(first).packed(opcode, result, source);
        code.packed(equal, result, first);
        if (isNegated) {
            negate(result);
        }
        push(result, left, right);
    }

    private void compare(int prefix, F64x2Relop operator) {
        int right = operands.pop();
        int left = operands.pop();
        boolean swaps = operator == F64x2Relop.GT || operator == F64x2Relop.GE;
        operands.inRegister(swaps ? left : right); // The distance of a constant would have to leave out the number of the relation.
        int result = swaps ? targets.apply(prefix, 0x0FC2, right, left) : targets.apply(prefix, 0x0FC2, left, right);
        code.immediateByte(switch (operator) {
            case EQ -> 0;
            case NE -> 4;
            case LT, GT -> 1;
            case LE, GE -> 2;
        });
        push(result, left, right);
    }
}
