package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.error.TrapKind;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.NumericOp.F32Cvtop;
import org.trifola.language.instruction.NumericOp.F64Cvtop;
import org.trifola.language.instruction.NumericOp.I32Cvtop;
import org.trifola.language.instruction.NumericOp.I32Extendop;
import org.trifola.language.instruction.NumericOp.I32TruncSatop;
import org.trifola.language.instruction.NumericOp.I64Cvtop;
import org.trifola.language.instruction.NumericOp.I64Extendop;
import org.trifola.language.instruction.NumericOp.I64TruncSatop;

/** Makes code of conversions between types of numbers. */
final class ConversionCompiler {

    private static final int CMP = 7;
    private static final int SHIFT_RIGHT = 5;
    private static final long TWO_TO_63_AS_F64 = 0x43E0_0000_0000_0000L;
    private static final long TWO_TO_63_AS_F32 = 0x5F00_0000L;

    private final Assembler code;
    private final Operands operands;
    private final Targets targets;
    private final Traps traps;
    private final InstructionReader in;

    ConversionCompiler(Assembler code, Operands operands, Targets targets, Traps traps, InstructionReader in) {
        this.code = code;
        this.operands = operands;
        this.targets = targets;
        this.traps = traps;
        this.in = in;
    }

    void operator(NumericOp operator) {
        if (operator instanceof I32Cvtop cvtop) {
            toI32(cvtop);
        } else if (operator instanceof I64Cvtop cvtop) {
            toI64(cvtop);
        } else if (operator instanceof F32Cvtop cvtop) {
            toF32(cvtop);
        } else if (operator instanceof F64Cvtop cvtop) {
            toF64(cvtop);
        } else if (operator instanceof I32Extendop extendop) {
            extend(MachineType.I32, extendop == I32Extendop.EXTEND8_S ? 8 : 16);
        } else if (operator instanceof I64Extendop extendop) {
            extend(MachineType.I64, 8 << extendop.ordinal());
        } else if (operator instanceof I32TruncSatop truncation) {
            switch (truncation) {
                case TRUNC_SAT_F32_S -> saturateI32(false, true);
                case TRUNC_SAT_F32_U -> saturateI32(false, false);
                case TRUNC_SAT_F64_S -> saturateI32(true, true);
                case TRUNC_SAT_F64_U -> saturateI32(true, false);
            }
        } else if (operator instanceof I64TruncSatop truncation) {
            switch (truncation) {
                case TRUNC_SAT_F32_S -> truncateI64(false, true, true);
                case TRUNC_SAT_F32_U -> truncateI64(false, false, true);
                case TRUNC_SAT_F64_S -> truncateI64(true, true, true);
                case TRUNC_SAT_F64_U -> truncateI64(true, false, true);
            }
        } else {
            throw new IllegalStateException(in.opcode().mnemonic());
        }
    }

    private void toI32(I32Cvtop operator) {
        switch (operator) {
            case WRAP_I64 -> extend(MachineType.I32, 32);
            case TRUNC_F32_S -> truncateI32(false, true);
            case TRUNC_F32_U -> truncateI32(false, false);
            case TRUNC_F64_S -> truncateI32(true, true);
            case TRUNC_F64_U -> truncateI32(true, false);
            case REINTERPRET_F32 -> toBits(MachineType.I32, false);
        }
    }

    private void toI64(I64Cvtop operator) {
        switch (operator) {
            case EXTEND_I32_S -> extend(MachineType.I64, 32);
            case EXTEND_I32_U -> extend(MachineType.I64, -32);
            case TRUNC_F32_S -> truncateI64(false, true, false);
            case TRUNC_F32_U -> truncateI64(false, false, false);
            case TRUNC_F64_S -> truncateI64(true, true, false);
            case TRUNC_F64_U -> truncateI64(true, false, false);
            case REINTERPRET_F64 -> toBits(MachineType.I64, true);
        }
    }

    private void toF32(F32Cvtop operator) {
        switch (operator) {
            case CONVERT_I32_S -> convert(MachineType.F32, false, true);
            case CONVERT_I32_U -> convert(MachineType.F32, false, false);
            case CONVERT_I64_S -> convert(MachineType.F32, true, true);
            case CONVERT_I64_U -> convertUnsigned(MachineType.F32);
            case DEMOTE_F64 -> resize(MachineType.F32, 0xF2);
            case REINTERPRET_I32 -> fromBits(MachineType.F32, false);
        }
    }

    private void toF64(F64Cvtop operator) {
        switch (operator) {
            case CONVERT_I32_S -> convert(MachineType.F64, false, true);
            case CONVERT_I32_U -> convert(MachineType.F64, false, false);
            case CONVERT_I64_S -> convert(MachineType.F64, true, true);
            case CONVERT_I64_U -> convertUnsigned(MachineType.F64);
            case PROMOTE_F32 -> resize(MachineType.F64, 0xF3);
            case REINTERPRET_I64 -> fromBits(MachineType.F64, true);
        }
    }

    /** A register for the result of an instruction whose operand is no longer needed behind it. */
    private int result(MachineType type) {
        int target = targets.next();
        return target != Operands.NONE ? target : operands.take(type);
    }

    /** Copies the lowest {@code bits} bits of an integer, or if that is negative as many without their sign. */
    private void extend(MachineType type, int bits) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int target = targets.next();
        int result = target != Operands.NONE ? target : operands.ownsRegister(operand) ? source : operands.take();
        boolean wide = type == MachineType.I64;
        switch (bits) {
            case 8 -> extendByte(wide, result, source);
            case 16 -> code.registers(0, wide, 0x0FBF, result, source);
            case 32 -> code.registers(0, wide, wide ? 0x63 : 0x8B, result, source);
            default -> code.move(false, result, source);
        }
        targets.finish(result, operand, operand, type);
    }

    private void extendByte(boolean wide, int result, int source) {
        if (wide) {
            code.registers(0, true, 0x0FBE, result, source);
        } else {
            code.byteRegisters(0x0FBE, result, source, false);
        }
    }

    private void toBits(MachineType type, boolean wide) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = result(type);
        code.registers(0x66, wide, 0x0F7E, source, result);
        targets.finish(result, operand, operand, type);
    }

    private void fromBits(MachineType type, boolean wide) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = result(type);
        code.registers(0x66, wide, 0x0F6E, result, source);
        targets.finish(result, operand, operand, type);
    }

    private void resize(MachineType type, int prefix) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int target = targets.next();
        int result = target != Operands.NONE ? target : operands.ownsRegister(operand) ? source : operands.takeXmm();
        code.registers(prefix, false, 0x0F5A, result, source);
        targets.finish(result, operand, operand, type);
    }

    /** An unsigned 32-bit integer is a signed one of 64 bits. */
    private void convert(MachineType type, boolean wide, boolean signed) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = result(type);
        code.registers(0, false, 0x0F57, result, result);
        code.registers(FloatingCompiler.prefix(type == MachineType.F64), wide || !signed, 0x0F2A, result, source);
        targets.finish(result, operand, operand, type);
    }

    /** A number from 2^63 on is halved, with its lowest bit kept so that it is rounded as it should, and the result doubled. */
    private void convertUnsigned(MachineType type) {
        int prefix = FloatingCompiler.prefix(type == MachineType.F64);
        int operand = operands.pop();
        int source = operands.own(operand);
        int half = operands.take();
        int result = operands.takeXmm();
        Label large = new Label();
        Label done = new Label();
        code.registers(0, false, 0x0F57, result, result);
        code.registers(0, true, 0x85, source, source);
        code.jump(Condition.NEGATIVE, large);
        code.registers(prefix, true, 0x0F2A, result, source);
        code.jump(done);
        code.bind(large);
        code.move(true, half, source);
        code.shift(true, SHIFT_RIGHT, half, 1);
        code.arithmetic(false, 4, source, 1);
        code.registers(0, true, 0x0B, half, source);
        code.registers(prefix, true, 0x0F2A, result, half);
        code.registers(prefix, false, 0x0F58, result, result);
        code.bind(done);
        operands.give(half);
        targets.finish(result, operand, operand, type);
    }

    private void compareFloating(boolean wide, int first, int second) {
        code.registers(wide ? 0x66 : 0, false, 0x0F2E, first, second);
    }

    /** Sets a register to the integer part of a number, or to -2^63 where it is none of 64 bits. */
    private void truncate(boolean wide, int result, int source) {
        code.registers(FloatingCompiler.prefix(wide), true, 0x0F2C, result, source);
    }

    /** The integer of 64 bits is that of 32 bits too, or the number is outside. */
    private void truncateI32(boolean wide, boolean signed) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int whole = operands.take();
        int result = operands.take();
        truncate(wide, whole, source);
        code.registers(0, signed, signed ? 0x63 : 0x8B, result, whole);
        code.registers(0, true, 0x3B, result, whole);
        Label fits = new Label();
        code.jump(Condition.EQUAL, fits);
        failTruncation(wide, source);
        code.bind(fits);
        code.move(false, result, whole);
        operands.give(whole);
        targets.finish(result, operand, operand, MachineType.I32);
    }

    private void failTruncation(boolean wide, int source) {
        compareFloating(wide, source, source);
        code.jump(Condition.UNORDERED, traps.trap(TrapKind.INVALID_CONVERSION_TO_INTEGER));
        code.jump(traps.trap(TrapKind.INTEGER_OVERFLOW));
    }

    private void saturateI32(boolean wide, boolean signed) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        operands.reserve(2, 1);
        int whole = operands.take();
        int result = operands.take();
        Label done = new Label();
        truncate(wide, whole, source);
        code.registers(0, signed, signed ? 0x63 : 0x8B, result, whole);
        code.registers(0, true, 0x3B, result, whole);
        code.move(false, result, whole);
        code.jump(Condition.EQUAL, done);
        saturate(wide, source, result, signed ? Integer.MIN_VALUE & 0xFFFF_FFFFL : 0, signed ? Integer.MAX_VALUE : 0xFFFF_FFFFL);
        code.bind(done);
        operands.give(whole);
        targets.finish(result, operand, operand, MachineType.I32);
    }

    /** Sets a register to 0 for what is no number, to {@code least} for a number below 0, and else to {@code greatest}. */
    private void saturate(boolean wide, int source, int result, long least, long greatest) {
        Label done = new Label();
        int zero = operands.takeXmm();
        code.moveConstant(result, 0);
        compareFloating(wide, source, source);
        code.jump(Condition.UNORDERED, done);
        code.registers(0, false, 0x0F57, zero, zero);
        code.moveConstant(result, least);
        compareFloating(wide, source, zero);
        code.jump(Condition.BELOW, done);
        code.moveConstant(result, greatest);
        code.bind(done);
        operands.giveXmm(zero);
    }

    private void truncateI64(boolean wide, boolean signed, boolean saturates) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        operands.reserve(2, 2);
        int result = operands.take();
        int limit = operands.takeXmm();
        Label done = new Label();
        truncate(wide, result, source);
        if (signed) {
            code.arithmetic(true, CMP, result, 1);
            code.jump(Condition.negate(Condition.OVERFLOW), done);
            loadLimit(wide, limit, true);
            compareFloating(wide, source, limit);
            Label other = new Label();
            code.jump(Condition.NOT_EQUAL, other);
            code.jump(Condition.ORDERED, done);
            code.bind(other);
        } else {
            code.registers(0, true, 0x85, result, result);
            code.jump(Condition.NOT_NEGATIVE, done);
            loadLimit(wide, limit, false);
            truncateLarge(wide, source, result, limit, done);
        }
        if (saturates) {
            saturate(wide, source, result, signed ? Long.MIN_VALUE : 0, signed ? Long.MAX_VALUE : -1);
        } else {
            failTruncation(wide, source);
        }
        code.bind(done);
        operands.giveXmm(limit);
        targets.finish(result, operand, operand, MachineType.I64);
    }

    /** A number from 2^63 on is made less by that, and the integer greater again. */
    private void truncateLarge(boolean wide, int source, int result, int limit, Label done) {
        int rest = operands.takeXmm();
        int bits = operands.take();
        code.registers(0, false, 0x0F28, rest, source);
        code.registers(FloatingCompiler.prefix(wide), false, 0x0F5C, rest, limit);
        truncate(wide, bits, rest);
        code.moveConstant(result, Long.MIN_VALUE);
        code.registers(0, true, 0x33, result, bits);
        code.registers(0, true, 0x85, bits, bits);
        Label outside = new Label();
        code.jump(Condition.NEGATIVE, outside);
        compareFloating(wide, source, limit);
        code.jump(Condition.ABOVE_OR_EQUAL, done);
        code.bind(outside);
        operands.give(bits);
        operands.giveXmm(rest);
    }

    private void loadLimit(boolean wide, int register, boolean negative) {
        int bits = operands.take();
        long limit = wide ? TWO_TO_63_AS_F64 : TWO_TO_63_AS_F32;
        long sign = wide ? Long.MIN_VALUE : Integer.MIN_VALUE & 0xFFFF_FFFFL;
        code.moveConstant(bits, negative ? limit | sign : limit);
        code.registers(0x66, wide, 0x0F6E, register, bits);
        operands.give(bits);
    }
}
