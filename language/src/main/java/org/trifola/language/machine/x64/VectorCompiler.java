package org.trifola.language.machine.x64;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.instruction.VectorOp.ExtractLane;
import org.trifola.language.instruction.VectorOp.ReplaceLane;
import org.trifola.language.instruction.VectorOp.Splat;
import org.trifola.language.instruction.VectorOp.Testop;

/** Makes code of vector instructions: of those that are no operators on vectors alone, for which there are others. */
final class VectorCompiler {

    private static final long NO_LANE = 0x80;
    private static final int PAIR = 0x0F6C;
    private static final int SHUFFLE_BYTES = 0x0F3800;
    private static final int SHUFFLE_INTS = 0x0F70;
    private static final int TEST = 0x0F3817;

    private final Assembler code;
    private final InstructionReader in;
    private final Operands operands;
    private final Targets targets;
    private final ConstantPool constants;
    private final VectorBinaryCompiler binary;
    private final VectorUnaryCompiler unary;

    VectorCompiler(Assembler code, InstructionReader in, Operands operands, Targets targets, ConstantPool constants) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.targets = targets;
        this.constants = constants;
        this.binary = new VectorBinaryCompiler(code, operands, targets, constants);
        this.unary = new VectorUnaryCompiler(code, operands, targets, constants);
    }

    void operator(VectorOp operator) {
        if (operator instanceof VectorOp.Constant) {
            operands.pushVector(in.bits(), in.highBits());
        } else if (operator instanceof VectorOp.Shuffle) {
            shuffle();
        } else if (operator instanceof Splat splat) {
            splat(splat);
        } else if (operator instanceof ExtractLane extract) {
            extract(extract);
        } else if (operator instanceof ReplaceLane replace) {
            replace(replace);
        } else if (operator instanceof Testop test) {
            test(test);
        } else if (operator instanceof VectorOp.V128Ternop) {
            select();
        } else if (!unary.operator(operator)) {
            binary.operator(operator);
        }
    }

    /** Each half by itself: bytes of the other vector become zero, so that both halves can be joined. */
    private void shuffle() {
        int right = operands.pop();
        int left = operands.pop();
        int other = operands.takeXmm();
        shuffle(other, operands.inRegister(right), 16);
        int source = operands.inRegister(left);
        int result = targets.resultOf(left, source);
        shuffle(result, source, 0);
        code.packed(Packed.OR, result, other);
        operands.giveXmm(other);
        targets.finish(result, left, right, MachineType.V128);
    }

    /** Puts the lanes of a vector, which have the numbers from {@code first} on, where the indices of the instruction want them. */
    private void shuffle(int result, int source, int first) {
        constants.apply(Packed.PREFIX, SHUFFLE_BYTES, result, source, lanes(in.bits(), first), lanes(in.highBits(), first));
    }

    /** The bytes of {@code indices} that are lanes from {@code first} on, of 16. */
    private static long lanes(long indices, int first) {
        long lanes = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            long lane = (indices >>> shift & 0xFF) - first;
            lanes |= (lane >= 0 && lane < 16 ? lane : NO_LANE) << shift;
        }
        return lanes;
    }

    /** Makes the code of a splat. */
    void splat(Splat operator) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int target = targets.next();
        int result = target != Operands.NONE ? target : operands.takeXmm();
        switch (operator) {
            case I8X16 -> {
                code.packed(0x0F6E, result, source);
                splatByte(result);
            }
            case I16X8 -> {
                code.packed(0x0F6E, result, source);
                splatShort(result);
            }
            case I32X4 -> {
                code.packed(0x0F6E, result, source);
                shuffleInts(result, result, 0);
            }
            case I64X2 -> {
                code.registers(0x66, true, 0x0F6E, result, source);
                code.packed(PAIR, result, result);
            }
            case F32X4 -> shuffleInts(result, source, 0);
            case F64X2 -> code.registers(0xF2, false, 0x0F12, result, source);
        }
        targets.finish(result, operand, operand, MachineType.V128);
    }

    /** Copies the lowest byte of a vector to all others. */
    private void splatByte(int register) {
        int zero = operands.takeXmm();
        constants.load(zero, 0, 0);
        code.packed(SHUFFLE_BYTES, register, zero);
        operands.giveXmm(zero);
    }

    /** Copies the lowest two bytes of a vector to all others. */
    private void splatShort(int register) {
        code.registers(0xF2, false, SHUFFLE_INTS, register, register);
        code.immediateByte(0);
        code.packed(PAIR, register, register);
    }

    /** Sets a vector to lanes of 32 bits of another, two bits of {@code lanes} each. */
    private void shuffleInts(int result, int source, int lanes) {
        code.packed(SHUFFLE_INTS, result, source);
        code.immediateByte(lanes);
    }

    private void extract(ExtractLane operator) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int lane = in.lane();
        switch (operator) {
            case F32X4 -> {
                int result = operands.takeXmm();
                shuffleInts(result, source, lane);
                targets.finish(result, operand, operand, MachineType.F32);
            }
            case F64X2 -> {
                int result = operands.takeXmm();
                shuffleInts(result, source, lane == 0 ? 0xE4 : 0xEE);
                targets.finish(result, operand, operand, MachineType.F64);
            }
            default -> {
                int target = targets.next();
                int result = target != Operands.NONE ? target : operands.take();
                extractInteger(operator, result, source, lane);
                targets.finish(result, operand, operand, operator == ExtractLane.I64X2 ? MachineType.I64 : MachineType.I32);
            }
        }
    }

    private void extractInteger(ExtractLane operator, int result, int source, int lane) {
        boolean isShort = operator == ExtractLane.I16X8_S || operator == ExtractLane.I16X8_U;
        if (isShort) {
            code.packed(0x0FC5, result, source);
        } else {
            boolean isByte = operator == ExtractLane.I8X16_S || operator == ExtractLane.I8X16_U;
            code.registers(0x66, operator == ExtractLane.I64X2, isByte ? 0x0F3A14 : 0x0F3A16, source, result);
        }
        code.immediateByte(lane);
        if (operator == ExtractLane.I8X16_S) {
            code.byteRegisters(0x0FBE, result, result, false);
        } else if (operator == ExtractLane.I16X8_S) {
            code.registers(0, false, 0x0FBF, result, result);
        }
    }

    private void replace(ReplaceLane operator) {
        int value = operands.pop();
        int vector = operands.pop();
        int source = operands.inRegister(value);
        int result = operands.own(vector);
        int lane = in.lane();
        switch (operator) {
            case I8X16 -> insert(0x0F3A20, false, result, source, lane);
            case I16X8 -> insert(0x0FC4, false, result, source, lane);
            case I32X4 -> insert(0x0F3A22, false, result, source, lane);
            case I64X2 -> insert(0x0F3A22, true, result, source, lane);
            case F32X4 -> insert(0x0F3A21, false, result, source, lane << 4);
            case F64X2 -> {
                if (lane == 0) {
                    code.registers(0xF2, false, 0x0F10, result, source);
                } else {
                    code.registers(0, false, 0x0F16, result, source);
                }
            }
        }
        targets.finish(result, vector, value, MachineType.V128);
    }

    private void insert(int opcode, boolean wide, int result, int source, int lane) {
        code.registers(0x66, wide, opcode, result, source);
        code.immediateByte(lane);
    }

    private void test(Testop operator) {
        int operand = operands.pop();
        int source = operands.inRegister(operand);
        int result = operands.take();
        switch (operator) {
            case ANY_TRUE -> {
                code.packed(TEST, source, source);
                set(Condition.NOT_EQUAL, result);
            }
            case I8X16_ALL_TRUE -> allTrue(0x0F74, source, result);
            case I16X8_ALL_TRUE -> allTrue(0x0F75, source, result);
            case I32X4_ALL_TRUE -> allTrue(0x0F76, source, result);
            case I64X2_ALL_TRUE -> allTrue(0x0F3829, source, result);
            case I8X16_BITMASK -> code.packed(0x0FD7, result, source);
            case I16X8_BITMASK -> {
                int bytes = operands.takeXmm();
                operands.move(MachineType.V128, bytes, source);
                code.packed(0x0F63, bytes, bytes);
                code.packed(0x0FD7, result, bytes);
                code.byteRegisters(0x0FB6, result, result, false);
                operands.giveXmm(bytes);
            }
            case I32X4_BITMASK -> code.registers(0, false, 0x0F50, result, source);
            case I64X2_BITMASK -> code.packed(0x0F50, result, source);
        }
        targets.finish(result, operand, operand, MachineType.I32);
    }

    private void allTrue(int equal, int source, int result) {
        int zeros = operands.takeXmm();
        constants.load(zeros, 0, 0);
        code.packed(equal, zeros, source);
        code.packed(TEST, zeros, zeros);
        operands.giveXmm(zeros);
        set(Condition.EQUAL, result);
    }

    private void set(int condition, int result) {
        code.byteRegisters(0x0F90 | condition, 0, result, false);
        code.byteRegisters(0x0FB6, result, result, false);
    }

    /** {@code v128.bitselect}: bits of the first where the third has ones, else of the second. */
    private void select() {
        int mask = operands.pop();
        int right = operands.pop();
        int left = operands.pop();
        int second = operands.inRegister(right);
        int ones = operands.inRegister(mask);
        int target = targets.next();
        int first = operands.inRegister(left);
        boolean isFree = target != Operands.NONE && target != second && target != ones;
        int result = isFree ? target : operands.ownsRegister(left) ? first : operands.takeXmm();
        code.from(first).packed(Packed.XOR, result, second);
        code.packed(Packed.AND, result, ones);
        code.packed(Packed.XOR, result, second);
        operands.release(mask);
        targets.finish(result, left, right, MachineType.V128);
    }
}
