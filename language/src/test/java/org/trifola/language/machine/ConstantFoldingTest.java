package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;

/** What machine code need not compute, since both operands are constants, is what it computes of others. */
class ConstantFoldingTest {

    private static final List<String> TYPES = List.of("i32", "i64");
    private static final long[] VALUES = {0, 1, 33, 65, -1, Integer.MIN_VALUE, 0x8000_0000L, 0x1234_5678_9ABC_DEF0L, Long.MIN_VALUE};

    @ParameterizedTest
    @ValueSource(strings = {"add", "sub", "mul", "and", "or", "xor", "shl", "shr_s", "shr_u", "rotl", "rotr"})
    void constantsGiveWhatOthersGive(String operator) {
        StringBuilder text = new StringBuilder("(module ");
        for (String type : TYPES) {
            text.append("(func (export \"%1$s\") (param %1$s %1$s) (result %1$s) (%1$s.%2$s (local.get 0) (local.get 1)))".formatted(type, operator));
            for (int left = 0; left < VALUES.length; left++) {
                for (int right = 0; right < VALUES.length; right++) {
                    String operands = "(%1$s.const %2$s) (%1$s.const %3$s)".formatted(type, value(type, left), value(type, right));
                    text.append("(func (export \"%1$s %3$d %4$d\") (result %1$s) (%1$s.%2$s %5$s))".formatted(type, operator, left, right, operands));
                }
            }
        }
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
        WasmInstance instance = engine.newStore().build().instantiate(engine.module("test", text.append(")").toString()), WasmImports.NONE);
        for (String type : TYPES) {
            for (int left = 0; left < VALUES.length; left++) {
                for (int right = 0; right < VALUES.length; right++) {
                    Object expected = instance.function(type).call(value(type, left), value(type, right));
                    String name = "%s %d %d".formatted(type, left, right);
                    assertEquals(expected, instance.function(name).call(), name);
                }
            }
        }
    }

    private static Object value(String type, int index) {
        return type.equals("i32") ? (Object) (int) VALUES[index] : (Object) VALUES[index];
    }
}
