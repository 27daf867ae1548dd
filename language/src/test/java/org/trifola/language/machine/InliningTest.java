package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.error.TrapException;

/** Short functions are inlined into machine code, and nobody can tell. */
class InliningTest {

    private static final List<String> TIERS = List.of("interpreter", "native");

    private static WasmInstance instantiate(String tier, String text) {
        WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", tier));
        return engine.newStore().build().instantiate(engine.module("test", "(module " + text + ")"), WasmImports.NONE);
    }

    /** A function that adds up what {@code $short} gives for the numbers from the one parameter to the other. */
    private static String loop(String call) {
        return """
                        (func (export "sum") (param i32 i32) (result i32) (local i32)
                          (loop
                            (local.set 2 (i32.add (i32.mul (local.get 2) (i32.const 31)) %s))
                            (br_if 0 (i32.lt_s (local.tee 0 (i32.add (local.get 0) (i32.const 1))) (local.get 1))))
                          (local.get 2))""".formatted(call);
    }

    @ParameterizedTest
    @ValueSource(strings = {
                    "(local.get 0)",
                    "(i32.lt_s (local.get 0) (i32.const 3))",
                    "(if (i32.eq (local.get 0) (i32.const 2)) (then (return (i32.const 7)))) (i32.sub (local.get 0) (i32.const 1))",
                    "(block (block (block (br_table 0 1 2 1 (local.get 0))) (return (i32.const 5))) (br 1 (i32.const 6))) (i32.const 8)",
                    "(local i32) (if (i32.and (local.get 0) (i32.const 1)) (then (local.set 1 (i32.const 9)))) (local.get 1)",
                    "(local i32 i32) (i32.add (local.get 2) (local.tee 1 (i32.add (local.get 1) (local.get 0))))",
                    "(local.set 0 (i32.add (local.get 0) (i32.const 1))) (i32.mul (local.get 0) (local.get 0))",
                    "(block (result i32) (drop (br_if 0 (i32.const 4) (i32.eqz (local.get 0)))) (i32.const 3))",
                    "(i32.store (i32.const 8) (i32.add (i32.load (i32.const 8)) (local.get 0))) (i32.load (i32.const 8))",
                    "(global.set 0 (i32.add (global.get 0) (local.get 0))) (global.get 0)",
                    "(drop (i32.const 1)) (select (i32.const 10) (local.get 0) (i32.eq (local.get 0) (i32.const 1)))"})
    void resultsAreThoseOfACall(String body) {
        String function = "(memory 1) (global (mut i32) (i32.const 3)) (table funcref (elem $short)) (type $t (func (param i32) (result i32)))" +
                        "(func $short (type $t) " + body + ")";
        for (String call : List.of("(call $short (local.get 0))", "(call_indirect (type $t) (local.get 0) (i32.const 0))",
                        "(i32.add (local.get 0) (call $short (i32.add (call $short (local.get 0)) (local.get 1))))")) {
            String text = function + loop(call);
            assertEquals(instantiate("interpreter", text).function("sum").call(-3, 6), instantiate("native", text).function("sum").call(-3, 6), call);
        }
    }

    @Test
    void aFunctionMayHaveNoResultAndReturnEarly() {
        String text = """
                        (global $g (export "g") (mut i32) (i32.const 0))
                        (func $short (param i32 i32)
                          (br_if 0 (i32.gt_s (local.get 0) (local.get 1)))
                          (block (br_table 0 1 (i32.and (local.get 0) (i32.const 1))))
                          (global.set $g (i32.add (global.get $g) (local.get 0))))""" +
                        loop("(block (result i32) (call $short (local.get 0) (i32.const 7)) (global.get $g))");
        assertEquals(instantiate("interpreter", text).function("sum").call(0, 20), instantiate("native", text).function("sum").call(0, 20));
    }

    @Test
    void whatFollowsAFunctionThatNeverReturnsIsNotReached() {
        WasmFunction run = instantiate("native", """
                        (func $never (param i32) (result i32) unreachable)
                        (func (export "run") (param i32) (result i32)
                          (if (result i32) (local.get 0) (then (i32.add (i32.const 1) (call $never (local.get 0)))) (else (i32.const 4))))""").function("run");
        assertEquals(4, run.call(0));
        assertEquals("unreachable", assertThrows(TrapException.class, () -> run.call(1)).failure());
        assertEquals(4, run.call(0));
    }

    @ParameterizedTest
    @CsvSource({"call $get (local.get 0)", "'call_indirect (type $t) (local.get 0) (i32.const 0)'"})
    void trapsTellBothPlaces(String call) {
        String text = """
                        (memory 1) (table funcref (elem $get)) (type $t (func (param i32) (result i32)))
                        (func $before (result i32) (i32.const 1))
                        (func $get (type $t) (i32.load offset=65531 (local.get 0)))
                        (func $outer (export "outer") (param i32) (result i32) (i32.add (call $run (local.get 0)) (i32.const 1)))
                        (func $run (param i32) (result i32)
                          (loop (drop (call $before)) (local.set 0 (i32.add (%s) (i32.const 2))) (br 0)) (local.get 0))""".formatted(call);
        List<List<String>> backtraces = TIERS.stream().map(tier -> {
            WasmFunction outer = instantiate(tier, text).function("outer");
            return assertThrows(TrapException.class, () -> outer.call(0)).backtrace();
        }).toList();
        assertEquals(3, backtraces.getFirst().size());
        assertEquals(backtraces.getFirst(), backtraces.getLast());
    }

    @Test
    void elementsMayBecomeOtherFunctions() {
        WasmInstance instance = instantiate("native", """
                        (type $t (func (param i32 f64) (result f64)))
                        (table 5 5 funcref)
                        (elem (i32.const 0) $one $two $long $other)
                        (elem $later func $three)
                        (func $one (type $t) (f64.add (local.get 1) (f64.convert_i32_s (local.get 0))))
                        (func $two (type $t) (if (local.get 0) (then (return (f64.const 2)))) (f64.neg (local.get 1)))
                        (func $three (type $t) (f64.mul (local.get 1) (f64.const 3)))
                        (func $other (param i32))
                        (func $long (type $t) (loop (br_if 0 (local.tee 0 (i32.shr_u (local.get 0) (i32.const 1))))) (f64.sqrt (local.get 1)))
                        (func (export "set") (param i32) (table.init $later (local.get 0) (i32.const 0) (i32.const 1)))
                        (func (export "run") (param i32 i32 f64) (result f64) (local f64)
                          (loop
                            (local.set 3 (f64.add (local.get 3) (call_indirect (type $t) (local.get 1) (local.get 2) (local.get 0))))
                            (br_if 0 (i32.gt_s (local.tee 1 (i32.sub (local.get 1) (i32.const 1))) (i32.const 0))))
                          (local.get 3))""");
        WasmFunction run = instance.function("run");
        assertEquals(13.5, run.call(0, 3, 2.5));
        assertEquals(6.0, run.call(1, 3, 1.0));
        assertEquals(-9.0, run.call(1, 0, 9.0));
        assertEquals(9.0, run.call(2, 3, 9.0));
        assertEquals("indirect call type mismatch", assertThrows(TrapException.class, () -> run.call(3, 1, 1.0)).failure());
        assertEquals("uninitialized element", assertThrows(TrapException.class, () -> run.call(4, 1, 1.0)).failure());
        assertEquals("undefined element", assertThrows(TrapException.class, () -> run.call(5, 1, 1.0)).failure());
        assertEquals("undefined element", assertThrows(TrapException.class, () -> run.call(-1, 1, 1.0)).failure());
        instance.function("set").call(0);
        instance.function("set").call(4);
        assertEquals(81.0, run.call(0, 3, 9.0));
        assertEquals(27.0, run.call(4, 1, 9.0));
    }

    @Test
    void aFunctionMayBeInlinedOftenAndManyMayBe() {
        StringBuilder text = new StringBuilder();
        StringBuilder sum = new StringBuilder("(i32.const 0)");
        int expected = 0;
        for (int i = 0; i < 400; i++) {
            text.append("(func $f").append(i).append(" (param i32 i64 f32) (result i32) (local i32 f64) (local.set 3 (i32.mul (local.get 0) (i32.const ").append(i)
                            .append("))) (if (result i32) (i64.eqz (local.get 1)) (then (local.get 3)) (else (i32.const 1))))");
            sum.append("(i32.add (call $f").append(i).append(" (local.get 0) (i64.const ").append(i % 2).append(") (f32.const 1)))");
            expected += i % 2 == 0 ? 5 * i : 1;
        }
        text.append("(func (export \"run\") (param i32) (result i32) (loop (result i32) ").append(sum).append("))");
        assertEquals(expected, instantiate("native", text.toString()).function("run").call(5));
    }
}
