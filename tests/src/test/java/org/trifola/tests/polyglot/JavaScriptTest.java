package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Modules as JavaScript sees them. */
class JavaScriptTest {

    private Context context;

    @BeforeEach
    void openContext() {
        context = Context.newBuilder("js", "wasm").allowAllAccess(true).build();
        for (String name : new String[]{"values", "host", "provider", "references", "multi_value", "traps"}) {
            context.getPolyglotBindings().putMember(name, context.eval(Modules.program("wat/" + name)));
        }
        context.getPolyglotBindings().putMember("fibonacci", context.eval(Modules.example("fibonacci")));
        context.eval("js", "var instantiate = (name, imports) => new (Polyglot.import(name))(imports).exports");
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void javaScriptEvaluatesAFile() {
        Value result = js("""
                        var module = Polyglot.evalFile('wasm', '../examples/fibonacci.wasm');
                        new module().exports.fib(20)""");
        assertEquals(6765, result.asInt());
    }

    @Test
    void javaScriptCallsFunctions() {
        assertEquals(6765, js("instantiate('fibonacci').fib(20)").asInt());
        assertEquals(-5, js("instantiate('values').i32(-5)").asInt());
        assertEquals(1L << 40, js("instantiate('values').i64(2 ** 40)").asLong());
        assertEquals(Long.MAX_VALUE, js("instantiate('values').i64(2n ** 63n - 1n)").asLong());
        assertEquals(0.1, js("instantiate('values').f64(0.1)").asDouble());
        assertEquals(0.5f, js("instantiate('values').f32(0.5)").asFloat());
    }

    @Test
    void javaScriptReadsSeveralResults() {
        assertEquals("3,2", js("var [q, r] = instantiate('multi_value').divide(17, 5); q + ',' + r").asString());
    }

    @Test
    void javaScriptFunctionsAreImports() {
        Value result = js("""
                        var seen = [];
                        var host = {
                          i32: x => x + 1, i64: x => x, f32: x => x, f64: x => x / 2, externref: x => x, funcref: x => x,
                          nothing: () => { seen.push('called'); },
                          swap: (a, b) => [b, a],
                        };
                        var exports = instantiate('host', { host });
                        exports.call_nothing();
                        seen.push(exports.call_i32(41), exports.call_f64(5), exports.call_externref(seen) === seen);
                        var [b, a] = exports.call_swap(1, 2);
                        seen.push(a, b);
                        seen.join()""");
        assertEquals("called,42,2.5,true,1,2", result.asString());
    }

    @Test
    void javaScriptCatchesATrap() {
        assertEquals("integer divide by zero,trap", js("""
                        try { instantiate('traps').divide(1, 0); } catch (e) { e.message + ',' + e.failureType }""").asString());
    }

    @Test
    void errorsOfImportedFunctionsTellWhoCallsThem() {
        assertTrue(js("""
                        var stack;
                        var host = { i32: () => { stack = new Error().stack; return 0; }, i64: x => x, f32: x => x, f64: x => x, externref: x => x,
                                     funcref: x => x, nothing: x => x, swap: x => x };
                        instantiate('host', { host }).call_i32(1);
                        stack.includes('call_i32')""").asBoolean());
    }

    @Test
    void anExceptionOfJavaScriptPassesThroughAnInstance() {
        assertTrue(js("""
                        var thrown = new RangeError('from JavaScript');
                        var host = { i32: () => { throw thrown; }, i64: x => x, f32: x => x, f64: x => x, externref: x => x, funcref: x => x,
                                     nothing: x => x, swap: x => x };
                        var caught;
                        try { instantiate('host', { host }).call_i32(1); } catch (e) { caught = e; }
                        caught === thrown""").asBoolean());
    }

    @Test
    void javaScriptReadsAndWritesAMemory() {
        assertEquals("112,200,255,65536", js("""
                        var { memory } = instantiate('provider');
                        memory[0] = 200;
                        memory[1] = -1;
                        [memory[16], memory[0], memory[1], memory.length].join()""").asString());
        assertEquals("1,1,2", js("[memory.size, memory.grow(1), memory.size].join()").asString());
    }

    @Test
    void javaScriptSeesAMemoryAsATypedArray() {
        assertEquals("provided", js("""
                        var { memory } = instantiate('provider');
                        String.fromCharCode(...new Uint8Array(memory.buffer, 16, 8))""").asString());
        assertEquals(0x01020304, js("new DataView(memory.buffer).setInt32(0, 0x01020304, true); new Int32Array(memory.buffer, 0, 1)[0]").asInt());
    }

    @Test
    void javaScriptUsesTablesAndGlobals() {
        assertEquals("49,2,null,7", js("""
                        var { functions, objects, kept } = instantiate('references');
                        kept.value = 7;
                        [functions.get(2)(7), objects.length, objects.get(0), kept.value].map(String).join()""").asString());
    }

    private Value js(String code) {
        return context.eval("js", code);
    }
}
