package org.trifola.language.instruction;

import static org.trifola.language.types.NumberType.F32;
import static org.trifola.language.types.NumberType.F64;
import static org.trifola.language.types.NumberType.I32;
import static org.trifola.language.types.NumberType.I64;
import static org.trifola.language.types.VectorType.V128;

import org.trifola.language.config.Feature;
import org.trifola.language.types.NumberType;

/**
 * Vector instructions, one enum per operator shape and shape of the result, or of the operands where the result is a
 * number. Loads and stores of vectors are memory instructions.
 *
 * @see <a href="https://webassembly.github.io/spec/core/syntax/instructions.html#vector-instructions">Vector instructions</a>
 */
public sealed interface VectorOp extends Opcode {

    /** {@code [] -> [v128]}, the value is the immediate. */
    enum Constant implements VectorOp {
        V128_CONST(0xFD_000C, "v128.const");

        private final Row row;

        Constant(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.V128, Signature.constant(V128), Feature.SIMD);
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

    /** {@code [v128 v128] -> [v128]}, the immediate says where each byte comes from. */
    enum Shuffle implements VectorOp {
        SHUFFLE(0xFD_000D, "i8x16.shuffle");

        private final Row row;

        Shuffle(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.LANES, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [t] -> [v128]}. */
    enum Splat implements VectorOp {
        I8X16(0xFD_000F, "i8x16.splat", I32), I16X8(0xFD_0010, "i16x8.splat", I32),
        I32X4(0xFD_0011, "i32x4.splat", I32), I64X2(0xFD_0012, "i64x2.splat", I64),
        F32X4(0xFD_0013, "f32x4.splat", F32), F64X2(0xFD_0014, "f64x2.splat", F64);

        private final Row row;

        Splat(int code, String mnemonic, NumberType type) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.cvtop(type, V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [t]}, the immediate is the lane. */
    enum ExtractLane implements VectorOp, LaneOp {
        I8X16_S(0xFD_0015, "i8x16.extract_lane_s", I32), I8X16_U(0xFD_0016, "i8x16.extract_lane_u", I32),
        I16X8_S(0xFD_0018, "i16x8.extract_lane_s", I32), I16X8_U(0xFD_0019, "i16x8.extract_lane_u", I32),
        I32X4(0xFD_001B, "i32x4.extract_lane", I32), I64X2(0xFD_001D, "i64x2.extract_lane", I64),
        F32X4(0xFD_001F, "f32x4.extract_lane", F32), F64X2(0xFD_0021, "f64x2.extract_lane", F64);

        private final Row row;

        ExtractLane(int code, String mnemonic, NumberType type) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.LANE, Signature.cvtop(V128, type), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int lanes() {
            return switch (this) {
                case I8X16_S, I8X16_U -> 16;
                case I16X8_S, I16X8_U -> 8;
                case I32X4, F32X4 -> 4;
                case I64X2, F64X2 -> 2;
            };
        }
    }

    /** {@code [v128 t] -> [v128]}, the immediate is the lane. */
    enum ReplaceLane implements VectorOp, LaneOp {
        I8X16(0xFD_0017, "i8x16.replace_lane", I32), I16X8(0xFD_001A, "i16x8.replace_lane", I32),
        I32X4(0xFD_001C, "i32x4.replace_lane", I32), I64X2(0xFD_001E, "i64x2.replace_lane", I64),
        F32X4(0xFD_0020, "f32x4.replace_lane", F32), F64X2(0xFD_0022, "f64x2.replace_lane", F64);

        private final Row row;

        ReplaceLane(int code, String mnemonic, NumberType type) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.LANE, Signature.replaceLane(type), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }

        @Override
        public int lanes() {
            return switch (this) {
                case I8X16 -> 16;
                case I16X8 -> 8;
                case I32X4, F32X4 -> 4;
                case I64X2, F64X2 -> 2;
            };
        }
    }

    /** {@code [v128] -> [i32]}. */
    enum Testop implements VectorOp {
        ANY_TRUE(0xFD_0053, "v128.any_true"), I8X16_ALL_TRUE(0xFD_0063, "i8x16.all_true"),
        I8X16_BITMASK(0xFD_0064, "i8x16.bitmask"), I16X8_ALL_TRUE(0xFD_0083, "i16x8.all_true"),
        I16X8_BITMASK(0xFD_0084, "i16x8.bitmask"), I32X4_ALL_TRUE(0xFD_00A3, "i32x4.all_true"),
        I32X4_BITMASK(0xFD_00A4, "i32x4.bitmask"), I64X2_ALL_TRUE(0xFD_00C3, "i64x2.all_true"),
        I64X2_BITMASK(0xFD_00C4, "i64x2.bitmask");

        private final Row row;

        Testop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.testop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum V128Unop implements VectorOp {
        NOT(0xFD_004D, "v128.not");

        private final Row row;

        V128Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128 v128] -> [v128]}. */
    enum V128Ternop implements VectorOp {
        BITSELECT(0xFD_0052, "v128.bitselect");

        private final Row row;

        V128Ternop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.ternop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum I8x16Unop implements VectorOp {
        ABS(0xFD_0060, "i8x16.abs"), NEG(0xFD_0061, "i8x16.neg"), POPCNT(0xFD_0062, "i8x16.popcnt");

        private final Row row;

        I8x16Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum I16x8Unop implements VectorOp {
        ABS(0xFD_0080, "i16x8.abs"), NEG(0xFD_0081, "i16x8.neg"),
        EXTADD_PAIRWISE_S(0xFD_007C, "i16x8.extadd_pairwise_i8x16_s"),
        EXTADD_PAIRWISE_U(0xFD_007D, "i16x8.extadd_pairwise_i8x16_u"),
        EXTEND_LOW_S(0xFD_0087, "i16x8.extend_low_i8x16_s"), EXTEND_HIGH_S(0xFD_0088, "i16x8.extend_high_i8x16_s"),
        EXTEND_LOW_U(0xFD_0089, "i16x8.extend_low_i8x16_u"), EXTEND_HIGH_U(0xFD_008A, "i16x8.extend_high_i8x16_u");

        private final Row row;

        I16x8Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum I32x4Unop implements VectorOp {
        ABS(0xFD_00A0, "i32x4.abs"), NEG(0xFD_00A1, "i32x4.neg"),
        EXTADD_PAIRWISE_S(0xFD_007E, "i32x4.extadd_pairwise_i16x8_s"),
        EXTADD_PAIRWISE_U(0xFD_007F, "i32x4.extadd_pairwise_i16x8_u"),
        EXTEND_LOW_S(0xFD_00A7, "i32x4.extend_low_i16x8_s"), EXTEND_HIGH_S(0xFD_00A8, "i32x4.extend_high_i16x8_s"),
        EXTEND_LOW_U(0xFD_00A9, "i32x4.extend_low_i16x8_u"), EXTEND_HIGH_U(0xFD_00AA, "i32x4.extend_high_i16x8_u"),
        TRUNC_SAT_F32X4_S(0xFD_00F8, "i32x4.trunc_sat_f32x4_s"),
        TRUNC_SAT_F32X4_U(0xFD_00F9, "i32x4.trunc_sat_f32x4_u"),
        TRUNC_SAT_F64X2_S_ZERO(0xFD_00FC, "i32x4.trunc_sat_f64x2_s_zero"),
        TRUNC_SAT_F64X2_U_ZERO(0xFD_00FD, "i32x4.trunc_sat_f64x2_u_zero");

        private final Row row;

        I32x4Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum I64x2Unop implements VectorOp {
        ABS(0xFD_00C0, "i64x2.abs"), NEG(0xFD_00C1, "i64x2.neg"), EXTEND_LOW_S(0xFD_00C7, "i64x2.extend_low_i32x4_s"),
        EXTEND_HIGH_S(0xFD_00C8, "i64x2.extend_high_i32x4_s"), EXTEND_LOW_U(0xFD_00C9, "i64x2.extend_low_i32x4_u"),
        EXTEND_HIGH_U(0xFD_00CA, "i64x2.extend_high_i32x4_u");

        private final Row row;

        I64x2Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum F32x4Unop implements VectorOp {
        ABS(0xFD_00E0, "f32x4.abs"), NEG(0xFD_00E1, "f32x4.neg"), SQRT(0xFD_00E3, "f32x4.sqrt"),
        CEIL(0xFD_0067, "f32x4.ceil"), FLOOR(0xFD_0068, "f32x4.floor"), TRUNC(0xFD_0069, "f32x4.trunc"),
        NEAREST(0xFD_006A, "f32x4.nearest"), CONVERT_I32X4_S(0xFD_00FA, "f32x4.convert_i32x4_s"),
        CONVERT_I32X4_U(0xFD_00FB, "f32x4.convert_i32x4_u"), DEMOTE_F64X2_ZERO(0xFD_005E, "f32x4.demote_f64x2_zero");

        private final Row row;

        F32x4Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128] -> [v128]}. */
    enum F64x2Unop implements VectorOp {
        ABS(0xFD_00EC, "f64x2.abs"), NEG(0xFD_00ED, "f64x2.neg"), SQRT(0xFD_00EF, "f64x2.sqrt"),
        CEIL(0xFD_0074, "f64x2.ceil"), FLOOR(0xFD_0075, "f64x2.floor"), TRUNC(0xFD_007A, "f64x2.trunc"),
        NEAREST(0xFD_0094, "f64x2.nearest"), CONVERT_LOW_I32X4_S(0xFD_00FE, "f64x2.convert_low_i32x4_s"),
        CONVERT_LOW_I32X4_U(0xFD_00FF, "f64x2.convert_low_i32x4_u"),
        PROMOTE_LOW_F32X4(0xFD_005F, "f64x2.promote_low_f32x4");

        private final Row row;

        F64x2Unop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.unop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum V128Binop implements VectorOp {
        AND(0xFD_004E, "v128.and"), ANDNOT(0xFD_004F, "v128.andnot"), OR(0xFD_0050, "v128.or"),
        XOR(0xFD_0051, "v128.xor");

        private final Row row;

        V128Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum I8x16Binop implements VectorOp {
        SWIZZLE(0xFD_000E, "i8x16.swizzle"), NARROW_S(0xFD_0065, "i8x16.narrow_i16x8_s"),
        NARROW_U(0xFD_0066, "i8x16.narrow_i16x8_u"), ADD(0xFD_006E, "i8x16.add"),
        ADD_SAT_S(0xFD_006F, "i8x16.add_sat_s"), ADD_SAT_U(0xFD_0070, "i8x16.add_sat_u"), SUB(0xFD_0071, "i8x16.sub"),
        SUB_SAT_S(0xFD_0072, "i8x16.sub_sat_s"), SUB_SAT_U(0xFD_0073, "i8x16.sub_sat_u"),
        MIN_S(0xFD_0076, "i8x16.min_s"), MIN_U(0xFD_0077, "i8x16.min_u"), MAX_S(0xFD_0078, "i8x16.max_s"),
        MAX_U(0xFD_0079, "i8x16.max_u"), AVGR_U(0xFD_007B, "i8x16.avgr_u");

        private final Row row;

        I8x16Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum I16x8Binop implements VectorOp {
        Q15MULR_SAT_S(0xFD_0082, "i16x8.q15mulr_sat_s"), NARROW_S(0xFD_0085, "i16x8.narrow_i32x4_s"),
        NARROW_U(0xFD_0086, "i16x8.narrow_i32x4_u"), ADD(0xFD_008E, "i16x8.add"),
        ADD_SAT_S(0xFD_008F, "i16x8.add_sat_s"), ADD_SAT_U(0xFD_0090, "i16x8.add_sat_u"), SUB(0xFD_0091, "i16x8.sub"),
        SUB_SAT_S(0xFD_0092, "i16x8.sub_sat_s"), SUB_SAT_U(0xFD_0093, "i16x8.sub_sat_u"), MUL(0xFD_0095, "i16x8.mul"),
        MIN_S(0xFD_0096, "i16x8.min_s"), MIN_U(0xFD_0097, "i16x8.min_u"), MAX_S(0xFD_0098, "i16x8.max_s"),
        MAX_U(0xFD_0099, "i16x8.max_u"), AVGR_U(0xFD_009B, "i16x8.avgr_u"),
        EXTMUL_LOW_S(0xFD_009C, "i16x8.extmul_low_i8x16_s"), EXTMUL_HIGH_S(0xFD_009D, "i16x8.extmul_high_i8x16_s"),
        EXTMUL_LOW_U(0xFD_009E, "i16x8.extmul_low_i8x16_u"), EXTMUL_HIGH_U(0xFD_009F, "i16x8.extmul_high_i8x16_u");

        private final Row row;

        I16x8Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum I32x4Binop implements VectorOp {
        ADD(0xFD_00AE, "i32x4.add"), SUB(0xFD_00B1, "i32x4.sub"), MUL(0xFD_00B5, "i32x4.mul"),
        MIN_S(0xFD_00B6, "i32x4.min_s"), MIN_U(0xFD_00B7, "i32x4.min_u"), MAX_S(0xFD_00B8, "i32x4.max_s"),
        MAX_U(0xFD_00B9, "i32x4.max_u"), DOT(0xFD_00BA, "i32x4.dot_i16x8_s"),
        EXTMUL_LOW_S(0xFD_00BC, "i32x4.extmul_low_i16x8_s"), EXTMUL_HIGH_S(0xFD_00BD, "i32x4.extmul_high_i16x8_s"),
        EXTMUL_LOW_U(0xFD_00BE, "i32x4.extmul_low_i16x8_u"), EXTMUL_HIGH_U(0xFD_00BF, "i32x4.extmul_high_i16x8_u");

        private final Row row;

        I32x4Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum I64x2Binop implements VectorOp {
        ADD(0xFD_00CE, "i64x2.add"), SUB(0xFD_00D1, "i64x2.sub"), MUL(0xFD_00D5, "i64x2.mul"),
        EXTMUL_LOW_S(0xFD_00DC, "i64x2.extmul_low_i32x4_s"), EXTMUL_HIGH_S(0xFD_00DD, "i64x2.extmul_high_i32x4_s"),
        EXTMUL_LOW_U(0xFD_00DE, "i64x2.extmul_low_i32x4_u"), EXTMUL_HIGH_U(0xFD_00DF, "i64x2.extmul_high_i32x4_u");

        private final Row row;

        I64x2Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum F32x4Binop implements VectorOp {
        ADD(0xFD_00E4, "f32x4.add"), SUB(0xFD_00E5, "f32x4.sub"), MUL(0xFD_00E6, "f32x4.mul"),
        DIV(0xFD_00E7, "f32x4.div"), MIN(0xFD_00E8, "f32x4.min"), MAX(0xFD_00E9, "f32x4.max"),
        PMIN(0xFD_00EA, "f32x4.pmin"), PMAX(0xFD_00EB, "f32x4.pmax");

        private final Row row;

        F32x4Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}. */
    enum F64x2Binop implements VectorOp {
        ADD(0xFD_00F0, "f64x2.add"), SUB(0xFD_00F1, "f64x2.sub"), MUL(0xFD_00F2, "f64x2.mul"),
        DIV(0xFD_00F3, "f64x2.div"), MIN(0xFD_00F4, "f64x2.min"), MAX(0xFD_00F5, "f64x2.max"),
        PMIN(0xFD_00F6, "f64x2.pmin"), PMAX(0xFD_00F7, "f64x2.pmax");

        private final Row row;

        F64x2Binop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum I8x16Relop implements VectorOp {
        EQ(0xFD_0023, "i8x16.eq"), NE(0xFD_0024, "i8x16.ne"), LT_S(0xFD_0025, "i8x16.lt_s"),
        LT_U(0xFD_0026, "i8x16.lt_u"), GT_S(0xFD_0027, "i8x16.gt_s"), GT_U(0xFD_0028, "i8x16.gt_u"),
        LE_S(0xFD_0029, "i8x16.le_s"), LE_U(0xFD_002A, "i8x16.le_u"), GE_S(0xFD_002B, "i8x16.ge_s"),
        GE_U(0xFD_002C, "i8x16.ge_u");

        private final Row row;

        I8x16Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum I16x8Relop implements VectorOp {
        EQ(0xFD_002D, "i16x8.eq"), NE(0xFD_002E, "i16x8.ne"), LT_S(0xFD_002F, "i16x8.lt_s"),
        LT_U(0xFD_0030, "i16x8.lt_u"), GT_S(0xFD_0031, "i16x8.gt_s"), GT_U(0xFD_0032, "i16x8.gt_u"),
        LE_S(0xFD_0033, "i16x8.le_s"), LE_U(0xFD_0034, "i16x8.le_u"), GE_S(0xFD_0035, "i16x8.ge_s"),
        GE_U(0xFD_0036, "i16x8.ge_u");

        private final Row row;

        I16x8Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum I32x4Relop implements VectorOp {
        EQ(0xFD_0037, "i32x4.eq"), NE(0xFD_0038, "i32x4.ne"), LT_S(0xFD_0039, "i32x4.lt_s"),
        LT_U(0xFD_003A, "i32x4.lt_u"), GT_S(0xFD_003B, "i32x4.gt_s"), GT_U(0xFD_003C, "i32x4.gt_u"),
        LE_S(0xFD_003D, "i32x4.le_s"), LE_U(0xFD_003E, "i32x4.le_u"), GE_S(0xFD_003F, "i32x4.ge_s"),
        GE_U(0xFD_0040, "i32x4.ge_u");

        private final Row row;

        I32x4Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum I64x2Relop implements VectorOp {
        EQ(0xFD_00D6, "i64x2.eq"), NE(0xFD_00D7, "i64x2.ne"), LT_S(0xFD_00D8, "i64x2.lt_s"),
        GT_S(0xFD_00D9, "i64x2.gt_s"), LE_S(0xFD_00DA, "i64x2.le_s"), GE_S(0xFD_00DB, "i64x2.ge_s");

        private final Row row;

        I64x2Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum F32x4Relop implements VectorOp {
        EQ(0xFD_0041, "f32x4.eq"), NE(0xFD_0042, "f32x4.ne"), LT(0xFD_0043, "f32x4.lt"), GT(0xFD_0044, "f32x4.gt"),
        LE(0xFD_0045, "f32x4.le"), GE(0xFD_0046, "f32x4.ge");

        private final Row row;

        F32x4Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 v128] -> [v128]}: all bits of a lane are set where the relation holds, none elsewhere. */
    enum F64x2Relop implements VectorOp {
        EQ(0xFD_0047, "f64x2.eq"), NE(0xFD_0048, "f64x2.ne"), LT(0xFD_0049, "f64x2.lt"), GT(0xFD_004A, "f64x2.gt"),
        LE(0xFD_004B, "f64x2.le"), GE(0xFD_004C, "f64x2.ge");

        private final Row row;

        F64x2Relop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.binop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 i32] -> [v128]}. */
    enum I8x16Shiftop implements VectorOp {
        SHL(0xFD_006B, "i8x16.shl"), SHR_S(0xFD_006C, "i8x16.shr_s"), SHR_U(0xFD_006D, "i8x16.shr_u");

        private final Row row;

        I8x16Shiftop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.shiftop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 i32] -> [v128]}. */
    enum I16x8Shiftop implements VectorOp {
        SHL(0xFD_008B, "i16x8.shl"), SHR_S(0xFD_008C, "i16x8.shr_s"), SHR_U(0xFD_008D, "i16x8.shr_u");

        private final Row row;

        I16x8Shiftop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.shiftop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 i32] -> [v128]}. */
    enum I32x4Shiftop implements VectorOp {
        SHL(0xFD_00AB, "i32x4.shl"), SHR_S(0xFD_00AC, "i32x4.shr_s"), SHR_U(0xFD_00AD, "i32x4.shr_u");

        private final Row row;

        I32x4Shiftop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.shiftop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }

    /** {@code [v128 i32] -> [v128]}. */
    enum I64x2Shiftop implements VectorOp {
        SHL(0xFD_00CB, "i64x2.shl"), SHR_S(0xFD_00CC, "i64x2.shr_s"), SHR_U(0xFD_00CD, "i64x2.shr_u");

        private final Row row;

        I64x2Shiftop(int code, String mnemonic) {
            row = new Row(Family.VECTOR, code, mnemonic, Immediate.NONE, Signature.shiftop(V128), Feature.SIMD);
        }

        @Override
        public Row row() {
            return row;
        }
    }
}
