package org.trifola.language.machine.hoist;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.trifola.language.machine.BothTiers;

/** Loops at random, full of sums with what does not change, of branches that take them along, and of short functions to inline. */
class RandomLoopsTest {

    private static final int MODULES = 100;
    private static final int FUNCTIONS = 10;
    private static final int MAXIMUM_DEPTH = 4;
    private static final String SHORT_FUNCTIONS = """
                    (type $t (func (param i32 i32) (result i32)))
                    (table funcref (elem $h0 $h1 $h2 $h3))
                    (func $h0 (type $t) (i32.mul (local.get 0) (local.get 1)))
                    (func $h1 (type $t) (local i32) (if (local.get 0) (then (local.set 2 (i32.add (local.get 1) (i32.const 7))))) (local.get 2))
                    (func $h2 (type $t) (block (br_if 0 (i32.and (local.get 0) (i32.const 1))) (return (local.get 1))) (i32.sub (local.get 0) (local.get 1)))
                    (func $h3 (type $t) (loop) (local.get 1))
                    """;
    /** The loop sets the locals 2 to 4 in whatever order, counts 5 down, and does not set the parameters, nor the local 6. */
    private static final String START = "(param i32 i32) (result i32) (local i32 i32 i32 i32 i64 i64) (local.set 5 (i32.const 4)) (local.set 6 (i64.const 77)) loop ";
    private static final String END = " (local.set 7 (i64.extend_i32_u (local.get 2))) (br_if 0 (local.tee 5 (i32.sub (local.get 5) (i32.const 1)))) end " +
                    "(i32.xor (i32.add (local.get 2) (i32.mul (local.get 3) (i32.const 31))) (local.get 4))";
    private static final List<String> OPERATORS = List.of("sub", "mul", "xor", "shl", "rotl", "shr_s");
    /** Each {@code %} is an expression, each {@code #} one of the locals that the loop sets, each {@code $h} a short function. */
    private static final List<String> EXPRESSIONS = List.of(
                    "% % i32.add", "% % i32.add", "% i32.const -4 i32.add", "% local.tee #", "% local.tee #", "% % % select", "% % local.set # % i32.add",
                    "block (result i32) % % i32.const 1 i32.and br_if 0 % i32.add end", "block (result i32) % % i32.const 1 i32.and br_if 0 i32.const 5 i32.add end",
                    "% if (result i32) % else % end", "block (result i32) % br 0 end % i32.add", "% % block (param i32) (result i32) % i32.add end i32.add",
                    "% i64.extend_i32_s local.get 6 i64.add local.get 7 i64.add i64.const 3 i64.add i32.wrap_i64", "% % call $h0", "% % call $h1", "% % call $h2",
                    "% % % i32.const 3 i32.and call_indirect (type $t)", "block (result i32) % % i32.const 1 i32.and br_table 0 0 end i32.const 8 i32.add",
                    "block (result i32 i32) % % % i32.const 1 i32.and br_if 0 i32.const 5 i32.add end i32.add",
                    "block (result i32) block (result i32) % % i32.const 1 i32.and br_if 1 % i32.add end i32.const 9 i32.add end");

    private final Random random = new Random(1);

    private String expression(int depth) {
        int choice = random.nextInt(depth > MAXIMUM_DEPTH ? 3 : EXPRESSIONS.size() + 4);
        return switch (choice) {
            case 0 -> " local.get " + random.nextInt(2);
            case 1 -> " local.get " + random.nextInt(2, 6);
            case 2 -> " i32.const " + random.nextInt(-20, 20);
            case 3 -> expression(depth + 1) + expression(depth + 1) + " i32." + OPERATORS.get(random.nextInt(OPERATORS.size()));
            default -> fill(EXPRESSIONS.get(choice - 4), depth);
        };
    }

    private String fill(String pattern, int depth) {
        StringBuilder filled = new StringBuilder(" ");
        for (char c : pattern.toCharArray()) {
            switch (c) {
                case '%' -> filled.append(expression(depth + 1));
                case '#' -> filled.append(random.nextInt(2, 5));
                default -> filled.append(c);
            }
        }
        return filled.toString();
    }

    private String module() {
        StringBuilder text = new StringBuilder("(module ").append(SHORT_FUNCTIONS);
        for (int function = 0; function < FUNCTIONS; function++) {
            text.append("(func (export \"f").append(function).append("\") ").append(START);
            for (int i = 0; i < 3; i++) {
                text.append(fill("% local.set #", 0));
            }
            text.append(END).append(")\n");
        }
        return text.append(')').toString();
    }

    @Test
    void machineCodeGivesWhatTheInterpreterGives() {
        for (int i = 0; i < MODULES; i++) {
            BothTiers both = new BothTiers(module());
            for (int function = 0; function < FUNCTIONS; function++) {
                String name = "f" + function;
                int first = random.nextInt();
                int second = random.nextInt(-25, 25);
                assertFalse(both.traps(name, first, second), name);
            }
        }
    }
}
