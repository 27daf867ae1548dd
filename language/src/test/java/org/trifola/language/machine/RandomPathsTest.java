package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Functions at random whose locals are constants, or addresses at the very end of the memory, on some of the ways to a place and not on
 * others, and are often not read: machine code leaves out what it knows, and what nobody reads, and nothing else.
 */
class RandomPathsTest {

    private static final int MODULES = Integer.getInteger("trifola.paths", 150);
    private static final int FUNCTIONS = 10;
    private static final int MEMORY = 65536;
    private static final int FUEL = 30;
    /** The locals from 0 on may be anything, the last of them are used for what comes of the memory and for the fuel of loops. */
    private static final int LOCALS = 7;
    private static final int LOADED = LOCALS;
    private static final int LEFT = LOCALS + 1;
    private static final int WIDE = LOCALS + 2;
    private static final int MOST_DEPTH = 4;
    private static final String[] OPERATORS = {"add", "sub", "mul", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr"};
    private static final String[] COMPARISONS = {"eq", "ne", "lt_s", "lt_u", "gt_s", "gt_u", "le_s", "le_u", "ge_s", "ge_u"};
    private static final String[] DIVISIONS = {"div_s", "div_u", "rem_s", "rem_u"};

    private final Random random = new Random(Long.getLong("trifola.seed", 1));
    private StringBuilder text;
    private int loops;

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String oneOf(String[] strings) {
        return strings[random.nextInt(strings.length)];
    }

    private String module() {
        text = new StringBuilder("""
                        (module (memory 1) (type $t (func (param i32) (result i32))) (table funcref (elem $first $second $third))
                        """);
        for (String name : new String[]{"$first", "$second", "$third"}) {
            text.append("(func ").append(name).append(" (param i32) (result i32)\n");
            if (random.nextBoolean()) {
                text.append("(if ").append(comparison(1)).append(" (then (return ").append(load(1)).append(")))\n");
            }
            text.append(load(1)).append(")\n");
        }
        for (int function = 0; function < FUNCTIONS; function++) {
            text.append("(func (export \"f").append(function).append("\") (param i32 i32) (result i32) (local i32 i32 i32 i32 i32 i32 i32 i64 i64)\n");
            text.append("(local.set ").append(LEFT).append(" (i32.const ").append(FUEL).append("))\n");
            loops = 0;
            for (int i = random.nextInt(3, 12); i > 0; i--) {
                statement(0);
            }
            text.append("(i32.add (i32.mul (local.get ").append(LOADED).append(") (i32.const 31)) (local.get ").append(local(LOCALS)).append(")))\n");
        }
        return text.append(")").toString();
    }

    private int local(int locals) {
        return random.nextInt(locals);
    }

    private String get(int locals) {
        return "(local.get " + local(locals) + ")";
    }

    private int constant() {
        return switch (random.nextInt(5)) {
            case 0 -> random.nextInt(8);
            case 1 -> MEMORY - random.nextInt(40);
            case 2 -> random.nextInt(300);
            case 3 -> random.nextInt();
            default -> 0;
        };
    }

    private void statement(int depth) {
        switch (random.nextInt(depth < 1 ? 16 : depth < MOST_DEPTH ? 14 : 9)) {
            case 0, 1, 2 -> set(expression(LOCALS, 2));
            case 3 -> set("(i32.const " + constant() + ")");
            case 4 -> set(load(LOCALS));
            case 5 -> text.append("(local.set %1$d (i32.add (i32.mul (local.get %1$d) (i32.const 5)) %2$s))\n".formatted(LOADED, load(LOCALS)));
            case 6 -> store();
            case 7 -> set("(i32." + oneOf(DIVISIONS) + " " + expression(LOCALS, 1) + " " + (oneIn(3) ? "(i32.const 7)" : get(LOCALS)) + ")");
            case 8 -> {
                if (random.nextBoolean()) {
                    wide();
                } else {
                    text.append(get(LOCALS)).append(' ').append(get(LOCALS)).append(" local.set ").append(local(LOCALS)).append(' ').append(expression(LOCALS, 1))
                                    .append(" i32.xor local.set ").append(local(LOCALS)).append('\n');
                }
            }
            case 9 -> {
                // An address waits while other locals, or its own, are set on one of two ways, and used as addresses.
                text.append(get(LOCALS)).append(" (if ").append(comparison(LOCALS)).append(" (then\n");
                statements(depth);
                text.append("))\n i32.load offset=").append(oneIn(2) ? 0 : MEMORY - 4 - random.nextInt(300)).append(" local.set ").append(local(LOCALS)).append('\n');
                set(load(LOCALS));
            }
            case 10 -> {
                text.append("(if ").append(comparison(LOCALS)).append(" (then\n");
                statements(depth);
                text.append(")");
                if (random.nextBoolean()) {
                    text.append("(else\n");
                    statements(depth);
                    text.append(")");
                }
                text.append(")\n");
            }
            case 11 -> {
                text.append("block\n");
                statements(depth);
                text.append("(br_if ").append(oneIn(3) && depth > loops ? 1 : 0).append(" ").append(comparison(LOCALS)).append(")\n");
                statements(depth);
                text.append("end\n");
            }
            case 12 -> {
                loops++;
                text.append("(block (loop (br_if 1 (i32.eqz (local.get %1$d))) (local.set %1$d (i32.sub (local.get %1$d) (i32.const 1)))\n".formatted(LEFT));
                statements(depth + 1);
                text.append("(br_if 0 ").append(comparison(LOCALS)).append(")))\n");
                loops--;
            }
            case 14, 15 -> interpreter(depth);
            default -> {
                set(call());
                if (oneIn(3)) {
                    text.append("(local.set ").append(LOADED).append(" (i32.load offset=").append(MEMORY - 4 - 255).append(" ").append(call()).append("))\n");
                }
            }
        }
    }

    /** A loop that begins with a {@code br_table}, to which its cases lead, some by way of what other cases do too. */
    private void interpreter(int depth) {
        int cases = random.nextInt(3, 9);
        int blocks = cases + random.nextInt(4);
        loops++;
        text.append("(block (loop (local.set %1$d (i32.sub (local.get %1$d) (i32.ne (local.get %1$d) (i32.const 0))))\n".formatted(LEFT));
        simpleStatements();
        text.append("block ".repeat(blocks));
        simpleStatements();
        text.append("(br_table");
        for (int label = 0; label < cases; label++) {
            text.append(' ').append(random.nextInt(8) == 0 ? random.nextInt(blocks) : label);
        }
        text.append(' ').append(blocks + 1);
        text.append(" (select (i32.rem_u ").append(expression(LOCALS, 1)).append(" (i32.const ").append(cases).append(")) (i32.const -1) (local.get ")
                        .append(LEFT).append(")))\n");
        for (int block = 0; block < blocks; block++) {
            text.append("end\n");
            int loop = blocks - 1 - block;
            if (block >= cases || random.nextBoolean()) {
                simpleStatements();
            } else {
                statements(depth + 1);
            }
            switch (random.nextInt(6)) {
                case 0, 1 -> text.append("(br ").append(loop).append(")\n");
                case 2, 3 -> text.append("(br ").append(random.nextInt(loop + 1)).append(")\n");
                case 4 -> text.append("(br_if ").append(random.nextInt(loop + 2)).append(' ').append(comparison(LOCALS)).append(")\n");
                default -> {
                    // It goes on with what the next one does.
                }
            }
        }
        text.append("(br 0)))\n");
        loops--;
    }

    private void simpleStatements() {
        for (int i = random.nextInt(4); i > 0; i--) {
            switch (random.nextInt(6)) {
                case 0 -> set("(i32.const " + constant() + ")");
                case 1 -> set("(i32.load8_u offset=" + (oneIn(2) ? 0 : MEMORY - 256) + " (i32.and " + get(LOCALS) + " (i32.const 255)))");
                case 2 -> set("(i32.load offset=" + (MEMORY - 4 - random.nextInt(300)) + " " + get(LOCALS) + ")");
                case 3 -> wide();
                default -> set(expression(LOCALS, 2));
            }
        }
    }

    private void statements(int depth) {
        for (int i = random.nextInt(1, 4); i > 0; i--) {
            statement(depth + 1);
        }
    }

    private void set(String value) {
        if (oneIn(5)) {
            text.append("(drop (local.tee ").append(local(LOCALS)).append(" ").append(value).append("))\n");
        } else {
            text.append("(local.set ").append(local(LOCALS)).append(" ").append(value).append(")\n");
        }
    }

    private void wide() {
        String value = switch (random.nextInt(3)) {
            case 0 -> "(i64.const " + random.nextLong() + ")";
            case 1 -> "(i64.extend_i32_u " + get(LOCALS) + ")";
            default -> "(i64." + oneOf(OPERATORS) + " (local.get " + WIDE + ") (i64.const " + random.nextLong(-70, 70) + "))";
        };
        text.append("(local.set ").append(WIDE + random.nextInt(2)).append(" ").append(value).append(")\n");
        if (oneIn(3)) {
            set("(i32.wrap_i64 (i64." + oneOf(OPERATORS) + " (local.get " + WIDE + ") (local.get " + (WIDE + 1) + ")))");
        }
    }

    private String expression(int locals, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 9)) {
            case 0, 1, 2 -> get(locals);
            case 3 -> "(i32.const " + constant() + ")";
            case 4 -> "(i32.and " + expression(locals, depth - 1) + " (i32.const " + (oneIn(2) ? 127 : 0xFFFF) + "))";
            case 5 -> "(select " + expression(locals, depth - 1) + " " + expression(locals, 0) + " " + comparison(locals) + ")";
            case 6 -> comparison(locals);
            default -> "(i32." + oneOf(OPERATORS) + " " + expression(locals, depth - 1) + " " + expression(locals, depth - 1) + ")";
        };
    }

    private String comparison(int locals) {
        return oneIn(4) ? "(i32.eqz " + get(locals) + ")" : "(i32." + oneOf(COMPARISONS) + " " + get(locals) + " " + expression(locals, 0) + ")";
    }

    private String load(int locals) {
        boolean isByte = random.nextBoolean();
        return "(" + (isByte ? "i32.load8_u" : "i32.load") + address(locals, isByte ? 1 : 4) + ")";
    }

    private void store() {
        boolean isByte = random.nextBoolean();
        text.append(isByte ? "(i32.store8" : "(i32.store").append(address(LOCALS, isByte ? 1 : 4)).append(" ").append(get(LOCALS)).append(")\n");
    }

    /** An address that may well be at the end of the memory, if the local is what a constant is. */
    private String address(int locals, int bytes) {
        int offset = switch (random.nextInt(4)) {
            case 0 -> random.nextInt(8);
            case 1 -> MEMORY - bytes - random.nextInt(8);
            case 2 -> MEMORY - bytes - random.nextInt(300);
            default -> 0;
        };
        String local = get(locals);
        return " offset=" + offset + " " + (oneIn(4) ? "(i32.and " + local + " (i32.const 255))" : oneIn(4) ? "(i32.add " + local + " (i32.const 12))" : local);
    }

    private String call() {
        return random.nextBoolean() ? "(call $first " + expression(LOCALS, 1) + ")"
                        : "(call_indirect (type $t) " + expression(LOCALS, 1) + " (i32.rem_u " + get(LOCALS) + " (i32.const 3)))";
    }

    @Test
    void machineCodeComputesWhatIsRead() {
        int traps = 0;
        int calls = 0;
        for (int i = 0; i < MODULES; i++) {
            BothTiers both = new BothTiers(module());
            for (int function = 0; function < FUNCTIONS; function++) {
                String name = "f" + function;
                for (int call = 0; call < 4; call++) {
                    int first = random.nextBoolean() ? random.nextInt(300) : random.nextInt(MEMORY);
                    int second = random.nextBoolean() ? random.nextInt(10) : random.nextInt();
                    traps += both.traps(name, first, second) ? 1 : 0;
                    calls++;
                }
            }
        }
        assertEquals(0.5, traps / (double) calls, 0.4, "both what traps and what does not is tried");
    }
}
