package org.trifola.language.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntUnaryOperator;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.source.Source;

import org.graalvm.polyglot.io.ByteSequence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.build.ModuleCode;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Tier;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.embedding.WasmStore;
import org.trifola.language.error.HostException;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.link.Instantiator;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/** What machine code and Java do for each other; what instructions do is for the official suite and random modules to tell. */
class MachineCodeTest {

    private final WasmEngine engine = WasmEngine.create(Map.of("wasm.Tier", "native"));
    private final WasmStore store = engine.newStore().build();

    private WasmInstance instantiate(String text) {
        return instantiate(text, WasmImports.NONE);
    }

    private WasmInstance instantiate(String text, WasmImports imports) {
        return store.instantiate(engine.module("test", "(module " + text + ")"), imports);
    }

    private static List<String> backtrace(TrapException trap) {
        return trap.backtrace().stream().map(line -> line.replaceFirst(" \\(.*", "")).toList();
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void thisMachineRunsMachineCode() {
        assertTrue(Native.isThere());
        assertTrue(Processor.isSupported());
    }

    /** Frames of all sizes: some that fit into what is left below others, and some that do not. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 3000, 5000, 20_000, 40_000})
    void anExhaustedStackIsATrapAndTheNextCallHasItAll(int locals) {
        WasmInstance instance = instantiate("""
                        (func $deep (export "deep") (param i32) (result i32) (local %s)
                          (if (result i32) (local.get 0) (then (i32.add (call $deep (i32.sub (local.get 0) (i32.const 1))) (i32.const 1))) (else (i32.const 0))))"""
                        .formatted("i64 ".repeat(locals)));
        int fits = 10_000_000 / (100 + Long.BYTES * locals);
        for (int i = 0; i < 3; i++) {
            TrapException trap = assertThrows(TrapException.class, () -> instance.function("deep").call(-1));
            assertEquals("exhaustion", trap.failureType());
            assertTrue(trap.backtrace().getFirst().startsWith("deep "), () -> trap.backtrace().getFirst());
            assertEquals(fits, instance.function("deep").call(fits));
        }
    }

    @Test
    void recursionThroughTheHostIsATrapToo() {
        AtomicReference<IntUnaryOperator> again = new AtomicReference<>();
        WasmInstance instance = instantiate("""
                        (import "host" "again" (func $again (param i32) (result i32)))
                        (func (export "go") (param i32) (result i32) (i32.add (i32.const 1) (call $again (local.get 0))))""",
                        WasmImports.builder().function("host", "again", IntUnaryOperator.class, x -> x == 0 ? 0 : again.get().applyAsInt(x - 1)).build());
        again.set(x -> (int) instance.function("go").call(x));
        assertEquals(101, again.get().applyAsInt(100));
        assertEquals("exhaustion", assertThrows(TrapException.class, () -> again.get().applyAsInt(-1)).failureType());
        assertEquals(101, again.get().applyAsInt(100));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(loop (br 0))",
                    // Branches that jump by a table themselves.
                    "(loop block block block block (br_table 3 2 1 0 4 (local.get $i)) end (br 3) end (br 2) end (br 1) end (br 0))",
                    "(loop (block (br_table 1 0 (i32.const 0))))", "(drop (call $calls (i32.const 60)))",
                    // Loops that do not look, since they end soon, in one that does not, and in one that makes as few turns itself.
                    "(loop (local.set $i (i32.const 9)) (loop (br_if 0 (local.tee $i (i32.add (local.get $i) (i32.const -1))))) (br 0))",
                    """
                    (loop (local.set $i (i32.const 90000)) (loop (br_if 0 (local.tee $i (i32.add (local.get $i) (i32.const -1)))))
                      (br_if 0 (i32.ne (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 20000))))""",
                    // One of few turns in which something is done that takes long, and one of many turns.
                    """
                    (loop (memory.fill (i32.const 0) (i32.const 1) (i32.const 1048576))
                      (br_if 0 (i32.ne (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const 20000))))""",
                    "(loop (br_if 0 (i32.ne (local.tee $n (i32.add (local.get $n) (i32.const 1))) (i32.const -1))))"})
    void aClosedStoreEndsWhatRuns(String endless) throws InterruptedException {
        WasmInstance instance = instantiate("""
                        (func $calls (param i32) (result i32)
                          (if (result i32) (local.get 0)
                            (then (i32.add (call $calls (i32.sub (local.get 0) (i32.const 1))) (call $calls (i32.sub (local.get 0) (i32.const 1)))))
                            (else (i32.const 1))))
                        (memory 16)
                        (func (export "run") (local $i i32) (local $n i32) %s)""".formatted(endless));
        FutureTask<Object> run = new FutureTask<>(() -> instance.function("run").call());
        Thread thread = new Thread(run);
        thread.start();
        Thread.sleep(50);
        assertFalse(run.isDone());
        store.close();
        assertInstanceOf(CancellationException.class, assertThrows(ExecutionException.class, run::get).getCause());
        thread.join();
    }

    @Test
    void trapsTellWhereTheyHappened() {
        WasmInstance instance = instantiate("""
                        (memory 1)
                        (func $inner (param i32) (result i32) (i32.load offset=65533 (local.get 0)))
                        (func $middle (param i32) (result i32) (i32.add (i32.const 1) (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0))))
                        (func $outer (export "outer") (param i32) (result i32) (drop (call $middle (i32.const -65533))) (call $middle (local.get 0)))
                        (table funcref (elem $inner))""".replace("(drop (call $middle (i32.const -65533)))", ""));
        assertEquals(List.of("inner", "middle", "outer"), backtrace(assertThrows(TrapException.class, () -> instance.function("outer").call(0))));
        assertEquals(List.of("inner", "middle", "outer"), backtrace(assertThrows(TrapException.class, () -> instance.function("outer").call(-1))));
    }

    @Test
    void functionsWithoutMachineCodeAreCalledAndCall() {
        WasmInstance instance = instantiate("""
                        (func $trap (param i32) (result i32) (i32.div_u (i32.const 7) (local.get 0)))
                        (func $reference (param externref i32) (result i32) (i32.add (call $trap (local.get 1)) (ref.is_null (local.get 0))))
                        (func $number (param i32) (result i32) (call $reference (ref.null extern) (local.get 0)))
                        (func $vector (param i32) (result i32) (i32x4.extract_lane 2 (i32x4.splat (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0)))))
                        (func (export "go") (param i32) (result i32) (i32.add (i32.const 100) (call $vector (local.get 0))))
                        (table funcref (elem $number))""");
        assertEquals(108, instance.function("go").call(1));
        TrapException trap = assertThrows(TrapException.class, () -> instance.function("go").call(0));
        assertEquals(List.of("trap", "reference", "number", "vector", "go"), trap.backtrace().stream().map(line -> line.replaceFirst(" \\(.*", "")).toList());
    }

    @Test
    void whatTheHostThrowsPasses() {
        RuntimeException thrown = new IllegalStateException("no");
        WasmInstance instance = instantiate("""
                        (import "host" "fail" (func $fail (param i32) (result i32)))
                        (func $inner (param i32) (result i32) (i32.add (i32.const 1) (call $fail (local.get 0))))
                        (func (export "go") (param i32) (result i32) (i32.add (i32.const 1) (call $inner (local.get 0))))""",
                        WasmImports.builder().function("host", "fail", IntUnaryOperator.class, x -> {
                            if (x == 0) {
                                throw thrown;
                            }
                            return x;
                        }).build());
        assertEquals(thrown, assertThrows(HostException.class, () -> instance.function("go").call(0)).getCause());
        assertEquals(7, instance.function("go").call(5));
    }

    @Test
    void globalsAndMemoryAreTheSameForHostAndGuest() {
        AtomicReference<WasmInstance> guest = new AtomicReference<>();
        List<Object> seen = new ArrayList<>();
        WasmInstance instance = instantiate("""
                        (import "host" "look" (func $look (param i32) (result i32)))
                        (memory (export "memory") 1)
                        (global $count (export "count") (mut i64) (i64.const 1))
                        (func (export "set") (param i32) (result i32) (global.set $count (i64.const -5)) (local.get 0))
                        (func (export "go") (param i32) (result i32)
                          (global.set $count (i64.const 1000000000000))
                          (i32.store (local.get 0) (i32.const 42))
                          (drop (call $look (local.get 0)))
                          (i32.add (i32.wrap_i64 (global.get $count)) (i32.load offset=65536 (local.get 0))))""",
                        WasmImports.builder().function("host", "look", IntUnaryOperator.class, x -> {
                            seen.add(guest.get().global("count"));
                            seen.add(guest.get().memory("memory").readInt(x));
                            seen.add(guest.get().memory("memory").grow(1000));
                            guest.get().memory("memory").writeInt(65536 + x, 77);
                            guest.get().function("set").call(0);
                            return 0;
                        }).build());
        guest.set(instance);
        assertEquals(72, instance.function("go").call(8));
        assertEquals(List.of(1_000_000_000_000L, 42, 1L), seen);
        assertEquals(-5L, instance.global("count"));
    }

    @Test
    void aMemoryThatIsGoneCannotBeAccessed() {
        EngineConfig config = new EngineConfig(EngineConfig.DEFAULT.features(), EngineConfig.DEFAULT.limits(), Tier.NATIVE);
        byte[] binary = TextParser.parse("(module (memory 1) (func (result i32) (i32.load (i32.const 8))) (func (i32.store8 (i32.const 65535) (i32.const 1))))");
        Module module = ModuleDecoder.decode("gone", binary, config);
        ModuleValidator.validate(module, config);
        Source source = Source.newBuilder("wasm", ByteSequence.create(binary), "gone").build();
        Store memories = new Store(config);
        ModuleCode code = new ModuleCode(null, module, config, () -> source, new ShapeClasses());
        List<Instance> instances = List.of(Instantiator.instantiate(code, (_, _, _) -> null, memories), Instantiator.instantiate(code, (_, _, _) -> null, memories));
        assertEquals(0, code.target(0).call(instances.getFirst()));
        memories.close();
        for (Instance instance : instances) {
            for (int function = 0; function < 2; function++) {
                CallTarget target = code.target(function);
                assertEquals(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, assertThrows(TrapException.class, () -> target.call(instance)).kind());
            }
        }
    }

    @Test
    void aTableThatChangesIsLookedUpAgain() {
        WasmInstance instance = instantiate("""
                        (type $get (func (result i32)))
                        (table $t 2 100 funcref)
                        (elem (i32.const 0) $one)
                        (elem $others func $two $one $other)
                        (func $one (result i32) (i32.const 1))
                        (func $two (result i32) (i32.const 2))
                        (func $other (param i32))
                        (func (export "call") (param i32) (result i32) (call_indirect (type $get) (local.get 0)))
                        (func (export "init") (param i32 i32) (table.init $others (local.get 0) (local.get 1) (i32.const 1)))
                        (func (export "copy") (param i32 i32) (table.copy (local.get 0) (local.get 1) (i32.const 1)))
                        (func (export "grow") (param i32) (result i32) (table.grow (ref.func $two) (local.get 0)))
                        (func (export "clear") (param i32) (table.fill (local.get 0) (ref.null func) (i32.const 1)))
                        (func (export "set") (param i32) (table.set (local.get 0) (ref.func $two)))""");
        IntUnaryOperator call = index -> (int) instance.function("call").call(index);
        for (int i = 0; i < 3; i++) {
            assertEquals(1, call.applyAsInt(0));
        }
        instance.function("init").call(0, 0);
        assertEquals(2, call.applyAsInt(0));
        instance.function("init").call(1, 1);
        assertEquals(1, call.applyAsInt(1));
        instance.function("copy").call(1, 0);
        assertEquals(2, call.applyAsInt(1));
        instance.function("init").call(0, 1);
        assertEquals(1, call.applyAsInt(0));
        instance.function("set").call(0);
        assertEquals(2, call.applyAsInt(0));
        instance.function("init").call(0, 2);
        assertEquals("indirect call type mismatch", assertThrows(TrapException.class, () -> call.applyAsInt(0)).failure());
        assertEquals("undefined element", assertThrows(TrapException.class, () -> call.applyAsInt(2)).failure());
        assertEquals(2, instance.function("grow").call(98));
        for (int i = 2; i < 100; i++) {
            assertEquals(2, call.applyAsInt(i));
        }
        instance.function("clear").call(1);
        TrapException trap = assertThrows(TrapException.class, () -> call.applyAsInt(1));
        assertTrue(trap.getMessage().contains("uninitialized element 1"), trap.getMessage());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 40})
    void aTableMayHaveFewFunctionsOfATypeOrMany(int functions) {
        StringBuilder text = new StringBuilder("(table funcref (elem");
        for (int i = 0; i < functions; i++) {
            text.append(" $other $f").append(i).append(" $f").append(i);
        }
        text.append(")) (type $of (func (param i32 f64) (result i32))) (func $other)");
        for (int i = 0; i < functions; i++) {
            text.append("(func $f").append(i).append(" (type $of) (i32.add (i32.mul (local.get 0) (i32.const 100)) (i32.const ").append(i).append(")))");
        }
        text.append("(func (export \"call\") (param i32) (result i32) (call_indirect (type $of) (local.get 0) (f64.const 1) (local.get 0)))");
        WasmFunction call = instantiate(text.toString()).function("call");
        for (int index = 0; index < 3 * functions; index++) {
            int element = index;
            if (index % 3 == 0) {
                assertEquals("indirect call type mismatch", assertThrows(TrapException.class, () -> call.call(element)).failure());
            } else {
                assertEquals(100 * index + index / 3, call.call(index));
            }
        }
    }

    @Test
    void functionsOfOtherInstancesGetAllArguments() {
        String type = "(param i64 f32 i32 v128 i32 f64 f64 i32 i64 f32 i32 f64 v128 i32)";
        String arguments = """
                        (i64.const -1) (f32.const 2) (i32.const 3) (v128.const i64x2 4 5) (i32.const -6) (f64.const 7) (f64.const 8) (i32.const 9)
                        (i64.const 10) (f32.const 11) (i32.const -12) (f64.const 13) (v128.const i64x2 14 15) (i32.const 16)""";
        StringBuilder sum = new StringBuilder("(i64.const 0)");
        String[] kinds = type.substring(7, type.length() - 1).split(" ");
        for (int i = 0; i < kinds.length; i++) {
            String value = "(local.get " + i + ")";
            String number = switch (kinds[i]) {
                case "i32" -> "(i64.extend_i32_s " + value + ")";
                case "f32", "f64" -> "(i64.trunc_" + kinds[i] + "_s " + value + ")";
                case "v128" -> "(i64.add (i64x2.extract_lane 0 " + value + ") (i64x2.extract_lane 1 " + value + "))";
                default -> value;
            };
            sum.append("(i64.add (i64.mul (i64.const ").append(i + 1).append(")").append(number).append("))");
        }
        WasmInstance other = instantiate("(func (export \"f\") " + type + " (result i64) " + sum + ")");
        WasmInstance instance = instantiate("(import \"other\" \"f\" (func $f " + type + " (result i64))) (type $t (func " + type + " (result i64)))" +
                        "(table funcref (elem $f)) (func (export \"direct\") (result i64) (call $f " + arguments + "))" +
                        "(func (export \"indirect\") (result i64) (call_indirect (type $t) " + arguments + " (i32.const 0)))",
                        WasmImports.builder().instance("other", other).build());
        long expected = -1 + 2 * 2 + 3 * 3 + 4 * 9 + 5 * -6 + 6 * 7 + 7 * 8 + 8 * 9 + 9 * 10 + 10 * 11 + 11 * -12 + 12 * 13 + 13 * 29 + 14 * 16;
        assertEquals(expected, instance.function("direct").call());
        assertEquals(expected, instance.function("indirect").call());
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "20, 1", "300, 7", "1000, 1000"})
    void parametersAndResultsMayBeMany(int parameters, int results) {
        StringBuilder text = new StringBuilder("(func $many (param").append(" i32 i64 f32 f64".repeat((parameters + 3) / 4)).append(") (result").append(" i64".repeat(results)).append(")");
        for (int i = 0; i < results; i++) {
            text.append("(i64.add (i64.const ").append(i).append(") (i64.extend_i32_s (local.get ").append(4 * (i % ((parameters + 3) / 4))).append(")))");
        }
        text.append(")(func (export \"sum\") (result i64) (call $many");
        for (int i = 0; i < (parameters + 3) / 4; i++) {
            text.append("(i32.const ").append(-i).append(") (i64.const 1) (f32.const 2) (f64.const 3)");
        }
        text.append(")").append("(i64.add)".repeat(results - 1)).append(")");
        long expected = 0;
        for (int i = 0; i < results; i++) {
            expected += i - i % ((parameters + 3) / 4);
        }
        assertEquals(expected, instantiate(text.toString()).function("sum").call());
    }

    @Test
    void aFunctionMayHaveManyOperandsLocalsAndLabels() {
        int count = 20_000;
        StringBuilder text = new StringBuilder("(func (export \"operands\") (param i32) (result i32)");
        text.append("(local.get 0)".repeat(count)).append("(i32.add)".repeat(count - 1)).append(")");
        text.append("(func (export \"locals\") (param i32) (result i32) (local").append(" i32".repeat(count)).append(")");
        for (int i = 1; i <= count; i++) {
            text.append("(local.set ").append(i).append(" (i32.add (local.get ").append(i - 1).append(") (i32.const 1)))");
        }
        text.append("(local.get ").append(count).append("))");
        text.append("(func (export \"labels\") (param i32) (result i32)").append("(block ".repeat(count)).append("(br_table");
        for (int i = 0; i < count; i++) {
            text.append(' ').append(i);
        }
        text.append(" (local.get 0))").append(") (local.set 0 (i32.add (local.get 0) (i32.const 1)))".repeat(count)).append("(local.get 0))");
        WasmInstance instance = instantiate(text.toString());
        assertEquals(3 * count, instance.function("operands").call(3));
        assertEquals(count + 5, instance.function("locals").call(5));
        assertEquals(count, instance.function("labels").call(0));
        assertEquals(count, instance.function("labels").call(count - 2));
    }

    @Test
    void aLargeFunctionIsMachineCode() {
        StringBuilder text = new StringBuilder("(func (export \"large\") (param i32) (result i32)");
        for (int i = 0; i < 100_000; i++) {
            text.append("(local.set 0 (i32.xor (i32.mul (local.get 0) (i32.const 31)) (i32.const ").append(i).append(")))");
        }
        text.append("(local.get 0))");
        int expected = 9;
        for (int i = 0; i < 100_000; i++) {
            expected = expected * 31 ^ i;
        }
        assertEquals(expected, instantiate(text.toString()).function("large").call(9));
    }

    @ParameterizedTest
    @CsvSource({"add, 112", "sub, 88", "mul, 1200", "and, 4", "or, 108", "xor, 104", "shl, 409600", "shr_u, 0", "rotl, 409600", "div_u, 8", "rem_u, 4"})
    void aSumIsComputedBeforeItsLocalChanges(String operator, int expected) {
        WasmInstance instance = instantiate("""
                        (func (export "right") (param i32 i32) (result i32)
                          (local.set 0 (i32.%1$s (local.get 1) (i32.add (local.get 0) (i32.const 4))))
                          (local.get 0))
                        (func (export "kept") (param i32 i32) (result i32)
                          (i32.add (local.get 0) (i32.const 4))
                          (local.set 0 (local.get 1))
                          (drop (local.get 0))
                          (local.set 1)
                          (i32.%1$s (local.get 0) (local.get 1)))""".formatted(operator));
        assertEquals(expected, instance.function("right").call(8, 100));
        assertEquals(expected, instance.function("kept").call(8, 100));
    }

    @ParameterizedTest
    @CsvSource({"0, 1, 7", "2, 1, 9", "4, 0, 4", "6, 1, 13"})
    void whatIsSelectedByBitsIsComputedBeforeItsLocalChanges(int local, int mask, int expected) {
        WasmInstance instance = instantiate("""
                        (func (export "select") (param i32 i32) (result i32)
                          (local.set 0 (select (local.get 0) (i32.add (local.get 0) (i32.const 7)) (i32.and (i32.eqz (local.get 1)) (i32.const 1))))
                          (local.get 0))""");
        assertEquals(expected, instance.function("select").call(local, mask));
    }

    /** The greatest bit of a byte, of all, and one that is in no byte of its own. */
    @ParameterizedTest
    @ValueSource(longs = {1, 0x80, 0x100, 0x8000_0000L, 0x1_0000_0000L, 0x8000_0000_0000_0000L, 0x180, -1})
    void bitsAreTested(long mask) {
        WasmInstance instance = instantiate("""
                        (func (export "narrow") (param i32) (result i32)
                          (if (result i32) (i32.and (local.get 0) (i32.const %1$d)) (then (i32.const 1)) (else (i32.const 0))))
                        (func (export "wide") (param i64) (result i32) (i64.eqz (i64.and (i64.const %2$d) (local.get 0))))
                        (func (export "counted") (param i32) (result i32) (local i32)
                          (loop
                            (local.set 1 (i32.add (local.get 1) (i32.const 1)))
                            (br_if 0 (local.tee 0 (i32.sub (local.get 0) (i32.const 1)))))
                          (local.get 1))""".formatted((int) mask, mask));
        for (int bit = 0; bit < Long.SIZE; bit++) {
            assertEquals((int) mask >>> bit & 1, instance.function("narrow").call(1 << bit));
            assertEquals((mask >>> bit & 1) == 0 ? 1 : 0, instance.function("wide").call(1L << bit));
        }
        assertEquals(5, instance.function("counted").call(5));
    }

    /** Constants that fit into 32 bits, with a sign or without, and one that does not; where two ways meet, they wait in memory. */
    @ParameterizedTest
    @ValueSource(longs = {-1, Integer.MIN_VALUE, Integer.MAX_VALUE, 0x8000_0000L, 0xFFFF_FFFFL, 0x1_0000_0000L})
    void constantsHaveAllTheirBits(long constant) {
        WasmInstance instance = instantiate("""
                        (func (export "selected") (param i32) (result i64)
                          (i64.add
                            (i64.extend_i32_u (local.get 0))
                            (if (result i64) (local.get 0) (then (i64.const %1$d)) (else (i64.const 7)))))
                        (func (export "product") (result i64) (i64.mul (i64.const %1$d) (i64.const -4294967296)))""".formatted(constant));
        assertEquals(constant + 1, instance.function("selected").call(1));
        assertEquals(constant * -4294967296L, instance.function("product").call());
    }

    /** What flags say of a register holds only where no other code leads to. */
    @Test
    void flagsOfAnotherWayAreNotTested() {
        WasmInstance instance = instantiate("""
                        (func (export "run") (param i32 i32) (result i32)
                          (block
                            (br_if 0 (i32.eq (local.get 1) (i32.const 3)))
                            (local.set 0 (i32.sub (local.get 0) (i32.const 1))))
                          (if (result i32) (local.get 0) (then (i32.const 1)) (else (i32.const 0))))""");
        assertEquals(1, instance.function("run").call(1, 3));
        assertEquals(0, instance.function("run").call(1, 2));
        assertEquals(0, instance.function("run").call(0, 3));
        assertEquals(1, instance.function("run").call(0, 2));
    }

    /** What an address is at most is known of some, which are not checked if that is inside of the least memory. */
    @ParameterizedTest
    @CsvSource({
        "i32.and (local.get 0) (i32.const 65532), 4",
        "i32.and (i32.const 65535) (local.get 0), 1",
        "i32.and (local.get 0) (i32.const -2), 4",
        "i32.and (local.get 0) (i32.load8_u (i32.const 0)), 4",
        "i32.shl (i32.and (local.get 0) (i32.const 16383)) (i32.const 2), 4",
        "i32.shl (i32.and (local.get 0) (i32.const 65535)) (i32.const 34), 4",
        "i32.shl (i32.and (local.get 0) (i32.const 65535)) (i32.const 17), 4",
        "i32.shl (i32.load8_u (i32.const 0)) (i32.const 8), 4",
        "i32.shl (i32.load16_u (i32.const 0)) (i32.const 0), 2",
        "i32.shr_u (local.get 0) (i32.const 16), 4",
        "i32.shr_u (local.get 0) (i32.const 32), 4",
        "i32.shr_u (i32.and (local.get 0) (i32.const 131071)) (i32.const 1), 4",
        "i32.add (i32.shl (i32.and (local.get 0) (i32.const 255)) (i32.const 2)) (local.get 0), 4",
        "i32.add (local.tee 0 (i32.and (local.get 0) (i32.const 32767))) (local.get 0), 4",
        "i32.add (i32.and (local.get 0) (i32.const 1023)) (i32.const 64513), 1",
        "i32.add (i32.and (local.get 0) (i32.const 1023)) (i32.const -1), 4",
        "i32.add (local.tee 0 (i32.and (local.get 0) (i32.const 65535))) (i32.const 1), 1",
        "i32.add (i32.and (local.get 0) (i32.const 255)) (i32.shl (i32.and (local.get 0) (i32.const 255)) (i32.const 3)), 4",
        "i32.add (i32.const 2147483647) (i32.add (i32.const 2147483647) (i32.and (local.get 0) (i32.const 1))), 4",
        "local.tee 0 (block (result i32) (drop (br_if 0 (local.get 0) (local.get 0))) (local.tee 0 (i32.const 1))), 4",
    })
    void addressesAreCheckedUnlessTheyMustBeInside(String address, int bytes) {
        for (int offset : new int[]{0, 1, 4, 65_532, 65_533, 65_536, -1}) {
            WasmInstance instance = instantiate("""
                            (memory 1)
                            (data (i32.const 0) "\\ff\\ff")
                            (func $address (param i32) (result i32) (%1$s))
                            (func (export "address") (param i32) (result i32) (call $address (local.get 0)))
                            (func (export "load") (param i32) (result i32) (i32.load%3$s offset=%2$s (%1$s)))""".formatted(address, Integer.toUnsignedString(offset),
                            bytes == 1 ? "8_u" : bytes == 2 ? "16_u" : ""));
            for (int number : new int[]{0, 1, -1, 16_383, 16_384, 65_535, 65_536, 131_071, 255, Integer.MIN_VALUE, Integer.MAX_VALUE}) {
                long at = Integer.toUnsignedLong((int) instance.function("address").call(number));
                boolean isInside = at + Integer.toUnsignedLong(offset) + bytes <= 65_536;
                WasmFunction load = instance.function("load");
                if (isInside) {
                    assertInstanceOf(Integer.class, load.call(number));
                } else {
                    assertThrows(TrapException.class, () -> load.call(number), address + " " + number);
                }
            }
        }
    }

    /** Addresses near each other, of which the first is checked before the others; {@code memory} is its type. */
    private WasmInstance neighbours(String memory) {
        return instantiate("""
                        (memory (export "memory") %s)
                        (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0)))
                        (func (export "set") (param i32 i32) (i32.store8 (local.get 0) (local.get 1)))
                        (func (export "near") (param i32) (result i32)
                          (i32.add (i32.load8_u (local.get 0)) (i32.add (i32.load8_u (i32.add (local.get 0) (i32.const 16))) (i32.load8_u (i32.add (local.get 0) (i32.const 8))))))
                        (func (export "far") (param i32) (result i32)
                          (i32.add (i32.load8_u (local.get 0)) (i32.load8_u (i32.add (local.get 0) (i32.const 65536)))))
                        (func (export "store") (param i32)
                          (i32.store8 (local.get 0) (i32.const 1))
                          (i32.store8 (i32.add (local.get 0) (i32.const 1)) (i32.const 2)))""".formatted(memory));
    }

    @Test
    void addressesNearOneThatIsInsideAreCheckedTogether() {
        WasmInstance instance = neighbours("1");
        int last = (1 << 16) - 1;
        instance.function("set").call(last, 5);
        assertEquals(5, instance.function("near").call(last - 16));
        assertEquals("trap", assertThrows(TrapException.class, () -> instance.function("near").call(last - 15)).failureType());
        assertThrows(TrapException.class, () -> instance.function("far").call(0));
        assertThrows(TrapException.class, () -> instance.function("store").call(last));
        assertEquals(1, instance.function("near").call(last - 16));
        assertEquals(1, instance.function("grow").call(1));
        assertEquals(1, instance.function("far").call(last));
        assertThrows(TrapException.class, () -> instance.function("far").call(last + 1));
        assertThrows(TrapException.class, () -> instance.function("near").call(-4));
    }

    /** A memory that may have all pages has sums that wrap around; of another, machine code keeps the last page away. */
    @ParameterizedTest
    @CsvSource({"65536, 65536", "65536 65536, 65536", "1 65536, 1"})
    void sumsOfAddressesWrapAround(String memory, int pages) {
        WasmInstance instance = neighbours(memory);
        assertEquals(pages, instance.function("grow").call(65536 - pages));
        instance.function("set").call(8, 3);
        assertEquals(3, instance.function("near").call(-8));
        instance.function("store").call(-1);
        assertEquals(5, instance.function("near").call(0));
        assertEquals(1, instance.function("far").call(-1));
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, architectures = "amd64")
    void aMemoryThatDoesNotSayHowLargeItMayGetDoesNotGetTheLastPage() {
        WasmInstance instance = neighbours("1");
        assertEquals(1, instance.function("grow").call(0));
        assertEquals(-1, instance.function("grow").call(65535));
        assertEquals(1, instance.function("grow").call(65534));
        assertEquals(-1, instance.function("grow").call(1));
    }

    @Test
    void anImportedMemoryOfAllPagesIsForMethods() {
        WasmInstance all = neighbours("65536");
        WasmInstance instance = instantiate("""
                        (import "all" "memory" (memory 1))
                        (func (export "near") (param i32) (result i32)
                          (i32.add (i32.load8_u (local.get 0)) (i32.load8_u (i32.add (local.get 0) (i32.const 8)))))""",
                        WasmImports.builder().instance("all", all).build());
        all.function("set").call(0, 9);
        assertEquals(9, instance.function("near").call(-8));
    }

    @Test
    void threadsHaveStacksOfTheirOwn() throws Exception {
        String text = "(func $f (export \"f\") (param i32 i32) (result i32) (if (result i32) (local.get 0) (then (i32.add (local.get 1) (call $f (i32.sub (local.get 0) (i32.const 1)) (local.get 1)))) (else (i32.const 0))))";
        List<FutureTask<Integer>> tasks = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            int factor = i;
            WasmFunction function = engine.newStore().build().instantiate(engine.module("test", "(module " + text + ")"), WasmImports.NONE).function("f");
            tasks.add(new FutureTask<>(() -> {
                int wrong = 0;
                for (int j = 0; j < 200; j++) {
                    wrong += (int) function.call(10_000, factor) == 10_000 * factor ? 0 : 1;
                }
                return wrong;
            }));
        }
        tasks.forEach(task -> new Thread(task).start());
        for (FutureTask<Integer> task : tasks) {
            assertEquals(0, task.get());
        }
    }
}
