package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.VectorOp;

/** Vectors made of numbers, and numbers taken out of vectors. */
final class LaneGenerator {

    private final CodeBuilder code;
    private final OperandStack operands;
    private final VectorOperands vectors;
    private final NumericGenerator numbers;

    LaneGenerator(CodeBuilder code, OperandStack operands, VectorOperands vectors, NumericGenerator numbers) {
        this.code = code;
        this.operands = operands;
        this.vectors = vectors;
        this.numbers = numbers;
    }

    /** {@code v128.const}, as a {@code type}. */
    void constant(JvmType type, long low, long high) {
        int[] lanes = {(int) low, (int) (low >>> 32), (int) high, (int) (high >>> 32)};
        long[] halves = {low, high};
        boolean neutral = false;
        for (int lane : lanes) {
            neutral |= NumericGenerator.isNeutral(NumericOp.Constant.F32_CONST, lane);
        }
        for (int part = 0; part < type.parts(); part++) {
            neutral |= NumericGenerator.isNeutral(NumericOp.Constant.F64_CONST, halves[part / (type.parts() / 2)]);
            switch (type) {
                case INTS -> numbers.constant(NumericOp.Constant.I32_CONST, lanes[part]);
                case FLOATS -> numbers.constant(NumericOp.Constant.F32_CONST, lanes[part]);
                case DOUBLES -> numbers.constant(NumericOp.Constant.F64_CONST, halves[part]);
                default -> numbers.constant(NumericOp.Constant.I64_CONST, halves[part]);
            }
        }
        vectors.push(type, neutral);
    }

    /** Pushes a vector all of whose lanes are the number on top of the stack. */
    void splat(VectorOp.Splat operator) {
        boolean neutral = operands.isNeutral();
        JvmType type = VectorShape.result(operator);
        if (operator == VectorOp.Splat.I8X16 || operator == VectorOp.Splat.I16X8) {
            code.invokestatic(VectorShape.parts(operator), "splat", MethodTypeDesc.of(CD_long, CD_int));
            operands.pop();
            operands.push(JvmType.LONG);
        }
        JvmType number = operands.peek();
        int slot = vectors.takeNumber();
        for (int part = 0; part < type.parts(); part++) {
            number.load(code, slot);
        }
        vectors.push(type, neutral);
    }

    /** Pushes the lane {@code lane} of {@code vector}. */
    void extractLane(Vector vector, VectorOp.ExtractLane operator, int lane) {
        JvmType type = VectorShape.operand(operator);
        int perPart = operator.lanes() / type.parts();
        vector.load(type, lane / perPart);
        if (perPart > 1) {
            code.loadConstant(lane % perPart * (Long.SIZE / perPart)).lushr().l2i();
        }
        switch (operator) {
            case I8X16_S -> code.i2b();
            case I8X16_U -> code.loadConstant(0xFF).iand();
            case I16X8_S -> code.i2s();
            case I16X8_U -> code.i2c();
            case I32X4, I64X2, F32X4, F64X2 -> {
                // The lane is a part.
            }
        }
        operands.push(JvmType.of(operator.signature().results()));
    }

    /** Sets the lane {@code lane} of a vector to the number on top of the stack. */
    void replaceLane(VectorOp.ReplaceLane operator, int lane) {
        JvmType number = operands.peek();
        int slot = vectors.takeNumber();
        replaceLane(vectors.take(), operator, lane, number, slot);
    }

    /** Pushes {@code vector} with its lane {@code lane} set to the {@code number} at {@code slot}. */
    void replaceLane(Vector vector, VectorOp.ReplaceLane operator, int lane, JvmType number, int slot) {
        JvmType type = VectorShape.result(operator);
        int perPart = operator.lanes() / type.parts();
        vectors.push(type, part -> {
            if (part != lane / perPart) {
                vector.load(type, part);
            } else if (perPart == 1) {
                number.load(code, slot);
            } else {
                int distance = lane % perPart * (Long.SIZE / perPart);
                long mask = -1L >>> Long.SIZE - Long.SIZE / perPart;
                vector.load(type, part);
                code.loadConstant(~(mask << distance)).land();
                number.load(code, slot);
                code.i2l().loadConstant(mask).land().loadConstant(distance).lshl().lor();
            }
        });
    }
}
