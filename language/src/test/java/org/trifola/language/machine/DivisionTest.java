package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;

/** Divisions by constants, which are multiplications in machine code. */
class DivisionTest {

    private static final List<String> OPERATORS = List.of("div_s", "div_u", "rem_s", "rem_u");
    private static final int RANDOM_NUMBERS = 60;
    private static final long SEED = Long.getLong("trifola.seed", 1);

    private final WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
    private final Random random = new Random(SEED);

    private WasmInstance instantiate(String text) {
        return engine.newStore().build().instantiate(engine.module("test", "(module " + text + ")"), WasmImports.NONE);
    }

    /** Numbers of so many bits at which something may change, and others of all lengths. */
    private Set<Long> numbers(int bits) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (long small = -13; small <= 13; small++) {
            numbers.add(small);
        }
        for (int i = 4; i < bits; i++) {
            for (int difference = -1; difference <= 1; difference++) {
                numbers.add(of(bits, (1L << i) + difference));
                numbers.add(of(bits, -(1L << i) + difference));
            }
        }
        for (int i = 0; i < RANDOM_NUMBERS; i++) {
            numbers.add(random.nextLong() >> 64 - bits + random.nextInt(bits - 2));
        }
        return numbers;
    }

    private static long of(int bits, long number) {
        return bits == Long.SIZE ? number : (int) number;
    }

    /** The dividend is a local, an operand with a register of its own, and one among others for which there are hardly registers. */
    private static String functions(String type, long divisor) {
        StringBuilder text = new StringBuilder();
        for (String operator : OPERATORS) {
            String divided = "(TYPE." + operator + " %s (TYPE.const " + divisor + "))";
            text.append("(func (export \"").append(operator).append("\") (param TYPE) (result TYPE) ").append(divided.formatted("(local.get 0)")).append(")");
            text.append("(func (export \"").append(operator).append("_all\") (param TYPE) (result TYPE) (local TYPE)");
            text.append("(local.set 1 ").append(divided.formatted("(local.get 0)")).append(")");
            text.append("(TYPE.sub (TYPE.mul (local.get 0) (TYPE.const 3)) (TYPE.xor (TYPE.shl (local.get 0) (TYPE.const 1)) (TYPE.sub (local.get 1)");
            text.append("(TYPE.mul (TYPE.add (local.get 0) (TYPE.const 1)) ").append(divided.formatted("(TYPE.xor (local.get 0) (TYPE.const 5))")).append(")))))");
        }
        return text.toString().replace("TYPE", type);
    }

    private static long all(long n, long quotient, long other) {
        return n * 3 - (n << 1 ^ quotient - (n + 1) * other);
    }

    private static long divide(String operator, boolean wide, long n, long d) {
        boolean signed = operator.endsWith("_s");
        long dividend = wide || signed ? n : Integer.toUnsignedLong((int) n);
        long divisor = wide || signed ? d : Integer.toUnsignedLong((int) d);
        if (operator.startsWith("div")) {
            return signed ? dividend / divisor : Long.divideUnsigned(dividend, divisor);
        }
        return signed ? dividend % divisor : Long.remainderUnsigned(dividend, divisor);
    }

    private static Object value(boolean wide, long bits) {
        return wide ? (Object) bits : (Object) (int) bits;
    }

    /** Division by -1 is the only one that may trap. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void integersAreDivided(boolean wide) {
        Set<Long> numbers = numbers(wide ? Long.SIZE : Integer.SIZE);
        Set<Long> divisors = new LinkedHashSet<>(numbers);
        divisors.removeAll(Set.of(0L, -1L));
        for (long d : divisors) {
            WasmInstance instance = instantiate(functions(wide ? "i64" : "i32", d));
            for (String operator : OPERATORS) {
                WasmFunction alone = instance.function(operator);
                WasmFunction amongOthers = instance.function(operator + "_all");
                for (long n : numbers) {
                    long result = divide(operator, wide, n, d);
                    long all = all(n, result, divide(operator, wide, n ^ 5, d));
                    assertEquals(value(wide, result), alone.call(value(wide, n)), n + " " + operator + " " + d);
                    assertEquals(value(wide, all), amongOthers.call(value(wide, n)), n + " " + operator + " " + d);
                }
            }
        }
    }
}
