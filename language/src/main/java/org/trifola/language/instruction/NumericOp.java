package org.trifola.language.instruction;

import static org.trifola.language.types.NumberType.F32;
import static org.trifola.language.types.NumberType.F64;
import static org.trifola.language.types.NumberType.I32;
import static org.trifola.language.types.NumberType.I64;

import org.trifola.language.config.Feature;
import org.trifola.language.types.NumberType;

/**
 * Numeric instructions, one enum per operator shape of the specification.
 *
 * @see <a href="https://webassembly.github.io/spec/core/syntax/instructions.html#numeric-instructions">Numeric instructions</a>
 */
public sealed interface NumericOp extends Opcode {

    /** Whether some operands make the instruction trap. */
    default boolean traps() {
        return false;
    }

    /** An instruction whose result is the truth of a statement: a testop or a relop. */
    sealed interface Comparison extends NumericOp {
    }

    /** {@code [] -> [t]}, the value is the immediate. */
    enum Constant implements NumericOp {
        I32_CONST(0x41, "i32.const", Immediate.I32, I32), I64_CONST(0x42, "i64.const", Immediate.I64, I64),
        F32_CONST(0x43, "f32.const", Immediate.F32, F32), F64_CONST(0x44, "f64.const", Immediate.F64, F64);

        private final Row row;

        Constant(int code, String mnemonic, Immediate immediate, NumberType type) {
            row = new Row(Family.NUMERIC, code, mnemonic, immediate, Signature.constant(type), Feature.CORE);
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public boolean isConstant() {
            return true;
        }
    }

    /** {@code [t] -> [i32]}. */
    enum I32Testop implements Comparison {
        EQZ(0x45, "i32.eqz");

        private final Row row;

        I32Testop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.testop(I32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [i32]}. */
    enum I32Relop implements Comparison {
        EQ(OperatorCode.I32_EQ, "i32.eq"), NE(OperatorCode.I32_NE, "i32.ne"), LT_S(OperatorCode.I32_LT_S, "i32.lt_s"),
        LT_U(OperatorCode.I32_LT_U, "i32.lt_u"), GT_S(OperatorCode.I32_GT_S, "i32.gt_s"),
        GT_U(OperatorCode.I32_GT_U, "i32.gt_u"), LE_S(OperatorCode.I32_LE_S, "i32.le_s"),
        LE_U(OperatorCode.I32_LE_U, "i32.le_u"), GE_S(OperatorCode.I32_GE_S, "i32.ge_s"),
        GE_U(OperatorCode.I32_GE_U, "i32.ge_u");

        private final Row row;

        I32Relop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.relop(I32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [i32]}. */
    enum I64Testop implements Comparison {
        EQZ(0x50, "i64.eqz");

        private final Row row;

        I64Testop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.testop(I64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [i32]}. */
    enum I64Relop implements Comparison {
        EQ(OperatorCode.I64_EQ, "i64.eq"), NE(OperatorCode.I64_NE, "i64.ne"), LT_S(OperatorCode.I64_LT_S, "i64.lt_s"),
        LT_U(OperatorCode.I64_LT_U, "i64.lt_u"), GT_S(OperatorCode.I64_GT_S, "i64.gt_s"),
        GT_U(OperatorCode.I64_GT_U, "i64.gt_u"), LE_S(OperatorCode.I64_LE_S, "i64.le_s"),
        LE_U(OperatorCode.I64_LE_U, "i64.le_u"), GE_S(OperatorCode.I64_GE_S, "i64.ge_s"),
        GE_U(OperatorCode.I64_GE_U, "i64.ge_u");

        private final Row row;

        I64Relop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.relop(I64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [i32]}. */
    enum F32Relop implements Comparison {
        EQ(OperatorCode.F32_EQ, "f32.eq"), NE(OperatorCode.F32_NE, "f32.ne"), LT(OperatorCode.F32_LT, "f32.lt"),
        GT(OperatorCode.F32_GT, "f32.gt"), LE(OperatorCode.F32_LE, "f32.le"), GE(OperatorCode.F32_GE, "f32.ge");

        private final Row row;

        F32Relop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.relop(F32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [i32]}. */
    enum F64Relop implements Comparison {
        EQ(OperatorCode.F64_EQ, "f64.eq"), NE(OperatorCode.F64_NE, "f64.ne"), LT(OperatorCode.F64_LT, "f64.lt"),
        GT(OperatorCode.F64_GT, "f64.gt"), LE(OperatorCode.F64_LE, "f64.le"), GE(OperatorCode.F64_GE, "f64.ge");

        private final Row row;

        F64Relop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.relop(F64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [t]}. */
    enum I32Unop implements NumericOp {
        CLZ(0x67, "i32.clz"), CTZ(0x68, "i32.ctz"), POPCNT(0x69, "i32.popcnt");

        private final Row row;

        I32Unop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.unop(I32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [t]}: the sign bit of a narrower integer fills the upper bits. */
    enum I32Extendop implements NumericOp {
        EXTEND8_S(0xC0, "i32.extend8_s"), EXTEND16_S(0xC1, "i32.extend16_s");

        private final Row row;

        I32Extendop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Immediate.NONE, Signature.unop(I32), Feature.SIGN_EXTENSION);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [t]}. */
    enum I32Binop implements NumericOp {
        ADD(OperatorCode.I32_ADD, "i32.add"), SUB(OperatorCode.I32_SUB, "i32.sub"), MUL(OperatorCode.I32_MUL, "i32.mul"),
        DIV_S(OperatorCode.I32_DIV_S, "i32.div_s"), DIV_U(OperatorCode.I32_DIV_U, "i32.div_u"),
        REM_S(OperatorCode.I32_REM_S, "i32.rem_s"), REM_U(OperatorCode.I32_REM_U, "i32.rem_u"),
        AND(OperatorCode.I32_AND, "i32.and"), OR(OperatorCode.I32_OR, "i32.or"), XOR(OperatorCode.I32_XOR, "i32.xor"),
        SHL(OperatorCode.I32_SHL, "i32.shl"), SHR_S(OperatorCode.I32_SHR_S, "i32.shr_s"),
        SHR_U(OperatorCode.I32_SHR_U, "i32.shr_u"), ROTL(OperatorCode.I32_ROTL, "i32.rotl"),
        ROTR(OperatorCode.I32_ROTR, "i32.rotr");

        private final Row row;

        I32Binop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.binop(I32));
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public boolean traps() {
            return this == DIV_S || this == DIV_U || this == REM_S || this == REM_U;
        }

        @Override
        public boolean isConstant() {
            return this == ADD || this == SUB || this == MUL;
        }
    }

    /** {@code [t] -> [t]}. */
    enum I64Unop implements NumericOp {
        CLZ(0x79, "i64.clz"), CTZ(0x7A, "i64.ctz"), POPCNT(0x7B, "i64.popcnt");

        private final Row row;

        I64Unop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.unop(I64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [t]}: the sign bit of a narrower integer fills the upper bits. */
    enum I64Extendop implements NumericOp {
        EXTEND8_S(0xC2, "i64.extend8_s"), EXTEND16_S(0xC3, "i64.extend16_s"), EXTEND32_S(0xC4, "i64.extend32_s");

        private final Row row;

        I64Extendop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Immediate.NONE, Signature.unop(I64), Feature.SIGN_EXTENSION);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [t]}. */
    enum I64Binop implements NumericOp {
        ADD(OperatorCode.I64_ADD, "i64.add"), SUB(OperatorCode.I64_SUB, "i64.sub"), MUL(OperatorCode.I64_MUL, "i64.mul"),
        DIV_S(OperatorCode.I64_DIV_S, "i64.div_s"), DIV_U(OperatorCode.I64_DIV_U, "i64.div_u"),
        REM_S(OperatorCode.I64_REM_S, "i64.rem_s"), REM_U(OperatorCode.I64_REM_U, "i64.rem_u"),
        AND(OperatorCode.I64_AND, "i64.and"), OR(OperatorCode.I64_OR, "i64.or"), XOR(OperatorCode.I64_XOR, "i64.xor"),
        SHL(OperatorCode.I64_SHL, "i64.shl"), SHR_S(OperatorCode.I64_SHR_S, "i64.shr_s"),
        SHR_U(OperatorCode.I64_SHR_U, "i64.shr_u"), ROTL(OperatorCode.I64_ROTL, "i64.rotl"),
        ROTR(OperatorCode.I64_ROTR, "i64.rotr");

        private final Row row;

        I64Binop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.binop(I64));
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public boolean traps() {
            return this == DIV_S || this == DIV_U || this == REM_S || this == REM_U;
        }

        @Override
        public boolean isConstant() {
            return this == ADD || this == SUB || this == MUL;
        }
    }

    /** {@code [t] -> [t]}. */
    enum F32Unop implements NumericOp {
        ABS(0x8B, "f32.abs"), NEG(0x8C, "f32.neg"), CEIL(0x8D, "f32.ceil"), FLOOR(0x8E, "f32.floor"),
        TRUNC(0x8F, "f32.trunc"), NEAREST(0x90, "f32.nearest"), SQRT(0x91, "f32.sqrt");

        private final Row row;

        F32Unop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.unop(F32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [t]}. */
    enum F32Binop implements NumericOp {
        ADD(OperatorCode.F32_ADD, "f32.add"), SUB(OperatorCode.F32_SUB, "f32.sub"), MUL(OperatorCode.F32_MUL, "f32.mul"),
        DIV(OperatorCode.F32_DIV, "f32.div"), MIN(OperatorCode.F32_MIN, "f32.min"), MAX(OperatorCode.F32_MAX, "f32.max"),
        COPYSIGN(OperatorCode.F32_COPYSIGN, "f32.copysign");

        private final Row row;

        F32Binop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.binop(F32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [t]}. */
    enum F64Unop implements NumericOp {
        ABS(0x99, "f64.abs"), NEG(0x9A, "f64.neg"), CEIL(0x9B, "f64.ceil"), FLOOR(0x9C, "f64.floor"),
        TRUNC(0x9D, "f64.trunc"), NEAREST(0x9E, "f64.nearest"), SQRT(0x9F, "f64.sqrt");

        private final Row row;

        F64Unop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.unop(F64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t t] -> [t]}. */
    enum F64Binop implements NumericOp {
        ADD(OperatorCode.F64_ADD, "f64.add"), SUB(OperatorCode.F64_SUB, "f64.sub"), MUL(OperatorCode.F64_MUL, "f64.mul"),
        DIV(OperatorCode.F64_DIV, "f64.div"), MIN(OperatorCode.F64_MIN, "f64.min"), MAX(OperatorCode.F64_MAX, "f64.max"),
        COPYSIGN(OperatorCode.F64_COPYSIGN, "f64.copysign");

        private final Row row;

        F64Binop(int code, String mnemonic) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.binop(F64));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** Conversions to {@code i32}. */
    enum I32Cvtop implements NumericOp {
        WRAP_I64(0xA7, "i32.wrap_i64", I64), TRUNC_F32_S(0xA8, "i32.trunc_f32_s", F32),
        TRUNC_F32_U(0xA9, "i32.trunc_f32_u", F32), TRUNC_F64_S(0xAA, "i32.trunc_f64_s", F64),
        TRUNC_F64_U(0xAB, "i32.trunc_f64_u", F64), REINTERPRET_F32(0xBC, "i32.reinterpret_f32", F32);

        private final Row row;

        I32Cvtop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.cvtop(operand, I32));
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public boolean traps() {
            return this == TRUNC_F32_S || this == TRUNC_F32_U || this == TRUNC_F64_S || this == TRUNC_F64_U;
        }
    }

    /** Conversions to {@code i64}. */
    enum I64Cvtop implements NumericOp {
        EXTEND_I32_S(0xAC, "i64.extend_i32_s", I32), EXTEND_I32_U(0xAD, "i64.extend_i32_u", I32),
        TRUNC_F32_S(0xAE, "i64.trunc_f32_s", F32), TRUNC_F32_U(0xAF, "i64.trunc_f32_u", F32),
        TRUNC_F64_S(0xB0, "i64.trunc_f64_s", F64), TRUNC_F64_U(0xB1, "i64.trunc_f64_u", F64),
        REINTERPRET_F64(0xBD, "i64.reinterpret_f64", F64);

        private final Row row;

        I64Cvtop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.cvtop(operand, I64));
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public boolean traps() {
            return this == TRUNC_F32_S || this == TRUNC_F32_U || this == TRUNC_F64_S || this == TRUNC_F64_U;
        }
    }

    /** Saturating conversions to {@code i32}. */
    enum I32TruncSatop implements NumericOp {
        TRUNC_SAT_F32_S(0xFC_0000, "i32.trunc_sat_f32_s", F32), TRUNC_SAT_F32_U(0xFC_0001, "i32.trunc_sat_f32_u", F32),
        TRUNC_SAT_F64_S(0xFC_0002, "i32.trunc_sat_f64_s", F64), TRUNC_SAT_F64_U(0xFC_0003, "i32.trunc_sat_f64_u", F64);

        private final Row row;

        I32TruncSatop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Immediate.NONE, Signature.cvtop(operand, I32), Feature.SATURATING_FLOAT_TO_INT);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** Saturating conversions to {@code i64}. */
    enum I64TruncSatop implements NumericOp {
        TRUNC_SAT_F32_S(0xFC_0004, "i64.trunc_sat_f32_s", F32), TRUNC_SAT_F32_U(0xFC_0005, "i64.trunc_sat_f32_u", F32),
        TRUNC_SAT_F64_S(0xFC_0006, "i64.trunc_sat_f64_s", F64), TRUNC_SAT_F64_U(0xFC_0007, "i64.trunc_sat_f64_u", F64);

        private final Row row;

        I64TruncSatop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Immediate.NONE, Signature.cvtop(operand, I64), Feature.SATURATING_FLOAT_TO_INT);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** Conversions to {@code f32}. */
    enum F32Cvtop implements NumericOp {
        CONVERT_I32_S(0xB2, "f32.convert_i32_s", I32), CONVERT_I32_U(0xB3, "f32.convert_i32_u", I32),
        CONVERT_I64_S(0xB4, "f32.convert_i64_s", I64), CONVERT_I64_U(0xB5, "f32.convert_i64_u", I64),
        DEMOTE_F64(0xB6, "f32.demote_f64", F64), REINTERPRET_I32(0xBE, "f32.reinterpret_i32", I32);

        private final Row row;

        F32Cvtop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.cvtop(operand, F32));
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** Conversions to {@code f64}. */
    enum F64Cvtop implements NumericOp {
        CONVERT_I32_S(0xB7, "f64.convert_i32_s", I32), CONVERT_I32_U(0xB8, "f64.convert_i32_u", I32),
        CONVERT_I64_S(0xB9, "f64.convert_i64_s", I64), CONVERT_I64_U(0xBA, "f64.convert_i64_u", I64),
        PROMOTE_F32(0xBB, "f64.promote_f32", F32), REINTERPRET_I64(0xBF, "f64.reinterpret_i64", I64);

        private final Row row;

        F64Cvtop(int code, String mnemonic, NumberType operand) {
            row = new Row(Family.NUMERIC, code, mnemonic, Signature.cvtop(operand, F64));
        }

        @Override
        public Row row() {
            return row;
        }
    }
}
