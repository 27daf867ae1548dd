package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.embedding.WasmStore;
import org.trifola.language.error.TrapException;

/** Calls of elements of tables: machine code takes them to be what the module filled its tables with, until they are something else. */
class CalleesTest {

    /** Three functions of one type, of which one is not short, and one that adds up what an element of the table $t gives for 2 and 1. */
    private static final String FUNCTIONS = """
                    (type $f (func (param i32) (result i32)))
                    (func $one (type $f) (i32.add (local.get 0) (i32.const 1)))
                    (func $two (type $f) (i32.mul (local.get 0) (i32.const 2)))
                    (func $long (type $f) (loop (br_if 0 (i32.gt_s (local.tee 0 (i32.sub (local.get 0) (i32.const 3))) (i32.const 0)))) (local.get 0))
                    (func $call (export "call") (param $element i32) (result i32) (local $n i32) (local $sum i32)
                      (local.set $n (i32.const 2))
                      (loop
                        (local.set $sum (i32.add (local.get $sum) (call_indirect $t (type $f) (local.get $n) (local.get $element))))
                        (br_if 0 (i32.gt_s (local.tee $n (i32.sub (local.get $n) (i32.const 1))) (i32.const 0))))
                      (local.get $sum))
                    """;
    private static final int ONE = 3 + 2;
    private static final int TWO = 4 + 2;
    private static final int LONG = -1 - 2;
    private static final String NONE = "uninitialized element";
    private static final String OUTSIDE = "undefined element";
    private static final String EXPORTED = """
                    (table $t (export "t") 3 funcref)
                    (elem (table $t) (i32.const 0) func $one $two $long)
                    (elem $kept func $two)
                    (func (export "restore") (table.init $t $kept (i32.const 1) (i32.const 0) (i32.const 1)))
                    """;

    private final WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
    private final WasmStore store = engine.newStore().build();

    private WasmInstance instantiate(String text, WasmImports imports) {
        return store.instantiate(engine.module("test", "(module " + text + FUNCTIONS + ")"), imports);
    }

    private WasmInstance instantiate(String text) {
        return instantiate(text, WasmImports.NONE);
    }

    private static WasmImports of(String name, WasmInstance instance) {
        return WasmImports.builder().instance(name, instance).build();
    }

    private static void expect(WasmInstance instance, Object... expected) {
        for (int element = 0; element < expected.length; element++) {
            assertEquals(expected[element], call(instance.function("call"), element), "element " + element);
        }
    }

    /** What a call of an element gives, or how it traps. */
    private static Object call(WasmFunction function, int element) {
        try {
            return function.call(element);
        } catch (TrapException trap) {
            return trap.failure();
        }
    }

    @Test
    void areWhereTheSegmentsPutThem() {
        expect(instantiate("(table $t 4 funcref) (elem (table $t) (i32.const 1) func $one $two $long)"), NONE, ONE, TWO, LONG, OUTSIDE);
        expect(instantiate("(table $t 4 funcref) (elem (table $t) (i32.const 2) func $one $one) (elem (table $t) (i32.const 0) func $one $two)"),
                        ONE, TWO, ONE, ONE);
    }

    @Test
    void laterSegmentsCount() {
        expect(instantiate("(table $t 2 funcref) (elem (table $t) (i32.const 0) func $one $one) (elem (table $t) (i32.const 1) func $two)"), ONE, TWO);
        expect(instantiate("(table $t 2 funcref) (elem (table $t) (i32.const 0) func $one $two) (elem (table $t) (i32.const 0) funcref (ref.func $long))"),
                        LONG, TWO);
        expect(instantiate("(table $t 2 funcref) (elem (table $t) (i32.const 0) func $one $two) (elem (table $t) (i32.const 1) funcref (ref.null func))"),
                        ONE, NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void segmentsMayLieWhereAnotherModuleSays(int start) {
        WasmInstance other = instantiate("(table $t 1 funcref) (global (export \"start\") i32 (i32.const " + start + "))");
        WasmInstance instance = instantiate("""
                        (import "other" "start" (global $start i32))
                        (table $t 3 funcref)
                        (elem (table $t) (i32.const 0) func $long $long)
                        (elem (table $t) (global.get $start) func $one $two)""", of("other", other));
        expect(instance, start == 0 ? new Object[]{ONE, TWO, NONE} : new Object[]{LONG, ONE, TWO});
    }

    @Test
    void tablesHaveCalleesOfTheirOwn() {
        expect(instantiate("""
                        (table $u 3 funcref) (elem (table $u) (i32.const 0) func $two $two $two)
                        (table $t 3 funcref) (elem (table $t) (i32.const 0) func $one $long)"""), ONE, LONG, NONE);
        expect(instantiate("""
                        (table $t 3 funcref) (elem (table $t) (i32.const 0) func $one $long)
                        (table $u 3 funcref) (elem (table $u) (i32.const 0) func $two $two $two)"""), ONE, LONG, NONE);
    }

    @Test
    void aStartFunctionMayChangeThem() {
        expect(instantiate("""
                        (table $t 2 funcref) (elem (table $t) (i32.const 0) func $one $two)
                        (elem $later func $long)
                        (func $start (table.init $t $later (i32.const 1) (i32.const 0) (i32.const 1)))
                        (start $start)"""), ONE, LONG);
    }

    @Test
    void instructionsMayChangeThem() {
        WasmInstance instance = instantiate("""
                        (table $t 3 funcref) (elem (table $t) (i32.const 0) func $one $two $long)
                        (func (export "grow") (drop (table.grow $t (ref.null func) (i32.const 1))))
                        (func (export "copy") (table.copy $t $t (i32.const 1) (i32.const 0) (i32.const 1)))
                        (func (export "fill") (table.fill $t (i32.const 2) (ref.null func) (i32.const 1)))
                        (func (export "set") (table.set $t (i32.const 0) (table.get $t (i32.const 2))))""");
        expect(instance, ONE, TWO, LONG, OUTSIDE);
        instance.function("grow").call();
        expect(instance, ONE, TWO, LONG, NONE);
        instance.function("copy").call();
        expect(instance, ONE, ONE, LONG, NONE);
        instance.function("fill").call();
        expect(instance, ONE, ONE, NONE, NONE);
        instance.function("set").call();
        expect(instance, NONE, ONE, NONE, NONE);
    }

    @Test
    void anotherModuleMayChangeThem() {
        WasmInstance called = instantiate(EXPORTED);
        expect(called, ONE, TWO, LONG);
        WasmInstance fresh = instantiate(EXPORTED);
        String other = "(import \"first\" \"t\" (table $t 3 funcref)) (elem (table $t) (i32.const 1) func $long)";
        WasmInstance importing = instantiate(other, of("first", called));
        expect(importing, ONE, LONG, LONG);
        expect(instantiate(other, of("first", fresh)), ONE, LONG, LONG);
        expect(called, ONE, LONG, LONG);
        expect(fresh, ONE, LONG, LONG);
        called.function("restore").call();
        expect(importing, ONE, TWO, LONG);
        expect(called, ONE, TWO, LONG);
        expect(instantiate(EXPORTED), ONE, TWO, LONG);
    }

    /** Functions of an instance whose instantiation failed half-way may be called all the same, and have the table as it was left. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFailedInstantiationLeavesWhatThereIs(boolean begins) {
        WasmInstance first = instantiate("""
                        (table $t (export "t") 3 funcref)
                        (func (export "through") (param i32) (result i32) (call_indirect $t (type $f) (local.get 0) (i32.const 0)))""");
        assertThrows(TrapException.class, () -> instantiate("""
                        (import "first" "t" (table $shared 3 funcref))
                        (table $t 3 funcref)
                        %s
                        (elem (table $shared) (i32.const 0) func $call)
                        (elem (table $shared) (i32.const 3) func $call)
                        (elem (table $t) (i32.const 1) func $two)""".formatted(begins ? "(elem (table $t) (i32.const 0) func $one)" : ""), of("first", first)));
        assertEquals(begins ? ONE : NONE, call(first.function("through"), 0));
        assertEquals(NONE, call(first.function("through"), 1));
    }
}
