package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Functions at random that need more integers at a time than there are registers: locals and operands take them from each other, and
 * from the arguments of calls.
 */
class RandomRegistersTest {

    private static final int MODULES = Integer.getInteger("trifola.registers", 60);
    private static final int FUNCTIONS = 6;
    private static final int CALLED = 3;
    private static final int FUEL = 20;
    /** Locals, parameters first: every other one has 64 bits. */
    private static final int PARAMETERS = 6;
    private static final int LOCALS = 20;
    private static final int MANY_LOCALS = 30;
    private static final int LEFT = LOCALS - 2;
    /** Further locals, which no call has to keep. */
    private static final int TEMPORARIES = 6;
    private static final String[] OPERATORS = {"add", "sub", "mul", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr"};
    private static final String[] DIVISIONS = {"div_s", "div_u", "rem_s", "rem_u"};
    private static final String[] COMPARISONS = {"eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u"};
    private static final String[] DIVISORS = {"3", "7", "-7", "10", "-16", "641", "1000000007", "0x7FFFFFFF"};

    private final Random random = new Random(Long.getLong("trifola.seed", 1));
    private StringBuilder text;
    /** The function that is being written. The first three call none, the others call them. */
    private int function;
    private int locals;

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String oneOf(String[] strings) {
        return strings[random.nextInt(strings.length)];
    }

    private static String type(boolean wide) {
        return wide ? "i64" : "i32";
    }

    private String module() {
        text = new StringBuilder("""
                        (module (memory 1)
                        (type $t (func (param i32 i64 i32 i64 i32 i64) (result i64)))
                        (table funcref (elem $f0 $f1 $f2))
                        """);
        for (function = 0; function < FUNCTIONS; function++) {
            text.append("(func $f%1$d (export \"f%1$d\") (type $t) (local".formatted(function));
            locals = oneIn(3) ? MANY_LOCALS : LOCALS;
            for (int local = PARAMETERS; local < locals + TEMPORARIES; local++) {
                text.append(' ').append(type(isWide(local)));
            }
            text.append(")\n(local.set ").append(LEFT).append(" (i32.const ").append(FUEL).append("))\n");
            boolean calls = function >= CALLED && oneIn(2);
            for (int i = random.nextInt(6, 20); i > 0; i--) {
                statement(0, calls);
            }
            text.append("(i64.const 0)\n");
            for (int local = 0; local < locals; local++) {
                String value = isWide(local) ? "(local.get " + local + ")" : "(i64.extend_i32_u (local.get " + local + "))";
                text.append("(i64.const 31) i64.mul ").append(value).append(" i64.add\n");
            }
            text.append(")\n");
        }
        return text.append(")").toString();
    }

    private static boolean isWide(int local) {
        return local % 2 == 1;
    }

    /** A local of as many bits, never the one for the fuel of loops. */
    private int local(boolean wide) {
        int local = random.nextInt(locals / 2) * 2 + (wide ? 1 : 0);
        return local == LEFT ? 0 : local;
    }

    private String get(boolean wide) {
        return "(local.get " + local(wide) + ")";
    }

    private void statement(int depth, boolean calls) {
        boolean wide = random.nextBoolean();
        switch (random.nextInt(depth < 3 ? 13 : 8)) {
            case 0, 1, 2, 3, 4 -> set(wide, expression(wide, 4));
            case 5 -> set(wide, divide(wide, 2));
            case 6 -> {
                if (!calls) {
                    set(wide, expression(wide, 5));
                } else if (oneIn(4)) {
                    text.append("(memory.%s (i32.and %s (i32.const 255)) (i32.and %s (i32.const 255)) (i32.and %s (i32.const 63)))\n"
                                    .formatted(random.nextBoolean() ? "fill" : "copy", expression(false, 1), expression(false, 1), expression(false, 1)));
                } else if (oneIn(3)) {
                    set(true, call());
                } else {
                    callWithTemporaries();
                }
            }
            case 7 -> text.append("(%s.store offset=%d (i32.and %s (i32.const 0xFF8)) %s)\n".formatted(type(wide), random.nextInt(100), get(false), expression(wide, 2)));
            case 8, 9 -> {
                text.append("(if ").append(comparison(2)).append(" (then\n");
                statements(depth, calls);
                text.append(")(else\n");
                statements(depth, calls);
                text.append("))\n");
            }
            case 10 -> {
                text.append("(block (loop (br_if 1 (i32.le_s (local.get %1$d) (i32.const 0))) (local.set %1$d (i32.sub (local.get %1$d) (i32.const 1)))\n".formatted(LEFT));
                statements(depth, calls);
                text.append("(br_if 0 ").append(comparison(1)).append(")))\n");
            }
            case 11 -> {
                // The parameter of the loop is another one in later turns.
                text.append(expression(wide, 1)).append(" (loop (param %1$s) (result %1$s)\n".formatted(type(wide)));
                text.append("local.set ").append(local(wide)).append('\n');
                statements(depth, calls);
                text.append("(local.set %1$d (i32.sub (local.get %1$d) (i32.const 1)))\n".formatted(LEFT));
                text.append(expression(wide, 2)).append(" (br_if 0 (i32.gt_s (local.get ").append(LEFT).append(") (i32.const 0))))\n");
                text.append("local.set ").append(local(wide)).append('\n');
            }
            default -> {
                // An operand waits on the stack for the end of a block, or leaves it by a branch.
                text.append(expression(wide, 2)).append(" (block (result ").append(type(wide)).append(")\n");
                statements(depth, calls);
                text.append(expression(wide, 2)).append(" (br_if 0 ").append(comparison(1)).append(") drop\n").append(expression(wide, 1));
                text.append(") ").append(type(wide)).append(".xor local.set ").append(local(wide)).append('\n');
            }
        }
    }

    private void statements(int depth, boolean calls) {
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            statement(depth + 1, calls);
        }
    }

    private void set(boolean wide, String value) {
        text.append("(local.set ").append(local(wide)).append(' ').append(value).append(")\n");
    }

    private String expression(boolean wide, int depth) {
        String type = type(wide);
        return switch (random.nextInt(depth == 0 ? 5 : 18)) {
            case 0, 1, 2, 3 -> get(wide);
            case 4 -> "(" + type + ".const " + (random.nextBoolean() ? random.nextInt(-9, 100) : wide ? random.nextLong() : random.nextInt()) + ")";
            case 5 -> "(local.tee " + local(wide) + " " + expression(wide, depth - 1) + ")";
            case 6 -> "(select " + expression(wide, depth - 1) + " " + expression(wide, depth - 1) + " " + comparison(depth - 1) + ")";
            case 7 -> wide ? "(i64.extend_i32_" + (random.nextBoolean() ? "s" : "u") + " " + expression(false, depth - 1) + ")"
                            : "(i32.wrap_i64 " + expression(true, depth - 1) + ")";
            case 8 -> "(" + type + ".load offset=" + random.nextInt(100) + " (i32.and " + expression(false, depth - 1) + " (i32.const 0xFFF)))";
            case 9 -> divide(wide, depth - 1);
            case 10 -> "(" + type + ".trunc_sat_f64_" + (random.nextBoolean() ? "s" : "u") + " (f64.convert_" + type + "_" + (random.nextBoolean() ? "s" : "u") + " " +
                            expression(wide, depth - 1) + "))";
            default -> "(" + type + "." + oneOf(OPERATORS) + " " + expression(wide, depth - 1) + " " + expression(wide, depth - 1) + ")";
        };
    }

    /** A division that does not trap, by a constant or by anything. */
    private String divide(boolean wide, int depth) {
        String divisor = oneIn(3) ? "(%1$s.or (%1$s.and %2$s (%1$s.const 0xFFFF)) (%1$s.const 1))".formatted(type(wide), expression(wide, depth))
                        : "(" + type(wide) + ".const " + oneOf(DIVISORS) + ")";
        return "(" + type(wide) + "." + oneOf(DIVISIONS) + " " + expression(wide, depth) + " " + divisor + ")";
    }

    private String comparison(int depth) {
        boolean wide = random.nextBoolean();
        return "(" + type(wide) + "." + oneOf(COMPARISONS) + " " + expression(wide, depth) + " " + expression(wide, Math.min(depth, 1)) + ")";
    }

    /** Sets temporaries, and calls a function with them, while others wait on the stack. */
    private void callWithTemporaries() {
        for (int i = 0; i < TEMPORARIES; i++) {
            text.append("(local.set ").append(locals + i).append(' ').append(expression(isWide(i), 1)).append(")\n");
        }
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < PARAMETERS; i++) {
            String temporary = temporary(isWide(i));
            arguments.append(' ').append(oneIn(4) ? "(" + type(isWide(i)) + ".add " + temporary + " (" + type(isWide(i)) + ".const 5))" : temporary);
        }
        String left = oneIn(2) ? temporary(true) : "(i64.extend_i32_s (i32.add " + temporary(false) + " (i32.const 9)))";
        set(true, "(i64.sub " + left + " (i64.rotl " + temporary(true) + " " + call(arguments) + "))");
    }

    private String temporary(boolean wide) {
        return "(local.get " + (locals + random.nextInt(TEMPORARIES / 2) * 2 + (wide ? 1 : 0)) + ")";
    }

    private String call() {
        StringBuilder arguments = new StringBuilder();
        for (int i = 0; i < PARAMETERS; i++) {
            arguments.append(' ').append(oneIn(2) ? get(isWide(i)) : expression(isWide(i), 2));
        }
        return call(arguments);
    }

    private String call(CharSequence arguments) {
        return oneIn(3) ? "(call_indirect (type $t)" + arguments + " (i32.rem_u " + get(false) + " (i32.const " + CALLED + ")))"
                        : "(call $f" + random.nextInt(CALLED) + arguments + ")";
    }

    @Test
    void machineCodeKeepsLocalsAndOperandsApart() {
        for (int i = 0; i < MODULES; i++) {
            BothTiers both = new BothTiers(module());
            for (int called = 0; called < FUNCTIONS; called++) {
                for (int call = 0; call < 3; call++) {
                    boolean traps = both.traps("f" + called, random.nextInt(), random.nextLong(), random.nextInt(100), random.nextLong(100), random.nextInt(),
                                    random.nextLong());
                    assertEquals(false, traps, "nothing here traps");
                }
            }
        }
    }
}
