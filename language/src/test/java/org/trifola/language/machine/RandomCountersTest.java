package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;

import org.junit.jupiter.api.Test;

/**
 * Loops at random that count up and down to bounds, whole steps away or not, and access the memory at its very end: machine code leaves
 * out checks that such a loop makes unnecessary, and none else.
 */
class RandomCountersTest {

    private static final int MODULES = Integer.getInteger("trifola.counters", 150);
    private static final int FUNCTIONS = 10;
    private static final int MEMORY = 65536;
    private static final int TURNS = 40;
    /** The locals 2 to 5 count, 6 has what was loaded, 7 ends loops that would not end, 8 and 9 have copies. */
    private static final int FIRST_COUNTER = 2;
    private static final int COUNTERS = 4;
    private static final int[] STEPS = {1, 1, 2, 4, 8, 16, 3, -1, -4, -8, 0};
    private static final String[] LOADS = {"i32.load8_u", "i32.load16_s", "i32.load", "i64.load", "v128.load"};
    private static final int[] BYTES = {1, 2, 4, 8, 16};

    private final Random random = new Random(Long.getLong("trifola.seed", 1));
    private final int[] starts = new int[FIRST_COUNTER + COUNTERS];
    private final int[] ends = new int[FIRST_COUNTER + COUNTERS];
    private final int[] steps = new int[FIRST_COUNTER + COUNTERS];
    private StringBuilder text;

    private int counter() {
        return FIRST_COUNTER + random.nextInt(COUNTERS);
    }

    private boolean oneIn(int n) {
        return random.nextInt(n) == 0;
    }

    private String module() {
        text = new StringBuilder("(module (memory 1) ");
        for (int function = 0; function < FUNCTIONS; function++) {
            text.append("(func (export \"f").append(function).append("\") (param i32 i32) (result i32) (local i32 i32 i32 i32 i32 i32 i32 i32)\n");
            text.append("(local.set 6 (local.get 1)) (local.set 7 (i32.const ").append(3 * TURNS).append(")) block $out\n");
            for (int counter = FIRST_COUNTER; counter < FIRST_COUNTER + COUNTERS; counter++) {
                plan(counter);
                start(counter);
            }
            loop(0);
            text.append(" end (i32.add (local.get 6) (i32.mul (local.get 2) (i32.const 31))))\n");
        }
        return text.append(")").toString();
    }

    /** Chooses where a counter starts and ends. */
    private void plan(int counter) {
        int step = STEPS[random.nextInt(STEPS.length)];
        steps[counter] = step;
        if (step > 1 && oneIn(4)) {
            ends[counter] = (random.nextBoolean() ? Integer.MAX_VALUE : -1) - random.nextInt(step);
            starts[counter] = ends[counter] - step * random.nextInt(1, TURNS);
            return;
        }
        starts[counter] = switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> -random.nextInt(300);
            case 2 -> MEMORY - random.nextInt(300);
            default -> random.nextInt(2 * MEMORY);
        };
        ends[counter] = starts[counter] + step * random.nextInt(1, TURNS) + (oneIn(4) ? random.nextInt(-3, 4) : 0);
    }

    private void start(int counter) {
        String value = switch (random.nextInt(8)) {
            case 0 -> " (i32.and (local.get 0) (i32.const " + (random.nextBoolean() ? 255 : 0xFFFF) + "))";
            case 1, 2 -> " (i32.add (i32.and (local.get 1) (i32.const 7)) (i32.const " + starts[counter] + "))";
            case 3 -> " (local.get " + random.nextInt(FIRST_COUNTER + COUNTERS) + ")";
            default -> " (i32.const " + starts[counter] + ")";
        };
        text.append("(local.set ").append(counter).append(value).append(")\n");
    }

    /** Writes a loop, and gives its counter. */
    private int loop(int depth) {
        text.append("loop $l").append(depth).append(" (br_if $out (i32.eqz (local.tee 7 (i32.sub (local.get 7) (i32.const 1)))))\n");
        int counter = counter();
        int sum = oneIn(3) ? counter() : 8 + random.nextInt(2);
        boolean isRotated = oneIn(3);
        if (isRotated) {
            text.append("(local.set %d (i32.add (local.get %d) (i32.const %d)))\n".formatted(sum, counter, steps[counter]));
        }
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            statement(depth);
        }
        if (isRotated) {
            rotate(counter, sum, depth);
            return counter;
        }
        if (oneIn(4)) {
            text.append("(if (i32.and (local.get 6) (i32.const 1)) (then ");
            step(counter);
            text.append("))");
        } else {
            step(counter);
        }
        if (oneIn(3)) {
            statement(depth);
        }
        branch(counter, depth);
        if (oneIn(3)) {
            statement(depth);
        }
        text.append("end\n");
        return counter;
    }

    /** The local that counts gets the sum that was made of it when the turn began, in most cases before there may be another turn. */
    private void rotate(int counter, int sum, int depth) {
        String copy = "(local.set %d (local.get %d))\n".formatted(counter, sum);
        boolean isLate = oneIn(6);
        text.append(isLate ? "" : oneIn(6) ? "(if (i32.and (local.get 6) (i32.const 1)) (then " + copy + "))" : copy);
        String compared = "(i32.%s (local.get %d) (i32.const %d))".formatted(oneIn(3) ? "lt_s" : "ne", oneIn(3) ? counter : sum, ends[counter]);
        text.append("(br_if $l").append(depth).append(" ").append(compared).append(")\n");
        text.append(isLate ? copy : "").append("end\n");
    }

    private void statement(int depth) {
        switch (random.nextInt(12)) {
            case 0 -> step(counter());
            case 1 -> {
                text.append("(if (i32.and (local.get 6) (i32.const 1)) (then\n");
                statement(depth);
                text.append("))\n");
            }
            case 2 -> {
                text.append("block (br_if 0 (i32.and (local.get 6) (i32.const 3)))\n");
                statement(depth);
                text.append("end\n");
            }
            case 3 -> {
                if (depth < 2) {
                    int counter = counter();
                    if (!oneIn(4)) {
                        start(counter);
                    }
                    int counted = loop(depth + 1);
                    if (oneIn(3)) {
                        text.append("(local.set ").append(counted).append(" (local.get ").append(random.nextInt(2)).append("))\n");
                        load(counted);
                    }
                } else {
                    step(counter());
                }
            }
            case 4 -> {
                if (oneIn(6)) {
                    start(counter());
                } else if (oneIn(3)) {
                    text.append("(br_if $l").append(depth).append(" (i32.and (local.get 6) (i32.const 1)))\n");
                } else if (oneIn(3)) {
                    branch(counter(), depth);
                } else {
                    store();
                }
            }
            case 5 -> store();
            case 6 -> text.append("(local.set ").append(counter()).append(" (local.get ").append(counter()).append("))\n");
            default -> load(counter());
        }
    }

    /** Adds to a counter, in one of the ways that compilers do. */
    private void step(int counter) {
        String format = switch (random.nextInt(8)) {
            case 6 -> "(local.set %1$d (i32.add (local.get %3$d) (i32.const %2$d)))\n";
            case 0 -> "(local.set %1$d (i32.add (i32.const %2$d) (local.get %1$d)))\n";
            case 1 -> "(local.set %1$d (i32.add (local.tee %3$d (local.get %1$d)) (i32.const %2$d)))\n";
            case 2 -> "(local.set %3$d (local.get %1$d)) (local.set %1$d (i32.add (local.get %3$d) (i32.const %2$d)))\n";
            case 3 -> "(drop (local.tee %1$d (i32.add (local.get %1$d) (i32.const %2$d))))\n";
            default -> "(local.set %1$d (i32.add (local.get %1$d) (i32.const %2$d)))\n";
        };
        text.append(format.formatted(counter, steps[counter], oneIn(3) ? counter() : 8));
    }

    /** There is another turn if a counter is not at its end. */
    private void branch(int counter, int depth) {
        String format = switch (random.nextInt(12)) {
            case 9 -> "(i32.ne (local.get %4$d) (local.tee %1$d (i32.add (local.get %1$d) (i32.const %3$d))))";
            case 10 -> "(i32.lt_u (local.tee %1$d (i32.add (local.get %1$d) (i32.const %3$d))) (local.get %4$d))";
            case 11 -> "(i32.gt_s (local.get %4$d) (local.tee %1$d (i32.add (i32.const %3$d) (local.get %1$d))))";
            case 0 -> "(i32.ne (i32.const %2$d) (local.get %1$d))";
            case 1 -> "(i32.lt_s (local.get %1$d) (i32.const %2$d))";
            case 2 -> "(i32.lt_u (local.get %1$d) (i32.const %2$d))";
            case 3 -> "(i32.gt_s (i32.const %2$d) (local.get %1$d))";
            case 4 -> "(i32.gt_u (i32.const %2$d) (local.get %1$d))";
            case 5 -> "(local.tee %1$d (i32.add (local.get %1$d) (i32.const %3$d)))";
            case 6 -> "(i32.ne (local.tee %1$d (i32.add (local.get %1$d) (i32.const %3$d))) (i32.const %2$d))";
            default -> "(i32.ne (local.get %1$d) (i32.const %2$d))";
        };
        text.append("(br_if $l").append(depth).append(" ").append(format.formatted(counter, ends[counter], steps[counter], counter())).append(")\n");
    }

    private void load(int counter) {
        int kind = random.nextInt(LOADS.length);
        String load = "(" + LOADS[kind] + address(counter, BYTES[kind]) + ")";
        String value = switch (kind) {
            case 3 -> "(i32.wrap_i64 " + load + ")";
            case 4 -> "(i32x4.extract_lane 1 " + load + ")";
            default -> load;
        };
        text.append("(local.set 6 (i32.add (i32.mul (local.get 6) (i32.const 5)) ").append(value).append("))\n");
    }

    private void store() {
        boolean isByte = random.nextBoolean();
        text.append(isByte ? "(i32.store8 " : "(i32.store ").append(address(counter(), isByte ? 1 : 4)).append(" (local.get 6))\n");
    }

    /** An address that gets to the end of the memory, or close to it. */
    private String address(int counter, int bytes) {
        String local = "(local.get " + counter + ")";
        int greatest = Math.max(starts[counter], ends[counter] - steps[counter]);
        int rest = MEMORY - bytes - greatest + (oneIn(3) ? random.nextInt(-20, 4) : 0);
        int near = random.nextInt(0, 9);
        int other = counter();
        return switch (random.nextInt(9)) {
            case 0 -> " offset=" + Math.max(0, rest) + " " + local;
            case 1 -> " offset=" + near + " (i32.add " + local + " (i32.const " + (rest - near) + "))";
            case 2 -> " (i32.sub " + local + " (i32.const " + -rest + "))";
            case 3 -> " offset=" + near + " (i32.shl (i32.and " + local + " (i32.const 127)) (i32.const 2))";
            case 4 -> " (i32.add (i32.shl " + local + " (i32.const 2)) (i32.const " + (MEMORY - bytes - 4 * greatest) + "))";
            case 5 -> " (i32.add (i32.mul " + local + " (i32.const 12)) (i32.const " + (MEMORY - bytes - 12 * greatest) + "))";
            case 6 -> " (i32.add (i32.add " + local + " (i32.const " + (rest - starts[other]) + ")) (local.get " + other + "))";
            case 7 -> " (i32.or " + local + " (i32.const " + random.nextInt(300) + "))";
            default -> " (i32.add " + local + " (i32.const " + rest + "))";
        };
    }

    @Test
    void machineCodeChecksWhatItMust() {
        int traps = 0;
        int calls = 0;
        for (int i = 0; i < MODULES; i++) {
            BothTiers both = new BothTiers(module());
            for (int function = 0; function < FUNCTIONS; function++) {
                String name = "f" + function;
                for (int call = 0; call < 2; call++) {
                    int first = random.nextBoolean() ? random.nextInt(300) : random.nextInt();
                    int second = random.nextInt();
                    traps += both.traps(name, first, second) ? 1 : 0;
                    calls++;
                }
            }
        }
        assertEquals(0.5, traps / (double) calls, 0.4, "both what traps and what does not is tried");
    }
}
