package org.trifola.language.build;

import java.util.Random;

/**
 * Writes valid modules at random, full of what makes the order of evaluation matter: locals and globals that are written
 * while their old values are on the stack, loads, stores and calls between them, and traps. Every run ends: loops count
 * down, and calls go to functions behind the caller.
 */
final class RandomModule {

    /**
     * How many functions take two {@code i32}; behind them are three that take and give other things, and call ever fewer others, and
     * three short ones of the same types, which call nothing.
     */
    private static final int FUNCTIONS = 4;
    private static final int SEVERAL = 4;
    private static final int MANY = 5;
    private static final int ONE = 6;
    private static final int SHORT = 7;
    private static final int SHORT_ONE = 8;
    private static final int SHORT_MANY = 9;

    private static final String[] TWO = {"i32", "i32"};
    private static final String[] THIRTEEN = {"i64", "f64", "i32", "i32", "v128", "i32", "f64", "i64", "f64", "i32", "f64", "f64", "i64"};
    private static final String[] VECTOR_LAST = {"i32", "v128"};
    /** By function. */
    private static final String[][] PARAMETERS = {TWO, TWO, TWO, TWO, {"v128", "i32"}, THIRTEEN, VECTOR_LAST, TWO, VECTOR_LAST, THIRTEEN};
    private static final String[][] RESULTS = {{"i64"}, {"i64"}, {"i64"}, {"i64"}, {"v128", "i64"}, {"f64"}, {"v128"}, {"i64"}, {"v128"}, {"f64"}};
    private static final String[] FUNCTION_TYPES = {"$t", "$t", "$t", "$t", "$several", "$many", "$one", "$t", "$one", "$many"};

    private static final String[] LABELS = {"1", "0 2", "2 0 1", "1 2 0 2", "0 1 2 0 1"};
    private static final String[] TYPES = {"i32", "i64", "f64", "v128"};
    private static final int LOCALS_PER_TYPE = 3;
    /** The most loops of a function, each of which has a local that counts down. */
    private static final int LOOPS = 8;
    private static final int MAXIMUM_DEPTH = 5;

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final RandomVectors vectors;
    private int function;
    private int loops;

    private RandomModule(long seed) {
        this.random = new Random(seed);
        this.vectors = new RandomVectors(this, random, text);
    }

    /** The text of a module whose functions {@code f0}, {@code f1}, … take two {@code i32} and give an {@code i64}. */
    static String write(long seed) {
        return new RandomModule(seed).module();
    }

    private String module() {
        text.append("(module (memory (export \"memory\") 1)\n");
        text.append("(table funcref (elem $f1 $f2 $f3 $f4 $f5 $f6 $f7 $f8 $f9))\n(type $t (func (param i32 i32) (result i64)))\n");
        text.append("(type $several (func (param v128 i32) (result v128 i64)))\n(type $one (func (param i32 v128) (result v128)))\n");
        text.append("(type $many (func (param ").append(String.join(" ", THIRTEEN)).append(") (result f64)))\n");
        for (String type : TYPES) {
            text.append("(global $g").append(type).append(" (export \"g").append(type).append("\") (mut ").append(type)
                            .append(") (").append(type).append(type.equals("v128") ? ".const i64x2 3 4))\n" : ".const 3))\n");
        }
        for (function = 0; function < PARAMETERS.length; function++) {
            function();
        }
        return text.append(")\n").toString();
    }

    private void function() {
        text.append("(func $f").append(function).append(function < FUNCTIONS ? " (export \"f" + function + "\")" : "");
        text.append(" (type ").append(FUNCTION_TYPES[function]).append(")\n");
        text.append("(local i32 i32 i32 i64 i64 i64 f64 f64 f64 i32 i32 i32 i32 i32 i32 i32 i32 v128 v128 v128)\n");
        loops = 0;
        int depth = isShort() ? random.nextInt(MAXIMUM_DEPTH - 1, MAXIMUM_DEPTH + 1) : 0;
        int statements = isShort() ? random.nextInt(2) : 4;
        for (int i = 0; i < statements; i++) {
            statement(depth);
        }
        for (String result : RESULTS[function]) {
            expression(result, depth);
        }
        text.append(")\n");
    }

    private boolean isShort() {
        return function >= SHORT;
    }

    private void statement(int depth) {
        String type = type();
        switch (depth > MAXIMUM_DEPTH ? random.nextInt(4) : random.nextInt(12)) {
            case 0, 1 -> {
                expression(type, depth + 1);
                text.append(" local.set ").append(local(type)).append('\n');
            }
            case 2 -> {
                expression(type, depth + 1);
                text.append(" global.set $g").append(type).append('\n');
            }
            case 3 -> store(depth);
            case 4 -> {
                text.append(" block block\n");
                statement(depth + 1);
                expression("i32", depth + 1);
                text.append(" br_if ").append(random.nextInt(2)).append('\n');
                statement(depth + 1);
                text.append(" end end\n");
            }
            case 5 -> loop(depth);
            case 6 -> {
                expression("i32", depth + 1);
                text.append(" if\n");
                statement(depth + 1);
                if (random.nextBoolean()) {
                    text.append(" else\n");
                    statement(depth + 1);
                }
                text.append(" end\n");
            }
            case 7 -> {
                text.append(" block block block\n");
                expression("i32", depth + 1);
                text.append(" br_table ").append(LABELS[random.nextInt(LABELS.length)]).append("\n end\n");
                statement(depth + 1);
                text.append(" end\n");
                statement(depth + 1);
                text.append(" end\n");
            }
            case 8 -> {
                expression(type, depth + 1);
                expression("i32", depth + 1);
                text.append(" drop drop\n");
            }
            case 9 -> early(depth);
            default -> {
                statement(depth + 1);
                statement(depth + 1);
            }
        }
    }

    /** Leaves the function sometimes, with operands below that nobody takes. */
    private void early(int depth) {
        expression("i32", depth + 1);
        text.append(" if\n");
        expression("f64", depth + 1);
        for (String result : RESULTS[function]) {
            expression(result, depth + 1);
        }
        text.append(random.nextInt(8) == 0 ? " unreachable\n" : " return\n").append(" end\n");
    }

    private void loop(int depth) {
        if (loops == LOOPS || isShort()) {
            return;
        }
        int counter = PARAMETERS[function].length + 3 * LOCALS_PER_TYPE + loops++;
        text.append(" i32.const ").append(random.nextInt(5)).append(" local.set ").append(counter).append("\n loop\n");
        statement(depth + 1);
        text.append(" local.get ").append(counter).append(" i32.const 1 i32.sub local.tee ").append(counter)
                        .append(" i32.const 0 i32.gt_s br_if 0 end\n");
    }

    private void store(int depth) {
        address(depth + 1);
        if (random.nextInt(3) == 0) {
            vectors.store(depth);
        } else if (random.nextBoolean()) {
            expression("i32", depth + 1);
            text.append(random.nextBoolean() ? " i32.store offset=4\n" : " i32.store8\n");
        } else {
            expression("i64", depth + 1);
            text.append(random.nextBoolean() ? " i64.store\n" : " i64.store16 offset=1\n");
        }
    }

    void address(int depth) {
        expression("i32", depth);
        // Most addresses are good ones; some may be the last ones that are.
        switch (random.nextInt(30)) {
            case 0 -> {
                // Whatever it is.
            }
            case 1 -> text.append(" i32.const 65535 i32.and\n");
            case 2 -> text.append(" i32.const 255 i32.and i32.const ").append(random.nextInt(7, 10)).append(" i32.shl\n");
            case 3 -> text.append(" i32.const ").append(random.nextInt(15, 33)).append(" i32.shr_u\n");
            case 4 -> text.append(" i32.const 255 i32.and i32.load8_u i32.const ").append(random.nextInt(6, 10)).append(" i32.shl\n");
            default -> text.append(" i32.const 255 i32.and\n");
        }
    }

    void expression(String type, int depth) {
        int choice = depth > MAXIMUM_DEPTH ? random.nextInt(4) : random.nextInt(14);
        switch (choice) {
            case 0 -> constant(type);
            case 1, 2 -> text.append(" local.get ").append(local(type)).append('\n');
            case 3 -> text.append(" global.get $g").append(type).append('\n');
            case 4 -> {
                expression(type, depth + 1);
                text.append(" local.tee ").append(local(type)).append('\n');
            }
            case 5 -> {
                expression(type, depth + 1);
                expression(type, depth + 1);
                expression("i32", depth + 1);
                text.append(" select\n");
            }
            case 6 -> {
                text.append(" block (result ").append(type).append(")\n");
                expression(type, depth + 1);
                expression("i32", depth + 1);
                text.append(" br_if 0\n");
                if (type.equals("i32") && random.nextBoolean()) {
                    text.append(" i32.const 7 i32.add\n");
                } else {
                    text.append(" drop\n");
                    expression(type, depth + 1);
                }
                text.append(" end\n");
            }
            case 7 -> {
                expression("i32", depth + 1);
                text.append(" if (result ").append(type).append(")\n");
                expression(type, depth + 1);
                text.append(" else\n");
                expression(type, depth + 1);
                text.append(" end\n");
            }
            case 8 -> blockWithParameters(type, depth);
            default -> operator(type, depth);
        }
    }

    private void blockWithParameters(String type, int depth) {
        expression("i32", depth + 1);
        expression(type, depth + 1);
        text.append(" block (param i32 ").append(type).append(") (result ").append(type).append(")\n local.set ").append(local(type)).append('\n');
        text.append(" local.set ").append(local("i32")).append('\n');
        statement(depth + 1);
        expression(type, depth + 1);
        text.append(" end\n");
    }

    private void operator(String type, int depth) {
        switch (type) {
            case "i32" -> i32(depth);
            case "i64" -> i64(depth);
            case "f64" -> f64(depth);
            default -> vectors.operator(depth);
        }
    }

    private void i32(int depth) {
        switch (random.nextInt(9)) {
            case 8 -> vectors.test(depth);
            case 0 -> {
                address(depth + 1);
                text.append(" i32.load offset=2\n");
            }
            case 1 -> binary("i32", depth, "div_s", "rem_u", "div_u");
            case 2 -> {
                binary("i64", depth, "lt_s", "eq", "ge_u");
            }
            case 3 -> {
                expression("i64", depth + 1);
                text.append(" i32.wrap_i64\n");
            }
            case 4 -> {
                expression("i32", depth + 1);
                text.append(" i32.eqz\n");
            }
            case 5 -> binary("f64", depth, "lt", "ne");
            default -> binary("i32", depth, "add", "sub", "mul", "xor", "and", "shl", "rotl", "lt_u");
        }
    }

    private void i64(int depth) {
        switch (random.nextInt(9)) {
            case 8 -> {
                expression("v128", depth + 1);
                text.append(" i64x2.extract_lane ").append(random.nextInt(2)).append('\n');
            }
            case 0 -> {
                address(depth + 1);
                text.append(" i64.load\n");
            }
            case 1 -> binary("i64", depth, "div_u", "rem_s", "div_s");
            case 2, 3 -> call(depth);
            case 4 -> {
                expression("f64", depth + 1);
                text.append(" i64.trunc_f64_s\n");
            }
            case 5 -> {
                expression("i32", depth + 1);
                text.append(" i64.extend_i32_s\n");
            }
            default -> binary("i64", depth, "add", "sub", "mul", "xor", "or", "shr_s", "rotr");
        }
    }

    private void f64(int depth) {
        switch (random.nextInt(5)) {
            case 4 -> callWithMany(depth);
            case 0 -> {
                expression("i32", depth + 1);
                text.append(" f64.convert_i32_u\n");
            }
            case 1 -> {
                expression("f64", depth + 1);
                text.append(" f64.neg\n");
            }
            default -> binary("f64", depth, "add", "sub", "mul", "min");
        }
    }

    private void call(int depth) {
        if (isShort()) {
            constant("i64");
            return;
        }
        int callee = function >= FUNCTIONS - 1 || random.nextInt(3) == 0 ? SHORT : random.nextInt(function + 1, FUNCTIONS);
        expression("i32", depth + 1);
        expression("i32", depth + 1);
        if (random.nextInt(40) == 0) {
            text.append(" i32.const 12 call_indirect (type $t)\n");
        } else {
            callOf(callee);
        }
    }

    private void callWithMany(int depth) {
        if (isShort()) {
            constant("f64");
            return;
        }
        for (String parameter : THIRTEEN) {
            expression(parameter, depth + 2);
        }
        callOf(function >= MANY || random.nextBoolean() ? SHORT_MANY : MANY);
    }

    /** A call of a function, whose arguments are on the stack, or of an element of the table. */
    private void callOf(int callee) {
        if (random.nextBoolean()) {
            text.append(" call $f").append(callee).append('\n');
        } else {
            text.append(" i32.const ").append(callee - 1).append(" call_indirect (type ").append(FUNCTION_TYPES[callee]).append(")\n");
        }
    }

    private void binary(String type, int depth, String... operators) {
        expression(type, depth + 1);
        expression(type, depth + 1);
        text.append(' ').append(type).append('.').append(operators[random.nextInt(operators.length)]).append('\n');
    }

    /** A call of a function that gives a vector. */
    void callForVector(int depth) {
        if (function < FUNCTIONS && random.nextBoolean()) {
            expression("v128", depth + 1);
            expression("i32", depth + 1);
            callOf(SEVERAL);
            text.append(" drop\n");
        } else if (!isShort()) {
            expression("i32", depth + 1);
            expression("v128", depth + 1);
            callOf(function >= ONE || random.nextBoolean() ? SHORT_ONE : ONE);
        } else {
            constant("v128");
        }
    }

    private void constant(String type) {
        if (type.equals("v128")) {
            vectors.constant();
            return;
        }
        boolean isSmall = type.equals("f64") || random.nextInt(3) != 0;
        text.append(' ').append(type).append(".const ").append(isSmall ? random.nextInt(9) - 2 : nearPowerOfTwo(type)).append('\n');
    }

    /** Numbers that fit into fewer bits, or just do not. */
    private long nearPowerOfTwo(String type) {
        long number = (1L << random.nextInt(Long.SIZE)) + random.nextInt(3) - 1;
        long signed = random.nextBoolean() ? number : -number;
        return type.equals("i32") ? (int) signed : signed;
    }

    private String type() {
        return TYPES[random.nextInt(TYPES.length)];
    }

    /** A local of a type, which may be a parameter. */
    private int local(String type) {
        String[] parameters = PARAMETERS[function];
        int parameter = random.nextInt(parameters.length);
        if (parameters[parameter].equals(type)) {
            return parameter;
        }
        int index = parameters.length + random.nextInt(LOCALS_PER_TYPE);
        return switch (type) {
            case "i32" -> index;
            case "i64" -> index + LOCALS_PER_TYPE;
            case "f64" -> index + 2 * LOCALS_PER_TYPE;
            default -> index + 3 * LOCALS_PER_TYPE + LOOPS;
        };
    }
}
