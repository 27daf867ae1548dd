package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * Functions at random with more locals than registers, and loops that each use some of them: there the others live in memory, and come
 * back wherever the loop is left for.
 */
class RandomLoopRegistersTest {

    private static final int MODULES = Integer.getInteger("trifola.loopregisters", 60);
    private static final int FUNCTIONS = 6;
    private static final int FUEL = 60;
    private static final int MOST_DEPTH = 5;
    /** The types of locals, and how many there are of each; the first of the first three are parameters. */
    private static final String[] TYPES = {"i32", "i64", "f64", "v128"};
    private static final int TEMPORARIES = 4;
    private static final int I32 = 0;
    private static final int I64 = 1;
    private static final int FLOATING = 2;
    private static final int VECTOR = 3;
    private static final int[] COUNTS = {12, 9, 16, 12};
    private static final String[] INTEGER_OPERATORS = {"add", "sub", "mul", "xor", "rotl", "shr_s", "shr_u"};
    private static final String[] FLOATING_OPERATORS = {"add", "sub", "mul"};
    private static final String[] VECTOR_OPERATORS = {"i32x4.add", "i64x2.sub", "v128.xor", "i16x8.mul"};
    private static final String[] COMPARISONS = {"eq", "ne", "lt_s", "lt_u", "gt_s", "ge_u"};

    private final Random random = new Random(Long.getLong("trifola.seed", 1));
    private StringBuilder text;
    /** The labels around: those without values, and those with one. */
    private final List<String> labels = new ArrayList<>();
    private final List<String> labelsOfValues = new ArrayList<>();
    /** The locals that are used at this place, by type. */
    private List<List<String>> used;
    private int named;
    private boolean calls;

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String oneOf(String[] strings) {
        return strings[random.nextInt(strings.length)];
    }

    private String oneOf(List<String> strings) {
        return strings.get(random.nextInt(strings.size()));
    }

    private void add(String format, Object... arguments) {
        text.append(format.formatted(arguments)).append('\n');
    }

    private String module() {
        text = new StringBuilder("""
                        (module (memory 1)
                        (func $sum (param $n i64) (result i64) (local $left i32) (local $a i64) (local $b i64) (local $c i64) (local $d i64)
                            (local.set $left (i32.const 3))
                            (loop $next
                                (local.set $a (i64.add (local.get $a) (local.get $n)))
                                (local.set $b (i64.xor (local.get $b) (local.get $a)))
                                (local.set $c (i64.sub (local.get $c) (local.get $b)))
                                (local.set $d (i64.add (local.get $d) (local.get $c)))
                                (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
                            (i64.mul (local.get $c) (local.get $d)))
                        """);
        for (int function = 0; function < FUNCTIONS; function++) {
            function(function);
        }
        return text.append(")").toString();
    }

    private void function(int number) {
        add("(func $f%1$d (export \"f%1$d\") (param $i32-0 i32) (param $i64-0 i64) (param $f64-0 f64) (result i64) (local $fuel i32)", number);
        List<List<String>> all = new ArrayList<>();
        for (int type = 0; type < TYPES.length; type++) {
            List<String> locals = new ArrayList<>();
            for (int i = 0; i < COUNTS[type]; i++) {
                String local = "$" + TYPES[type] + "-" + i;
                if (i > 0 || type == VECTOR) {
                    add("(local %s %s)", local, TYPES[type]);
                }
                locals.add(local);
            }
            for (int i = 0; i < TEMPORARIES; i++) {
                add("(local $t%d-%d %s)", type, i, TYPES[type]);
            }
            all.add(locals);
        }
        used = all;
        calls = oneIn(2);
        add("(local.set $fuel (i32.const %d))", FUEL);
        for (int i = random.nextInt(4, 10); i > 0; i--) {
            statement(0);
            if (number > 0 && oneIn(8)) {
                add("(local.set %s (call $f%d %s %s %s))", oneOf(used.get(I64)), random.nextInt(number), get(I32), get(I64), get(FLOATING));
            }
        }
        add("(i64.const %d)", number);
        for (int type = 0; type < TYPES.length; type++) {
            for (String local : all.get(type)) {
                add("(i64.const 31) i64.mul %s i64.add", toInteger(type, "(local.get " + local + ")"));
            }
        }
        add(")");
    }

    private static String toInteger(int type, String value) {
        return switch (type) {
            case I32 -> "(i64.extend_i32_u " + value + ")";
            case FLOATING -> "(i64.trunc_sat_f64_s (f64.mul (f64.const 1000) " + value + "))";
            case VECTOR -> "(i64.add (i64x2.extract_lane 0 " + value + ") (i64.mul (i64.const 3) (i64x2.extract_lane 1 " + value + ")))";
            default -> value;
        };
    }

    private String get(int type) {
        return "(local.get " + oneOf(used.get(type)) + ")";
    }

    private String expression(int type, int depth) {
        if (depth == 0 || oneIn(3)) {
            return oneIn(5) ? constant(type) : get(type);
        }
        if (oneIn(8)) {
            return "(local.tee " + oneOf(used.get(type)) + " " + expression(type, depth - 1) + ")";
        }
        if (oneIn(8)) {
            String narrow = expression(I32, depth - 1);
            return switch (type) {
                case I32 -> "(i32.popcnt " + narrow + ")";
                case I64 -> "(i64.extend_i32_s " + narrow + ")";
                case FLOATING -> "(f64.convert_i32_s " + narrow + ")";
                default -> "(i32x4.splat " + narrow + ")";
            };
        }
        String operator = switch (type) {
            case FLOATING -> "f64." + oneOf(FLOATING_OPERATORS);
            case VECTOR -> oneOf(VECTOR_OPERATORS);
            default -> TYPES[type] + "." + oneOf(INTEGER_OPERATORS);
        };
        return "(" + operator + " " + expression(type, depth - 1) + " " + expression(type, depth - 1) + ")";
    }

    private String constant(int type) {
        return switch (type) {
            case FLOATING -> "(f64.const " + random.nextInt(-20, 20) / 8.0 + ")";
            case VECTOR -> "(v128.const i64x2 " + random.nextLong() + " " + random.nextInt() + ")";
            default -> "(" + TYPES[type] + ".const " + random.nextInt(-5, 100) + ")";
        };
    }

    private String condition() {
        return oneIn(4) ? "(f64.lt " + get(FLOATING) + " " + expression(FLOATING, 1) + ")"
                        : "(i32." + oneOf(COMPARISONS) + " " + get(I32) + " " + expression(I32, 1) + ")";
    }

    private void statement(int depth) {
        int type = random.nextInt(TYPES.length);
        switch (random.nextInt(depth < MOST_DEPTH ? 21 : 12)) {
            case 0, 1, 2, 3, 4 -> add("(local.set %s %s)", oneOf(used.get(type)), expression(type, 3));
            case 5 -> add("(local.set %s (i32.load offset=%d (i32.and %s (i32.const 0xFFF))))", oneOf(used.get(I32)), random.nextInt(99), get(I32));
            case 6 -> add("(i64.store (i32.and %s (i32.const 0xFFF)) %s)", get(I32), expression(I64, 1));
            case 7 -> {
                // Locals that are read at once, and so may share a register with many others.
                String temporary = temporary(type);
                add("(local.set %s %s)", temporary, expression(type, 2));
                if (oneIn(3)) {
                    branch();
                }
                add("(local.set %s (local.get %s))", oneOf(used.get(type)), temporary);
            }
            case 8 -> {
                if (calls && oneIn(3)) {
                    add("(local.set %s (call $sum %s))", oneOf(used.get(I64)), expression(I64, 1));
                }
            }
            case 9, 10, 11 -> branch();
            case 12, 13 -> {
                add("(if %s (then", condition());
                statements(depth);
                if (random.nextBoolean()) {
                    add(")(else");
                    statements(depth);
                }
                add("))");
            }
            case 14 -> {
                String label = "$b" + named++;
                add("(block %s", label);
                labels.add(label);
                statements(depth);
                labels.removeLast();
                add(")");
            }
            case 15 -> {
                // A value waits below a block that has one.
                String label = "$v" + named++;
                add("%s (block %s (result i64)", expression(I64, 1), label);
                labelsOfValues.add(label);
                statements(depth);
                labelsOfValues.removeLast();
                add("%s) i64.xor local.set %s", expression(I64, 1), oneOf(used.get(I64)));
            }
            default -> loop(depth);
        }
    }

    /** A loop, which uses some of the locals; it may have a result. */
    private void loop(int depth) {
        int name = named++;
        String result = oneOf(new String[]{"", "", "", "(result i64)", "(result i32)"});
        add("(block $e%1$d (loop $l%1$d %2$s", name, result);
        add("(br_if $e%d (i32.eqz (local.get $fuel))) (local.set $fuel (i32.sub (local.get $fuel) (i32.const 1)))", name);
        List<List<String>> around = used;
        used = around.stream().map(locals -> random.ints(random.nextInt(2, 6), 0, locals.size()).mapToObj(locals::get).toList()).toList();
        labels.add("$e" + name);
        labels.add("$l" + name);
        statements(depth);
        int type = random.nextInt(TYPES.length);
        String temporary = temporary(type);
        add("(local.set %s %s)", temporary, expression(type, 2));
        if (oneIn(2)) {
            add("(br_if $l%d %s)", name, condition());
        }
        labels.removeLast();
        labels.removeLast();
        switch (result) {
            case "" -> add(") (local.set %s (local.get %s)))", oneOf(around.get(type)), temporary);
            case "(result i64)" -> add("%s) local.set %s)", expression(I64, 1), oneOf(around.get(I64)));
            default -> add("(i32.add %s (i32.const 5))) local.set %s)", get(I32), oneOf(around.get(I32)));
        }
        used = around;
    }

    private String temporary(int type) {
        return "$t" + type + "-" + random.nextInt(TEMPORARIES);
    }

    private void branch() {
        if (!labelsOfValues.isEmpty() && oneIn(3)) {
            String target = oneOf(labelsOfValues);
            switch (random.nextInt(3)) {
                case 0 -> add("(drop (br_if %s %s %s))", target, expression(I64, 1), condition());
                case 1 -> add("(if %s (then (br %s %s)))", condition(), target, expression(I64, 2));
                default -> add("(if %s (then (br_table %s %s %s %s)))", condition(), target, oneOf(labelsOfValues), expression(I64, 1), get(I32));
            }
        } else if (!labels.isEmpty()) {
            switch (random.nextInt(6)) {
                case 0 -> add("(if %s (then (br %s)))", condition(), oneOf(labels));
                case 1 -> add("(if %s (then (br_table %s %s %s (i32.and %s (i32.const 3)))))", condition(), oneOf(labels), oneOf(labels), oneOf(labels), get(I32));
                case 2 -> add("(if %s (then (br_table%s (i32.and %s (i32.const 7)))))", condition(), (" " + oneOf(labels)).repeat(3) + (" " + oneOf(labels)).repeat(3), get(I32));
                case 3 -> {
                    if (oneIn(4)) {
                        add("(if %s (then (return %s)))", condition(), expression(I64, 1));
                    }
                }
                default -> add("(br_if %s %s)", oneOf(labels), condition());
            }
        }
    }

    private void statements(int depth) {
        for (int i = random.nextInt(1, 6); i > 0; i--) {
            statement(depth + 1);
        }
    }

    @Test
    void aLoopKeepsTheRegistersOfCallers() {
        // Vectors that a call would lose live in memory but in the loop, where there are more of them than registers that need not be kept.
        List<String> vectors = IntStream.range(0, 6).mapToObj(i -> "$v" + i).toList();
        StringBuilder body = new StringBuilder();
        for (String vector : vectors) {
            body.append("(local.set %1$s (i32x4.add (local.get %1$s) (i32x4.splat (local.get $n))))\n".formatted(vector));
        }
        String results = vectors.stream().map(vector -> "(i32x4.extract_lane 0 (local.get " + vector + ")) i32.add\n").collect(Collectors.joining());
        BothTiers both = new BothTiers("""
                        (module (memory 1)
                        (func $callee (param $n i32) (result i32) %s
                            (local.set $v0 (i32x4.splat (local.get $n)))
                            (drop (memory.grow (i32.const 0)))
                            (loop $next %s (br_if $next (local.tee $n (i32.sub (local.get $n) (i32.const 1)))))
                            (drop (memory.grow (i32.const 0)))
                            (i32.const 0) %s)
                        (func (export "f") (param $n i32) (param $a f64) (param $b f64) (param $c f64) (result f64)
                            (f64.convert_i32_s (call $callee (local.get $n)))
                            (f64.add (f64.mul (local.get $a) (f64.mul (local.get $b) (local.get $c))))
                            (f64.sub (f64.mul (local.get $c) (f64.mul (local.get $b) (local.get $a))))
                            (f64.mul (f64.mul (local.get $a) (f64.add (local.get $b) (local.get $c))))))
                        """.formatted(vectors.stream().map(vector -> "(local " + vector + " v128)").collect(Collectors.joining(" ")), body, results));
        assertEquals(false, both.traps("f", 9, 1.5, 2.5, 100.25));
    }

    @Test
    void localsThatAreNeededLongAfterwardsComeIntoLoops() {
        // Values take sixty turns of a loop from the last local to the first one, which is more than is looked at.
        int locals = 62;
        int inRegisters = 10;
        String declared = declared(locals);
        String used = IntStream.range(0, inRegisters).mapToObj(i -> "(local.set $a%1$d (i32.add (local.get $a%1$d) (local.get $n)))".formatted(i)).collect(Collectors.joining("\n"));
        String moved = IntStream.range(0, locals - 1).mapToObj(i -> "(local.set $a%d (local.get $a%d))".formatted(i, i + 1)).collect(Collectors.joining("\n"));
        String last = "(local.set $a%1$d (i32.mul (local.get $a%1$d) (i32.const 3)))\n".formatted(locals - 1).repeat(5);
        BothTiers both = new BothTiers("""
                        (module (func (export "f") (param $n i32) (result i32) (local $left i32) %s
                            (local.set $a%d (local.get $n))
                            (loop $first (local.set $left (i32.add (local.get $left) (i32.const 1)))
                                %s
                                (br_if $first (i32.lt_u (local.get $left) (i32.const 3))))
                            (local.set $left (i32.const 90))
                            (loop $next
                                %s
                                %s
                                (br_if $next (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
                            (local.get $a0)))
                        """.formatted(declared, locals - 1, used, moved, last));
        assertEquals(false, both.traps("f", 9));
    }

    /** Locals that are called {@code $a0} and so on. */
    private static String declared(int locals) {
        return IntStream.range(0, locals).mapToObj(i -> "(local $a" + i + " i32)").collect(Collectors.joining(" "));
    }

    /** Adds what these locals are, each with another weight, to a number. */
    private static String sum(int locals) {
        return IntStream.range(0, locals).mapToObj(i -> "(i32.const 31) i32.mul (local.get $a" + i + ") i32.add").collect(Collectors.joining("\n"));
    }

    @Test
    void everyLoopOfManyInOneAnotherIsLeftForEveryOther() {
        int loops = 60;
        int locals = 40;
        StringBuilder body = new StringBuilder();
        for (int loop = 0; loop < loops; loop++) {
            body.append("(block $b%1$d (loop $l%1$d\n".formatted(loop));
            for (int use = 0; use < 3; use++) {
                body.append("(local.set $a%1$d (i32.add (i32.mul (local.get $a%1$d) (i32.const 3)) (i32.const %2$d)))\n".formatted((loop * 7 + use * 11) % locals, loop + use));
            }
            for (int other = 0; other < loop; other++) {
                body.append("(br_if $b%d (i32.eq (local.get $n) (i32.const %d)))\n".formatted(other, loop * loops + other));
            }
        }
        body.append("))".repeat(loops));
        String declared = declared(locals);
        String sum = sum(locals);
        BothTiers both = new BothTiers("(module (func (export \"f\") (param $n i32) (result i32) %s %s (i32.const 0) %s))".formatted(declared, body, sum));
        for (int loop = 0; loop < loops; loop += 7) {
            for (int other = 0; other < loop; other += 3) {
                assertEquals(false, both.traps("f", loop * loops + other));
            }
        }
        assertEquals(false, both.traps("f", -1));
    }

    @Test
    void loopsTakeRegistersOfLoopsAroundThem() {
        // Each level uses ten locals of its own, in loops that count for more than all of the levels inside of it.
        int levels = 6;
        int each = 10;
        StringBuilder body = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            body.append("(block $b%1$d (loop $l%1$d\n".formatted(level));
            body.append("(loop\n".repeat(levels - 1 - level));
            for (int use = 0; use < levels - level; use++) {
                for (int local = 0; local < each; local++) {
                    body.append("(local.set $a%1$d (i32.add (i32.mul (local.get $a%1$d) (i32.const 3)) (i32.const %2$d)))\n".formatted(each * level + local, use + local));
                }
            }
            body.append(")".repeat(levels - 1 - level)).append('\n');
            branches(body, level, 0);
        }
        for (int level = levels - 1; level >= 0; level--) {
            branches(body, level, levels);
            body.append("))\n");
        }
        String declared = declared(levels * each);
        String sum = sum(levels * each);
        BothTiers both = new BothTiers("(module (func (export \"f\") (param $n i32) (result i32) %s %s (i32.const 0) %s))".formatted(declared, body, sum));
        for (int number = -1; number < levels * 2 * levels; number++) {
            assertEquals(false, both.traps("f", number));
        }
    }

    /** Branches from a level to all others around it, each for one number. */
    private static void branches(StringBuilder body, int level, int first) {
        for (int other = 0; other < level; other++) {
            body.append("(br_if $b%d (i32.eq (local.get $n) (i32.const %d)))\n".formatted(other, level * 12 + first + other));
        }
    }

    @Test
    void localsAreWhereTheyBelongWhereverLoopsAreLeftFor() {
        for (int i = 0; i < MODULES; i++) {
            BothTiers both = new BothTiers(module());
            for (int function = 0; function < FUNCTIONS; function++) {
                for (int call = 0; call < 4; call++) {
                    boolean traps = both.traps("f" + function, random.nextInt(-9, 200), random.nextLong(), random.nextInt(-50, 50) / 8.0);
                    assertEquals(false, traps, "nothing here traps");
                }
            }
        }
    }
}
