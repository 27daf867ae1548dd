package org.trifola.language.machine.x64;

import org.trifola.language.instruction.VectorOp;
import org.trifola.language.instruction.VectorOp.I16x8Shiftop;
import org.trifola.language.instruction.VectorOp.I32x4Shiftop;
import org.trifola.language.instruction.VectorOp.I64x2Shiftop;
import org.trifola.language.instruction.VectorOp.I8x16Shiftop;

/** Makes code of shifts of the lanes of a vector by a number of bits. */
final class VectorShiftCompiler {

    private static final long LOW_BYTES = 0x00FF_00FF_00FF_00FFL;
    /** Times this, a byte is in all bytes. */
    private static final long BYTES = 0x0101_0101_0101_0101L;

    private final Assembler code;
    private final Operands operands;
    private final Targets targets;
    private final ConstantPool constants;

    VectorShiftCompiler(Assembler code, Operands operands, Targets targets, ConstantPool constants) {
        this.code = code;
        this.operands = operands;
        this.targets = targets;
        this.constants = constants;
    }

    void operator(VectorOp operator) {
        if (operator instanceof I8x16Shiftop shiftop) {
            shiftBytes(shiftop);
        } else if (operator instanceof I16x8Shiftop shiftop) {
            switch (shiftop) {
                case SHL -> shift(0x0FF1, 15);
                case SHR_S -> shift(0x0FE1, 15);
                case SHR_U -> shift(0x0FD1, 15);
            }
        } else if (operator instanceof I32x4Shiftop shiftop) {
            switch (shiftop) {
                case SHL -> shift(0x0FF2, 31);
                case SHR_S -> shift(0x0FE2, 31);
                case SHR_U -> shift(0x0FD2, 31);
            }
        } else if (operator instanceof I64x2Shiftop shiftop) {
            switch (shiftop) {
                case SHL -> shift(0x0FF3, 63);
                case SHR_S -> shiftLongs();
                case SHR_U -> shift(0x0FD3, 63);
            }
        } else {
            throw new IllegalStateException(operator.mnemonic());
        }
    }

    private boolean isCountKnown() {
        return operands.isConstant(operands.peek(0));
    }

    private int popKnownCount(int mask) {
        return (int) operands.constant(operands.pop()) & mask;
    }

    /** A shift of an operand by a number, where {@code opcode} is that of the same shift by a register: they follow one table. */
    private int shiftBy(int opcode, int operand, int count) {
        int source = operands.inRegister(operand);
        int result = targets.resultOf(operand, source);
        code.packedShift(Packed.SHIFT_SHORTS - 1 + (opcode & 3), 2 * ((opcode >> 4 & 15) - 12), result, source, count);
        return result;
    }

    /** Pops the number of bits, of which those of {@code mask} count, into a vector register. */
    private int popCount(int mask) {
        int right = operands.pop();
        int count = operands.takeXmm();
        int bits = operands.own(right);
        code.arithmetic(false, 4, bits, mask);
        code.packed(0x0F6E, count, bits);
        operands.release(right);
        return count;
    }

    private void shift(int opcode, int mask) {
        if (isCountKnown()) {
            int count = popKnownCount(mask);
            int left = operands.pop();
            int result = shiftBy(opcode, left, count);
            targets.finish(result, left, left, MachineType.V128);
            return;
        }
        int count = popCount(mask);
        int left = operands.pop();
        int source = operands.inRegister(left);
        int result = targets.resultOf(left, source);
        code.from(source).packed(opcode, result, count);
        operands.giveXmm(count);
        targets.finish(result, left, left, MachineType.V128);
    }

    /** The sign is shifted too, and then subtracted where it was. */
    private void shiftLongs() {
        if (isCountKnown()) {
            int count = popKnownCount(63);
            int left = operands.pop();
            int result = shiftBy(0x0FD3, left, count);
            extendSign(0x0FFB, result, Long.MIN_VALUE >>> count);
            targets.finish(result, left, left, MachineType.V128);
            return;
        }
        int count = popCount(63);
        int left = operands.pop();
        int result = operands.own(left);
        int sign = operands.takeXmm();
        constants.load(sign, Long.MIN_VALUE, Long.MIN_VALUE);
        code.packed(0x0FD3, sign, count);
        code.packed(0x0FD3, result, count);
        code.packed(Packed.XOR, result, sign);
        code.packed(0x0FFB, result, sign);
        operands.giveXmm(count);
        operands.giveXmm(sign);
        targets.finish(result, left, left, MachineType.V128);
    }

    /** Subtracts a sign that was shifted from where it was, by an instruction that subtracts lanes. */
    private void extendSign(int subtract, int result, long sign) {
        withConstant(Packed.XOR, result, sign);
        withConstant(subtract, result, sign);
    }

    /** An instruction with a vector of two equal halves. */
    private void withConstant(int opcode, int result, long half) {
        constants.apply(Packed.PREFIX, opcode, result, result, half, half);
    }

    /** The bits that come from the next byte are taken away. */
    private void shiftBytesBy(I8x16Shiftop operator, int count) {
        int left = operands.pop();
        boolean isLeft = operator == I8x16Shiftop.SHL;
        int result = shiftBy(isLeft ? 0x0FF1 : 0x0FD1, left, count);
        withConstant(Packed.AND, result, BYTES * (isLeft ? 0xFF << count & 0xFF : 0xFF >> count));
        if (operator == I8x16Shiftop.SHR_S) {
            extendSign(0x0FF8, result, BYTES * (0x80 >> count));
        }
        targets.finish(result, left, left, MachineType.V128);
    }

    private void shiftBytes(I8x16Shiftop operator) {
        if (isCountKnown()) {
            shiftBytesBy(operator, popKnownCount(7));
            return;
        }
        int count = popCount(7);
        int left = operands.pop();
        int result = operands.own(left);
        int other = operands.takeXmm();
        if (operator == I8x16Shiftop.SHR_S) {
            operands.move(MachineType.V128, other, result);
            code.packed(0x0F60, result, result);
            code.packed(0x0F68, other, other);
            code.packedShift(Packed.SHIFT_SHORTS, Packed.RIGHT_SIGNED, result, 8);
            code.packedShift(Packed.SHIFT_SHORTS, Packed.RIGHT_SIGNED, other, 8);
            code.packed(0x0FE1, result, count);
            code.packed(0x0FE1, other, count);
            code.packed(0x0F63, result, other);
        } else {
            boolean isLeft = operator == I8x16Shiftop.SHL;
            int opcode = isLeft ? 0x0FF1 : 0x0FD1;
            constants.load(other, LOW_BYTES, LOW_BYTES);
            code.packed(opcode, other, count);
            if (isLeft) {
                code.packedShift(Packed.SHIFT_SHORTS, Packed.LEFT, other, 8);
                code.packedShift(Packed.SHIFT_SHORTS, Packed.RIGHT, other, 8);
            }
            code.packed(0x0F67, other, other);
            code.packed(opcode, result, count);
            code.packed(Packed.AND, result, other);
        }
        operands.giveXmm(count);
        operands.giveXmm(other);
        targets.finish(result, left, left, MachineType.V128);
    }
}
