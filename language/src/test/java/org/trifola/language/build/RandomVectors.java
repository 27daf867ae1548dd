package org.trifola.language.build;

import java.util.Random;

/**
 * Writes the instructions on vectors of a random module. What lanes of floating-point numbers are after arithmetic is only
 * compared or truncated, since the bits of a NaN are for the machine to choose.
 */
final class RandomVectors {

    private static final String[] UNARY = {"i8x16.popcnt", "i8x16.abs", "i16x8.neg", "i16x8.extend_low_i8x16_s", "i16x8.extadd_pairwise_i8x16_u",
                    "i32x4.neg", "i32x4.abs", "i32x4.extend_high_i16x8_s", "i32x4.extend_low_i16x8_u", "i64x2.neg", "i64x2.extend_high_i32x4_u", "v128.not", "f32x4.abs",
                    "f32x4.neg", "f64x2.abs", "f32x4.convert_i32x4_u", "f64x2.convert_low_i32x4_s"};
    private static final String[] BINARY = {"i8x16.add", "i8x16.sub_sat_u", "i8x16.min_s", "i8x16.gt_u", "i8x16.swizzle", "i8x16.narrow_i16x8_u", "i16x8.mul",
                    "i16x8.avgr_u", "i16x8.lt_s", "i16x8.narrow_i32x4_s", "i16x8.extmul_high_i8x16_u", "i32x4.add", "i32x4.sub", "i32x4.mul", "i32x4.max_u", "i32x4.le_s",
                    "i32x4.dot_i16x8_s", "i32x4.extmul_low_i16x8_s", "i64x2.add", "i64x2.mul", "i64x2.gt_s", "i64x2.extmul_high_i32x4_u", "f32x4.pmin", "f32x4.eq",
                    "f64x2.pmax", "f64x2.ne", "v128.and", "v128.andnot", "v128.or", "v128.xor"};
    private static final String[] SHIFTS = {"i8x16.shl", "i8x16.shr_s", "i8x16.shr_u", "i16x8.shl", "i16x8.shr_s", "i16x8.shr_u", "i32x4.shl", "i32x4.shr_s",
                    "i32x4.shr_u", "i64x2.shl", "i64x2.shr_s", "i64x2.shr_u"};
    private static final String[] SHUFFLES = {"0 1 2 3 20 21 22 23 8 9 10 11 28 29 30 31", "8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23",
                    "3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18", "0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23", "15 14 13 12 11 10 9 8 7 6 5 4 3 2 1 0",
                    "4 5 6 7 0 1 2 3 0 1 2 3 16 17 18 19"};
    private static final String[] LOADS = {"v128.load", "v128.load offset=3", "v128.load32_splat", "v128.load64_splat", "v128.load8_splat", "v128.load16x4_s",
                    "v128.load8x8_u", "v128.load32x2_s", "v128.load32_zero", "v128.load64_zero offset=1"};
    private static final String[] FLOAT_OPERATORS = {"add", "sub", "mul", "min", "div"};

    private final RandomModule module;
    private final Random random;
    private final StringBuilder text;

    RandomVectors(RandomModule module, Random random, StringBuilder text) {
        this.module = module;
        this.random = random;
        this.text = text;
    }

    void constant() {
        switch (random.nextInt(3)) {
            case 0 -> text.append(" v128.const i32x4 ").append(random.nextInt()).append(" 1 -1 ").append(random.nextInt(5)).append('\n');
            case 1 -> text.append(" v128.const f32x4 1 -0 nan:0x200000 ").append(random.nextInt(5)).append('\n');
            default -> text.append(" v128.const f64x2 ").append(random.nextInt(5)).append(" nan:0x4000\n");
        }
    }

    void store(int depth) {
        module.expression("v128", depth + 1);
        text.append(random.nextBoolean() ? " v128.store offset=1\n" : random.nextBoolean() ? " v128.store16_lane 5\n" : " v128.store32_lane 2\n");
    }

    /** An {@code i32} of a vector. */
    void test(int depth) {
        module.expression("v128", depth + 1);
        text.append(' ').append(any("v128.any_true", "i8x16.all_true", "i16x8.bitmask", "i32x4.bitmask", "i64x2.all_true", "i8x16.extract_lane_s 13", "i16x8.extract_lane_u 3",
                        "i32x4.extract_lane 2", "i8x16.bitmask")).append('\n');
    }

    void operator(int depth) {
        switch (random.nextInt(12)) {
            case 0, 1 -> {
                module.address(depth + 1);
                text.append(' ').append(any(LOADS)).append('\n');
            }
            case 2 -> module.callForVector(depth);
            case 3 -> {
                module.expression("v128", depth + 1);
                text.append(' ').append(any(UNARY)).append('\n');
            }
            case 4 -> {
                module.expression("v128", depth + 1);
                if (random.nextBoolean()) {
                    module.expression("i32", depth + 1);
                } else {
                    text.append(" i32.const ").append(random.nextInt(70) - 2).append('\n');
                }
                text.append(' ').append(any(SHIFTS)).append('\n');
            }
            case 5 -> {
                module.expression("i32", depth + 1);
                text.append(' ').append(any("i8x16.splat", "i16x8.splat", "i32x4.splat", "f32.convert_i32_s f32x4.splat", "f64.convert_i32_s f64x2.splat")).append('\n');
            }
            case 6 -> {
                module.expression("v128", depth + 1);
                module.expression("i32", depth + 1);
                text.append(' ').append(any("i8x16.replace_lane 9", "i16x8.replace_lane 2", "i32x4.replace_lane 3", "f32.convert_i32_s f32x4.replace_lane 1",
                                "f64.convert_i32_s f64x2.replace_lane 0")).append('\n');
            }
            case 7 -> {
                operands(2, depth);
                text.append(" i8x16.shuffle ").append(any(SHUFFLES)).append('\n');
            }
            case 8 -> {
                operands(3, depth);
                text.append(" v128.bitselect\n");
            }
            case 9 -> floats("f32x4", "i32x4.trunc_sat_f32x4_s", depth);
            case 10 -> floats("f64x2", "i32x4.trunc_sat_f64x2_u_zero", depth);
            default -> {
                operands(2, depth);
                text.append(' ').append(any(BINARY)).append('\n');
            }
        }
    }

    private void floats(String shape, String truncation, int depth) {
        operands(3, depth);
        text.append(' ').append(shape).append('.').append(any(FLOAT_OPERATORS)).append(' ');
        text.append(shape).append('.').append(any(FLOAT_OPERATORS)).append(' ');
        if (random.nextBoolean()) {
            text.append(truncation).append('\n');
        } else {
            module.expression("v128", depth + 1);
            text.append(' ').append(shape).append(any(".lt", ".ge", ".ne")).append('\n');
        }
    }

    private void operands(int count, int depth) {
        // Fewer levels of these, so that modules do not grow beyond measure.
        for (int i = 0; i < count; i++) {
            module.expression("v128", depth + count);
        }
    }

    private String any(String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
