package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;

/** Divisions by constants, which are multiplications in machine code. */
class DivisionTest {

    private static final int RANDOM_NUMBERS = 60;
    private static final long SEED = Long.getLong("trifola.seed", 1);

    private final WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
    private final Random random = new Random(SEED);

    private WasmInstance instantiate(String text) {
        return engine.newStore().build().instantiate(engine.module("test", "(module " + text + ")"), WasmImports.NONE);
    }

    /** Numbers at which something may change, and others of all lengths. */
    private Set<Long> numbers(int bits) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (long small = -13; small <= 13; small++) {
            numbers.add(small);
        }
        for (int i = 4; i < bits; i++) {
            for (int difference = -1; difference <= 1; difference++) {
                numbers.add((1L << i) + difference);
                numbers.add(-(1L << i) + difference);
            }
        }
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            numbers.add(random.nextLong() >> 64 - bits + random.nextInt(bits - 2));
        }
        return numbers;
    }

    /** The dividend is a local, an operand with a register of its own, and one among others for which there are hardly registers. */
    private static String functions(String type, long divisor) {
        StringBuilder text = new StringBuilder();
        for (String operator : new String[]{"div_s", "div_u", "rem_s", "rem_u"}) {
            String divided = "(TYPE." + operator + " %s (TYPE.const " + divisor + "))";
            text.append("(func (export \"").append(operator).append("\") (param TYPE) (result TYPE) ").append(divided.formatted("(local.get 0)")).append(")");
            text.append("(func (export \"").append(operator).append("_all\") (param TYPE) (result TYPE) (local TYPE)");
            text.append("(local.set 1 ").append(divided.formatted("(local.get 0)")).append(")");
            text.append("(TYPE.sub (TYPE.mul (local.get 0) (TYPE.const 3)) (TYPE.xor (TYPE.shl (local.get 0) (TYPE.const 1)) (TYPE.sub (local.get 1)");
            text.append("(TYPE.mul (TYPE.add (local.get 0) (TYPE.const 1)) ").append(divided.formatted("(TYPE.xor (local.get 0) (TYPE.const 5))")).append(")))))");
        }
        return text.toString().replace("TYPE", type);
    }

    private static int all(int n, int quotient, int other) {
        return n * 3 - (n << 1 ^ quotient - (n + 1) * other);
    }

    private static long all(long n, long quotient, long other) {
        return n * 3 - (n << 1 ^ quotient - (n + 1) * other);
    }

    @Test
    void integersOf32BitsAreDivided() {
        Set<Long> numbers = numbers(Integer.SIZE);
        for (long number : numbers) {
            int d = (int) number;
            if (d == 0 || d == -1) {
                continue;
            }
            WasmInstance instance = instantiate(functions("i32", d));
            for (long dividend : numbers) {
                int n = (int) dividend;
                int x = n ^ 5;
                assertEquals(n / d, instance.function("div_s").call(n), n + " / " + d);
                assertEquals(Integer.divideUnsigned(n, d), instance.function("div_u").call(n), n + " / " + d);
                assertEquals(n % d, instance.function("rem_s").call(n), n + " % " + d);
                assertEquals(Integer.remainderUnsigned(n, d), instance.function("rem_u").call(n), n + " % " + d);
                assertEquals(all(n, n / d, x / d), instance.function("div_s_all").call(n), n + " / " + d);
                assertEquals(all(n, Integer.divideUnsigned(n, d), Integer.divideUnsigned(x, d)), instance.function("div_u_all").call(n), n + " / " + d);
                assertEquals(all(n, n % d, x % d), instance.function("rem_s_all").call(n), n + " % " + d);
                assertEquals(all(n, Integer.remainderUnsigned(n, d), Integer.remainderUnsigned(x, d)), instance.function("rem_u_all").call(n), n + " % " + d);
            }
        }
    }

    @Test
    void integersOf64BitsAreDivided() {
        Set<Long> numbers = numbers(Long.SIZE);
        for (long d : numbers) {
            if (d == 0 || d == -1) {
                continue;
            }
            WasmInstance instance = instantiate(functions("i64", d));
            for (long n : numbers) {
                long x = n ^ 5;
                assertEquals(n / d, instance.function("div_s").call(n), n + " / " + d);
                assertEquals(Long.divideUnsigned(n, d), instance.function("div_u").call(n), n + " / " + d);
                assertEquals(n % d, instance.function("rem_s").call(n), n + " % " + d);
                assertEquals(Long.remainderUnsigned(n, d), instance.function("rem_u").call(n), n + " % " + d);
                assertEquals(all(n, n / d, x / d), instance.function("div_s_all").call(n), n + " / " + d);
                assertEquals(all(n, Long.divideUnsigned(n, d), Long.divideUnsigned(x, d)), instance.function("div_u_all").call(n), n + " / " + d);
                assertEquals(all(n, n % d, x % d), instance.function("rem_s_all").call(n), n + " % " + d);
                assertEquals(all(n, Long.remainderUnsigned(n, d), Long.remainderUnsigned(x, d)), instance.function("rem_u_all").call(n), n + " % " + d);
            }
        }
    }
}
