package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.Collections;

import org.trifola.language.arithmetic.vector.I8x8;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.NumericOp.F32Binop;
import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.instruction.NumericOp.I32Binop;
import org.trifola.language.instruction.NumericOp.I64Binop;
import org.trifola.language.instruction.VectorOp;
import org.trifola.language.types.NumberType;

/**
 * Vector instructions. Their operands are brought to local variables, and each part of the result is computed from those parts
 * of the operands that it depends on: by the instruction for numbers, where the JVM has one, else by a method that has the name of
 * the instruction and the parts as parameters.
 */
final class VectorGenerator {

    private final CodeBuilder code;
    private final InstructionReader in;
    private final OperandStack operands;
    private final VectorOperands vectors;
    private final NumericGenerator numbers;
    private final LaneGenerator lanes;
    private final BitsGenerator bits;
    private final VectorForms forms;

    VectorGenerator(CodeBuilder code, InstructionReader in, OperandStack operands, VectorOperands vectors, NumericGenerator numbers, LaneGenerator lanes,
                    BitsGenerator bits, VectorForms forms) {
        this.code = code;
        this.in = in;
        this.operands = operands;
        this.vectors = vectors;
        this.numbers = numbers;
        this.lanes = lanes;
        this.bits = bits;
        this.forms = forms;
    }

    void operator(VectorOp operator) {
        if (operator instanceof VectorOp.Constant) {
            lanes.constant(forms.result(in.offset()), in.bits(), in.highBits());
        } else if (operator instanceof VectorOp.Shuffle) {
            shuffle();
        } else if (operator instanceof VectorOp.Splat splat) {
            lanes.splat(splat);
        } else if (operator instanceof VectorOp.ExtractLane extract) {
            lanes.extractLane(vectors.take(), extract, in.lane());
        } else if (operator instanceof VectorOp.ReplaceLane replace) {
            lanes.replaceLane(replace, in.lane());
        } else if (operator instanceof VectorOp.Testop test) {
            test(test);
        } else if (operator instanceof VectorOp.V128Unop) {
            bits.not();
        } else if (operator instanceof VectorOp.V128Binop binop) {
            bits.binop(binop);
        } else if (operator instanceof VectorOp.V128Ternop) {
            bits.bitselect();
        } else if (operator instanceof VectorOp.I16x8Unop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I32x4Unop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I64x2Unop o) {
            operator(o);
        } else if (operator instanceof VectorOp.F32x4Unop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I8x16Binop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I16x8Binop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I32x4Binop o) {
            operator(o);
        } else if (operator instanceof VectorOp.I64x2Binop o) {
            operator(o);
        } else if (operator instanceof VectorOp.F32x4Binop o) {
            operator(o);
        } else if (operator instanceof VectorOp.F64x2Binop o) {
            operator(o);
        } else if (operator.signature().parameters().getLast() == NumberType.I32) {
            shift(operator);
        } else {
            // What is left are relations, and shapes whose operators are all of one kind.
            lanewise(operator, operator.toString(), operator.signature().parameters().size());
        }
    }

    private void operator(VectorOp.I16x8Unop o) {
        switch (o) {
            case EXTEND_LOW_S, EXTEND_LOW_U, EXTEND_HIGH_S, EXTEND_HIGH_U -> widen(o, o.toString(), 1);
            case ABS, NEG, EXTADD_PAIRWISE_S, EXTADD_PAIRWISE_U -> lanewise(o, o.toString(), 1);
        }
    }

    private void operator(VectorOp.I32x4Unop o) {
        switch (o) {
            case EXTEND_LOW_S, EXTEND_LOW_U, EXTEND_HIGH_S, EXTEND_HIGH_U -> widen(o, o.toString(), 1);
            case TRUNC_SAT_F64X2_S_ZERO, TRUNC_SAT_F64X2_U_ZERO -> shorten(o, o.toString());
            case ABS, NEG, EXTADD_PAIRWISE_S, EXTADD_PAIRWISE_U, TRUNC_SAT_F32X4_S, TRUNC_SAT_F32X4_U -> lanewise(o, o.toString(), 1);
        }
    }

    private void operator(VectorOp.I64x2Unop o) {
        switch (o) {
            case EXTEND_LOW_S, EXTEND_LOW_U, EXTEND_HIGH_S, EXTEND_HIGH_U -> widen(o, o.toString(), 1);
            case ABS, NEG -> lanewise(o, o.toString(), 1);
        }
    }

    private void operator(VectorOp.F32x4Unop o) {
        switch (o) {
            case DEMOTE_F64X2_ZERO -> shorten(o, o.toString());
            case ABS, NEG, SQRT, CEIL, FLOOR, TRUNC, NEAREST, CONVERT_I32X4_S, CONVERT_I32X4_U -> lanewise(o, o.toString(), 1);
        }
    }

    private void operator(VectorOp.I8x16Binop o) {
        switch (o) {
            case SWIZZLE -> swizzle();
            case NARROW_S, NARROW_U -> narrow(o, o.toString(), JvmType.HALVES);
            case ADD, ADD_SAT_S, ADD_SAT_U, SUB, SUB_SAT_S, SUB_SAT_U, MIN_S, MIN_U, MAX_S, MAX_U, AVGR_U -> lanewise(o, o.toString(), 2);
        }
    }

    private void operator(VectorOp.I16x8Binop o) {
        switch (o) {
            case NARROW_S, NARROW_U -> narrow(o, o.toString(), JvmType.INTS);
            case EXTMUL_LOW_S, EXTMUL_LOW_U, EXTMUL_HIGH_S, EXTMUL_HIGH_U -> widen(o, o.toString(), 2);
            case ADD, ADD_SAT_S, ADD_SAT_U, SUB, SUB_SAT_S, SUB_SAT_U, MUL, MIN_S, MIN_U, MAX_S, MAX_U, AVGR_U, Q15MULR_SAT_S ->
                lanewise(o, o.toString(), 2);
        }
    }

    private void operator(VectorOp.I32x4Binop o) {
        switch (o) {
            case EXTMUL_LOW_S, EXTMUL_LOW_U, EXTMUL_HIGH_S, EXTMUL_HIGH_U -> widen(o, o.toString(), 2);
            case ADD, SUB, MUL -> lanewise(I32Binop.valueOf(o.toString()), JvmType.INTS, false);
            case MIN_S, MIN_U, MAX_S, MAX_U, DOT -> lanewise(o, o.toString(), 2);
        }
    }

    private void operator(VectorOp.I64x2Binop o) {
        switch (o) {
            case EXTMUL_LOW_S, EXTMUL_LOW_U, EXTMUL_HIGH_S, EXTMUL_HIGH_U -> widen(o, o.toString(), 2);
            case ADD, SUB, MUL -> lanewise(I64Binop.valueOf(o.toString()), JvmType.HALVES, false);
        }
    }

    private void operator(VectorOp.F32x4Binop o) {
        switch (o) {
            case ADD, SUB, MUL, DIV -> lanewise(F32Binop.valueOf(o.toString()), JvmType.FLOATS, operands.hasNeutral());
            case MIN, MAX, PMIN, PMAX -> lanewise(o, o.toString(), 2);
        }
    }

    private void operator(VectorOp.F64x2Binop o) {
        switch (o) {
            case ADD, SUB, MUL, DIV -> lanewise(F64Binop.valueOf(o.toString()), JvmType.DOUBLES, operands.hasNeutral());
            case MIN, MAX, PMIN, PMAX -> lanewise(o, o.toString(), 2);
        }
    }

    /** Each part of the result depends on the parts of the operands in the same place. */
    private void lanewise(VectorOp operator, String name, int arity) {
        JvmType result = VectorShape.result(operator);
        // Lanes of a half as wide as those of the result lie together in one.
        JvmType operand = result == JvmType.INTS && VectorShape.operand(operator) == JvmType.HALVES ? JvmType.INTS : VectorShape.operand(operator);
        Vector[] taken = vectors.take(arity);
        vectors.push(result, part -> {
            for (Vector vector : taken) {
                vector.load(operand, part);
            }
            call(operator, name, result, Collections.nCopies(arity, operand.desc()).toArray(ClassDesc[]::new));
        });
    }

    /** The same with an operator on numbers. */
    private void lanewise(NumericOp operator, JvmType type, boolean quiet) {
        Vector[] taken = vectors.take(2);
        vectors.push(type, part -> {
            taken[0].load(type, part);
            taken[1].load(type, part);
            numbers.operator(operator);
            if (quiet) {
                numbers.quiet(type.desc());
            }
        });
    }

    private void shift(VectorOp operator) {
        JvmType type = VectorShape.result(operator);
        int count = vectors.takeNumber();
        Vector vector = vectors.take();
        vectors.push(type, part -> {
            vector.load(type, part);
            code.iload(count);
            if (operator instanceof VectorOp.I32x4Shiftop shift) {
                numbers.operator(I32Binop.valueOf(shift.toString()));
            } else {
                call(operator, operator.toString(), type, type.desc(), CD_int);
            }
        });
    }

    /** Calls the method for a part of the result, {@code name} being the row, which unlike the mnemonic does not repeat the shape of the operands. */
    private void call(VectorOp operator, String name, JvmType result, ClassDesc... parameters) {
        code.invokestatic(VectorShape.parts(operator), Names.camelCase(name), MethodTypeDesc.of(result.desc(), parameters));
    }

    /** Each lane of the result depends on one lane in one half of each operand, which is half as wide. */
    void widen(VectorOp operator, String name, int arity) {
        widen(operator, name, vectors.take(arity));
    }

    /** The same for {@code taken}. */
    void widen(VectorOp operator, String name, Vector... taken) {
        JvmType result = VectorShape.result(operator);
        boolean high = name.contains("_HIGH");
        String plain = name.replace("_LOW", "").replace("_HIGH", "");
        vectors.push(result, part -> {
            for (Vector vector : taken) {
                vector.load(JvmType.INTS, (high ? 2 : 0) + part * 2 / result.parts());
            }
            // Two lanes of 16 bits are in one part.
            String method = result == JvmType.INTS ? plain.replaceFirst("_", part % 2 == 0 ? "_LOW_" : "_HIGH_") : plain;
            call(operator, method, result, Collections.nCopies(taken.length, CD_int).toArray(ClassDesc[]::new));
        });
    }

    /** Two lanes of the result depend on lanes that are twice as wide, the others are zero. */
    private void shorten(VectorOp operator, String name) {
        JvmType result = VectorShape.result(operator);
        Vector vector = vectors.take();
        vectors.push(result, part -> {
            if (part < 2) {
                vector.load(JvmType.DOUBLES, part);
                call(operator, name, result, JvmType.DOUBLES.desc());
            } else if (result == JvmType.INTS) {
                code.iconst_0();
            } else {
                code.fconst_0();
            }
        });
    }

    /** Each half of the result depends on one operand. */
    private void narrow(VectorOp operator, String name, JvmType operand) {
        Vector[] taken = vectors.take(2);
        vectors.push(JvmType.HALVES, half -> {
            taken[half].load(operand);
            call(operator, name, JvmType.HALVES, operand.descs().toArray(ClassDesc[]::new));
        });
    }

    private void swizzle() {
        Vector[] taken = vectors.take(2);
        vectors.push(JvmType.HALVES, half -> {
            taken[0].load(JvmType.HALVES);
            taken[1].load(JvmType.HALVES, half);
            code.invokestatic(Names.of(I8x8.class), "swizzle", MethodTypeDesc.of(CD_long, CD_long, CD_long, CD_long));
        });
    }

    private void shuffle() {
        ShuffleGenerator shuffle = new ShuffleGenerator(code, in.bits(), in.highBits());
        Vector[] taken = vectors.take(2);
        JvmType type = shuffle.type(taken);
        vectors.push(type, part -> shuffle.part(taken, type, part));
    }

    private void test(VectorOp.Testop operator) {
        JvmType type = VectorShape.operand(operator) == JvmType.INTS ? JvmType.INTS : JvmType.HALVES;
        vectors.take().load(type);
        String name = Names.camelCase(operator.mnemonic().substring(operator.mnemonic().indexOf('.') + 1));
        code.invokestatic(VectorShape.vectors(operator), name, MethodTypeDesc.of(name.endsWith("True") ? CD_boolean : CD_int, type.descs()));
        operands.push(JvmType.INT);
    }
}
