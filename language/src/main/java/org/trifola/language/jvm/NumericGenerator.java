package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_float;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.NumericOp.F32Binop;
import org.trifola.language.instruction.NumericOp.F32Cvtop;
import org.trifola.language.instruction.NumericOp.F32Unop;
import org.trifola.language.instruction.NumericOp.F64Binop;
import org.trifola.language.instruction.NumericOp.F64Cvtop;
import org.trifola.language.instruction.NumericOp.F64Unop;
import org.trifola.language.instruction.NumericOp.I32Binop;
import org.trifola.language.instruction.NumericOp.I32Cvtop;
import org.trifola.language.instruction.NumericOp.I64Binop;
import org.trifola.language.instruction.NumericOp.I64Cvtop;
import org.trifola.language.jvm.library.F32;
import org.trifola.language.jvm.library.F64;

/** Numeric instructions: an instruction of the JVM where it has the same, else a method of the library. */
final class NumericGenerator {

    private final CodeBuilder code;

    NumericGenerator(CodeBuilder code) {
        this.code = code;
    }

    void constant(NumericOp.Constant operator, long bits) {
        switch (operator) {
            case I32_CONST -> code.loadConstant((int) bits);
            case I64_CONST -> code.loadConstant(bits);
            case F32_CONST -> floatConstant((int) bits);
            case F64_CONST -> doubleConstant(bits);
        }
    }

    /** The payload of a NaN need not survive in the constant pool. */
    private void floatConstant(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (Float.isNaN(value)) {
            code.loadConstant(bits);
            Library.numeric(code, F32Cvtop.REINTERPRET_I32);
        } else {
            code.loadConstant(value);
        }
    }

    private void doubleConstant(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isNaN(value)) {
            code.loadConstant(bits);
            Library.numeric(code, F64Cvtop.REINTERPRET_I64);
        } else {
            code.loadConstant(value);
        }
    }

    /** Whether a compiler takes {@code x op constant} for {@code x} or its negation, for some operators. */
    static boolean isNeutral(NumericOp.Constant operator, long bits) {
        return switch (operator) {
            case I32_CONST, I64_CONST -> false;
            case F32_CONST -> isNeutral(Float.intBitsToFloat((int) bits));
            case F64_CONST -> isNeutral(Double.longBitsToDouble(bits));
        };
    }

    private static boolean isNeutral(double value) {
        return value == 0 || Math.abs(value) == 1;
    }

    /** Makes the result of an operator quiet, if it is NaN. */
    void quiet(ClassDesc type) {
        code.invokestatic(Names.of(type.equals(CD_float) ? F32.class : F64.class), "quiet", MethodTypeDesc.of(type, type));
    }

    /** An operator that is not a comparison, whose operands are on the stack of the JVM. */
    void operator(NumericOp operator) {
        if (!emitInstruction(operator)) {
            Library.numeric(code, operator);
        }
    }

    private boolean emitInstruction(NumericOp operator) {
        if (operator instanceof I32Binop binop) {
            return integer(binop);
        } else if (operator instanceof I64Binop binop) {
            return integer(binop);
        } else if (operator instanceof F32Binop binop) {
            return floating(binop);
        } else if (operator instanceof F64Binop binop) {
            return floating(binop);
        } else if (operator == F32Unop.NEG) {
            return done(code.fneg());
        } else if (operator == F64Unop.NEG) {
            return done(code.dneg());
        } else {
            return convert(operator);
        }
    }

    private boolean convert(NumericOp operator) {
        if (operator == I32Cvtop.WRAP_I64) {
            return done(code.l2i());
        } else if (operator == I64Cvtop.EXTEND_I32_S) {
            return done(code.i2l());
        } else if (operator == F32Cvtop.CONVERT_I32_S) {
            return done(code.i2f());
        } else if (operator == F32Cvtop.CONVERT_I64_S) {
            return done(code.l2f());
        } else if (operator == F64Cvtop.CONVERT_I32_S) {
            return done(code.i2d());
        } else if (operator == F64Cvtop.CONVERT_I64_S) {
            return done(code.l2d());
        } else {
            return operator == F64Cvtop.PROMOTE_F32 && done(code.f2d());
        }
    }

    private boolean integer(I32Binop operator) {
        return switch (operator) {
            case ADD -> done(code.iadd());
            case SUB -> done(code.isub());
            case MUL -> done(code.imul());
            case AND -> done(code.iand());
            case OR -> done(code.ior());
            case XOR -> done(code.ixor());
            case SHL -> done(code.ishl());
            case SHR_S -> done(code.ishr());
            case SHR_U -> done(code.iushr());
            case DIV_S, DIV_U, REM_S, REM_U, ROTL, ROTR -> false;
        };
    }

    private boolean integer(I64Binop operator) {
        return switch (operator) {
            case ADD -> done(code.ladd());
            case SUB -> done(code.lsub());
            case MUL -> done(code.lmul());
            case AND -> done(code.land());
            case OR -> done(code.lor());
            case XOR -> done(code.lxor());
            case SHL -> done(code.l2i().lshl());
            case SHR_S -> done(code.l2i().lshr());
            case SHR_U -> done(code.l2i().lushr());
            case DIV_S, DIV_U, REM_S, REM_U, ROTL, ROTR -> false;
        };
    }

    private boolean floating(F32Binop operator) {
        return switch (operator) {
            case ADD -> done(code.fadd());
            case SUB -> done(code.fsub());
            case MUL -> done(code.fmul());
            case DIV -> done(code.fdiv());
            case MIN, MAX, COPYSIGN -> false;
        };
    }

    private boolean floating(F64Binop operator) {
        return switch (operator) {
            case ADD -> done(code.dadd());
            case SUB -> done(code.dsub());
            case MUL -> done(code.dmul());
            case DIV -> done(code.ddiv());
            case MIN, MAX, COPYSIGN -> false;
        };
    }

    private static boolean done(@SuppressWarnings("unused") CodeBuilder emitted) {
        return true;
    }
}
