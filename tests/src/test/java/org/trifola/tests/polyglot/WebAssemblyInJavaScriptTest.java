package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotAccess;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.trifola.language.text.TextParser;

/** The {@code WebAssembly} object of Graal.js, with the option {@code js.webassembly}. */
class WebAssemblyInJavaScriptTest {

    private Context context;

    @BeforeEach
    void openContext() {
        context = Context.newBuilder("js", "wasm").allowPolyglotAccess(PolyglotAccess.ALL).allowHostAccess(HostAccess.ALL).option("js.webassembly", "true").build();
        ProxyExecutable binary = arguments -> TextParser.parse(arguments[0].asString());
        context.getBindings("js").putMember("binary", binary);
        context.eval("js", """
                        var compile = text => new WebAssembly.Module(new Int8Array(binary(text)));
                        var run = (text, imports) => new WebAssembly.Instance(compile('(module ' + text + ')'), imports).exports;
                        var error = f => { try { f(); return 'none'; } catch (e) { return e.constructor.name; } };""");
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    private Value js(String script) {
        return context.eval("js", script);
    }

    @Test
    void functionsAreCalledBothWays() {
        assertEquals("42,9007199254740993,0.5,true", js("""
                        var exports = run(`(import "m" "f" (func $f (param i32 i64 f64 externref) (result f64 i64 i32 externref)))
                          (func (export "g") (param i32 i64 f64 externref) (result f64 i64 i32 externref)
                            (call $f (local.get 0) (local.get 1) (local.get 2) (local.get 3)))`,
                          { m: { f: (a, b, c, d) => [c / 2, b + 1n, a * 2, d] } });
                        var object = {};
                        var [half, big, twice, same] = exports.g(21, 9007199254740992n, 1, object);
                        [twice, big, half, same === object].join()""").asString());
    }

    @Test
    void exportsAreTheSameEachTime() {
        assertTrue(js("""
                        var exports = run(`(func $f (export "f") (export "g")) (table (export "t") 1 funcref) (elem (i32.const 0) $f)
                          (memory (export "m") 1) (global (export "v") i32 (i32.const 7))`);
                        exports.f === exports.g && exports.t.get(0) === exports.f && exports.f.name === '0' && exports.v.value === 7 &&
                          exports.m instanceof WebAssembly.Memory && exports.m.buffer === exports.m.buffer""").asBoolean());
    }

    @Test
    void memoriesAreBuffersUntilTheyGrow() {
        assertEquals("7,65536,0,131072,7,0,196608,5", js("""
                        var memory = new WebAssembly.Memory({ initial: 1, maximum: 3 });
                        var { grow, load } = run(`(import "m" "m" (memory 1)) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
                          (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0)))`, { m: { m: memory } });
                        var seen = [];
                        var bytes = new Uint8Array(memory.buffer);
                        bytes[1000] = 7;
                        seen.push(load(1000), bytes.length);
                        grow(1);
                        seen.push(bytes.length, memory.buffer.byteLength, new Uint8Array(memory.buffer)[1000]);
                        bytes = new Uint8Array(memory.buffer);
                        memory.grow(1);
                        seen.push(bytes.length, memory.buffer.byteLength);
                        new DataView(memory.buffer).setInt32(196604, 0x05000000, true);
                        seen.push(load(196607));
                        seen.join()""").asString());
    }

    @Test
    void tablesHoldFunctionsAndValues() {
        assertEquals("3,null,30,2,5,x", js("""
                        var table = new WebAssembly.Table({ initial: 2, maximum: 5, element: 'anyfunc' });
                        var { f, call } = run(`(import "m" "t" (table 2 funcref)) (type $i (func (result i32)))
                          (func (export "f") (result i32) (i32.const 30)) (func (export "call") (param i32) (result i32) (call_indirect (type $i) (local.get 0)))`,
                          { m: { t: table } });
                        table.set(1, f);
                        var seen = [f.length + 3, table.get(0), call(1), table.grow(3)];
                        seen.push(table.length);
                        var values = new WebAssembly.Table({ initial: 1, element: 'externref' }, 'x');
                        seen.push(values.get(0));
                        seen.map(String).join()""").asString());
    }

    @Test
    void globalsAreShared() {
        assertEquals("5,6,9,TypeError", js("""
                        var global = new WebAssembly.Global({ value: 'i32', mutable: true }, 5);
                        var { add } = run(`(import "m" "g" (global $g (mut i32)))
                          (func (export "add") (global.set $g (i32.add (global.get $g) (i32.const 1))))`, { m: { g: global } });
                        var seen = [global.value];
                        add();
                        seen.push(global.value);
                        global.value = 9;
                        seen.push(global.value, error(() => { new WebAssembly.Global({ value: 'f64' }, 1).value = 2; }));
                        seen.join()""").asString());
    }

    @Test
    void modulesTellWhatTheyAre() {
        assertEquals("m.f:function,m.t:table,m.m:memory,m.g:global|a:function,b:memory|1,254,3", js("""
                        var module = compile(`(module (import "m" "f" (func (param i32))) (import "m" "t" (table 1 externref)) (import "m" "m" (memory 1))
                          (import "m" "g" (global f32)) (func (export "a") (result i64) (i64.const 1)) (export "b" (memory 0)))`);
                        var withSection = new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 0, 5, 1, 99, 1, 254, 3]));
                        [WebAssembly.Module.imports(module).map(i => i.module + '.' + i.name + ':' + i.kind).join(),
                          WebAssembly.Module.exports(module).map(e => e.name + ':' + e.kind).join(),
                          WebAssembly.Module.customSections(withSection, 'c').map(c => new Uint8Array(c).join()).join(';')].join('|')""").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    CompileError | () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 9, 0, 0, 0]))
                    CompileError | () => compile('(module (func (result i32)))')
                    RuntimeError | () => run('(func (export "f") unreachable)').f()
                    RuntimeError | () => run('(memory 1) (func (export "f") (drop (i32.load (i32.const -1))))').f()
                    RuntimeError | () => run('(func $f (export "f") (call $f))').f()
                    TypeError    | () => run('(import "m" "f" (func))', {})
                    LinkError    | () => run('(import "m" "f" (func))', { m: { f: 1 } })
                    LinkError    | () => run('(import "m" "m" (memory 2))', { m: { m: new WebAssembly.Memory({ initial: 1 }) } })
                    TypeError    | () => run('(func (export "f") (param i64))').f(1)
                    RangeError   | () => new WebAssembly.Memory({ initial: 1, maximum: 2 }).grow(2)
                    RangeError   | () => new WebAssembly.Memory({ initial: 70000 })
                    RangeError   | () => new WebAssembly.Table({ initial: 1, element: 'anyfunc' }).get(1)
                    RangeError   | () => new WebAssembly.Table({ initial: 1, element: 'anyfunc' }).set(1)
                    RangeError   | () => new WebAssembly.Table({ initial: 1, maximum: 2, element: 'anyfunc' }).grow(2)
                    SyntaxError  | () => run('(import "m" "f" (func $f)) (func (export "g") (call $f))', { m: { f() { throw new SyntaxError('mine'); } } }).g()
                    """)
    void errorsAreThoseOfTheInterface(String expected, String function) {
        context.getBindings("js").putMember("source", function);
        assertEquals(expected, js("error(eval(source))").asString());
    }

    @Test
    void promisesAreKept() {
        js("""
                        var result = '';
                        WebAssembly.instantiate(new Int8Array(binary('(module (func (export "f") (result i32) (i32.const 12)))')))
                          .then(({ instance }) => { result += instance.exports.f(); });
                        WebAssembly.compile(new Uint8Array([1])).catch(e => { result += e.constructor.name; });""");
        String result = js("result").asString();
        assertTrue(result.contains("12") && result.contains("CompileError"), result);
        assertTrue(js("WebAssembly.validate(new Int8Array(binary('(module)')))").asBoolean());
        assertFalse(js("WebAssembly.validate(new Uint8Array(8))").asBoolean());
    }

    @Test
    void thereIsNoHookWhereThereAreNoPolyglotBindings() {
        assertTrue(context.getPolyglotBindings().hasMember("WebAssembly"));
        try (Context closed = Context.newBuilder("wasm").allowPolyglotAccess(PolyglotAccess.NONE).build()) {
            assertEquals(12, Modules.exports(closed, Modules.bytes("answer", TextParser.parse("(module (func (export \"f\") (result i32) (i32.const 12)))")))
                            .invokeMember("f").asInt());
        }
    }
}
