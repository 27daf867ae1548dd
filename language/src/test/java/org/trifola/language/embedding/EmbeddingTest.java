package org.trifola.language.embedding;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntBinaryOperator;
import java.util.function.IntSupplier;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.trifola.language.error.FailureException;
import org.trifola.language.error.HostException;
import org.trifola.language.error.RejectedModuleException;
import org.trifola.language.error.TrapException;
import org.trifola.language.host.GuestMemory;

/** Modules without a polyglot engine: typed functions in both directions, and what may go wrong. */
class EmbeddingTest {

    /** A function of the host that reads the guest's memory. */
    public interface Reader {
        int read(GuestMemory memory, int address);
    }

    private static Stream<WasmEngine> engines() {
        return Stream.of(WasmEngine.create(), WasmEngine.create(Map.of("wasm.Tier", "jvm")), WasmEngine.create(Map.of("wasm.Tier", "interpreter")));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void functionsAreObjectsOfFunctionalInterfaces(WasmEngine engine) {
        WasmInstance instance = instantiate(engine, """
                        (func (export "sub") (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1)))
                        (func (export "square") (param i64) (result i64) (i64.mul (local.get 0) (local.get 0)))
                        (func (export "half") (param f64 f64) (result f64) (f64.div (local.get 0) (local.get 1)))
                        (global $calls (mut i32) (i32.const 0))
                        (func (export "count") (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
                        (export "calls" (global $calls))""");
        assertEquals(-1, instance.function("sub").as(IntBinaryOperator.class).applyAsInt(1, 2));
        assertEquals(1L << 40, instance.function("square").as(LongUnaryOperator.class).applyAsLong(1 << 20));
        assertEquals(1.5, instance.function("half").as(DoubleBinaryOperator.class).applyAsDouble(3, 2));
        Runnable count = instance.function("count").as(Runnable.class);
        count.run();
        count.run();
        assertEquals(2, instance.global("calls"));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void functionsOfTheHostAreObjectsOfFunctionalInterfaces(WasmEngine engine) {
        WasmImports imports = WasmImports.builder()
                        .function("host", "twice", IntUnaryOperator.class, x -> 2 * x)
                        .function("host", "read", Reader.class, (memory, address) -> memory.readInt(Integer.toUnsignedLong(address)))
                        .build();
        WasmInstance instance = instantiate(engine, imports, """
                        (import "host" "twice" (func $twice (param i32) (result i32)))
                        (import "host" "read" (func $read (param i32) (result i32)))
                        (memory (export "memory") 1)
                        (table funcref (elem $twice))
                        (func (export "fourfold") (param i32) (result i32) (call $twice (call $twice (local.get 0))))
                        (func (export "indirect") (param i32) (result i32) (call_indirect (param i32) (result i32) (local.get 0) (i32.const 0)))
                        (func (export "read") (param i32) (result i32) (call $read (local.get 0)))
                        (export "reexported" (func $twice))""");
        assertEquals(28, instance.function("fourfold").as(IntUnaryOperator.class).applyAsInt(7));
        assertEquals(14, instance.function("indirect").call(7));
        assertEquals(6, instance.function("reexported").as(IntUnaryOperator.class).applyAsInt(3));
        instance.memory("memory").writeInt(8, 99);
        IntUnaryOperator read = instance.function("read").as(IntUnaryOperator.class);
        assertEquals(99, read.applyAsInt(8));
        TrapException trap = assertThrows(TrapException.class, () -> read.applyAsInt(65533));
        assertEquals("out of bounds memory access", trap.failure());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void valuesOfAllTypesCross(WasmEngine engine) {
        WasmInstance instance = instantiate(engine, """
                        (func $f (export "all") (param i32 i64 f32 f64 v128 externref) (result externref v128 f64 f32 i64 i32)
                            (local.get 5) (local.get 4) (local.get 3) (local.get 2) (local.get 1) (local.get 0))
                        (func (export "self") (result funcref) (ref.func $f))
                        (func (export "same") (param funcref) (result funcref) (local.get 0))""");
        Object reference = new Object();
        WasmVector vector = new WasmVector(1, -1);
        assertArrayEquals(new Object[]{reference, vector, 4.0, 3f, 2L, 1}, (Object[]) instance.function("all").call(1, 2L, 3f, 4.0, vector, reference));
        WasmFunction self = (WasmFunction) instance.function("self").call();
        assertEquals("[i32 i64 f32 f64 v128 externref] -> [externref v128 f64 f32 i64 i32]", self.type().toString());
        assertNull(instance.function("same").call((Object) null));
        assertEquals(self.toString(), instance.function("same").call(self).toString());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void trapsTellWhereTheyHappened(WasmEngine engine) {
        WasmInstance instance = instantiate(engine, """
                        (func $inner (param i32) (result i32) (i32.div_s (i32.const 1) (local.get 0)))
                        (func $outer (export "divide") (param i32) (result i32) (call $inner (local.get 0)))
                        (func $deep (export "deep") (param i32) (result i32) (i32.add (call $deep (local.get 0)) (i32.const 1)))""");
        IntUnaryOperator divide = instance.function("divide").as(IntUnaryOperator.class);
        for (TrapException trap : List.of(
                        assertThrows(TrapException.class, () -> divide.applyAsInt(0)),
                        assertThrows(TrapException.class, () -> instance.function("divide").call(0)))) {
            assertEquals("integer divide by zero", trap.failure());
            assertEquals(List.of("inner (function 0", "outer (function 1"), trap.backtrace().stream().map(line -> line.replaceFirst(" of .*", "")).toList());
        }
        TrapException exhausted = assertThrows(TrapException.class, () -> instance.function("deep").as(IntUnaryOperator.class).applyAsInt(0));
        assertEquals("exhaustion", exhausted.failureType());
        assertTrue(exhausted.backtrace().getFirst().startsWith("deep (function 2"), exhausted.backtrace().getFirst());
        assertEquals(1, divide.applyAsInt(1));
    }

    @ParameterizedTest
    @MethodSource("engines")
    void whatTheHostThrowsEndsTheGuest(WasmEngine engine) {
        IllegalStateException thrown = new IllegalStateException("out of paper");
        WasmImports imports = WasmImports.builder().function("host", "print", IntSupplier.class, () -> {
            throw thrown;
        }).build();
        WasmInstance instance = instantiate(engine, imports, """
                        (import "host" "print" (func $print (result i32)))
                        (func $work (export "work") (result i32) (call $print))""");
        for (HostException failure : List.of(
                        assertThrows(HostException.class, () -> instance.function("work").as(IntSupplier.class).getAsInt()),
                        assertThrows(HostException.class, () -> instance.function("work").call()))) {
            assertSame(thrown, failure.getCause());
            assertEquals("A function of the host failed: java.lang.IllegalStateException: out of paper", failure.getMessage());
            assertTrue(failure.backtrace().getFirst().startsWith("work (function 1"), failure.backtrace().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void wrongTypesAreRefused(WasmEngine engine) {
        WasmInstance instance = instantiate(engine, "(func (export \"f\") (param i32) (result i64) (i64.const 0))");
        WasmFunction function = instance.function("f");
        assertEquals("The function has the type [i32] -> [i64], not [i32] -> [i32] as java.util.function.IntUnaryOperator has.",
                        assertThrows(IllegalArgumentException.class, () -> function.as(IntUnaryOperator.class)).getMessage());
        assertEquals("java.util.List is no functional interface: it has " + abstractMethods(List.class) + " abstract methods.",
                        assertThrows(IllegalArgumentException.class, () -> function.as(List.class)).getMessage());
        assertEquals("java.util.Comparator.compare has the type java.lang.Object; typed functions have int, long, float and double only.",
                        assertThrows(IllegalArgumentException.class, () -> function.as(java.util.Comparator.class)).getMessage());
        assertEquals("f takes 1 arguments, not 0.", assertThrows(IllegalArgumentException.class, function::call).getMessage());
        assertEquals("The argument 1 of f is of type i32, which 1.5 is not.", assertThrows(IllegalArgumentException.class, () -> function.call(1.5)).getMessage());
        assertEquals("The module test exports nothing named \"g\".", assertThrows(IllegalArgumentException.class, () -> instance.function("g")).getMessage());
        assertEquals("The module test exports as function \"f\".", assertThrows(IllegalArgumentException.class, () -> instance.memory("f")).getMessage());
    }

    private static long abstractMethods(Class<?> type) {
        return Stream.of(type.getMethods()).filter(method -> java.lang.reflect.Modifier.isAbstract(method.getModifiers()))
                        .filter(method -> !List.of("equals", "hashCode").contains(method.getName())).count();
    }

    @ParameterizedTest
    @MethodSource("engines")
    void instancesImportFromInstances(WasmEngine engine) {
        try (WasmStore store = engine.newStore().build()) {
            WasmInstance first = store.instantiate(engine.module("first", """
                            (module (memory (export "memory") 1) (global (export "size") i32 (i32.const 3))
                                (func (export "load") (param i32) (result i32) (i32.load (local.get 0))))"""), WasmImports.NONE);
            WasmInstance second = store.instantiate(engine.module("second", """
                            (module (import "first" "memory" (memory 1)) (import "first" "size" (global $size i32)) (import "first" "load" (func $load (param i32) (result i32)))
                                (data (i32.const 4) "\\2a")
                                (func (export "run") (result i32) (i32.add (global.get $size) (call $load (i32.const 4)))))"""),
                            WasmImports.builder().instance("first", first).build());
            assertEquals(45, second.function("run").as(IntSupplier.class).getAsInt());
        }
    }

    @ParameterizedTest
    @MethodSource("engines")
    void rejectedModulesSayWhere(WasmEngine engine) {
        RejectedModuleException malformed = assertThrows(RejectedModuleException.class, () -> engine.module("text", "(module\n (func (result)) (fun))"));
        assertEquals("malformed", malformed.failureType());
        assertTrue(malformed.getMessage().contains("line 2, column"), malformed.getMessage());
        RejectedModuleException bytes = assertThrows(RejectedModuleException.class, () -> engine.module("bytes", new byte[]{0, 1}));
        assertTrue(bytes.getMessage().contains("of bytes"), bytes.getMessage());
        FailureException unlinkable = assertThrows(FailureException.class, () -> instantiate(engine, "(import \"no\" \"thing\" (func))"));
        assertEquals("unlinkable", unlinkable.failureType());
        assertEquals("There is no option wasm.Speed.", assertThrows(IllegalArgumentException.class, () -> WasmEngine.create(Map.of("wasm.Speed", "1"))).getMessage());
    }

    @ParameterizedTest
    @MethodSource("engines")
    void aClosedStoreEndsItsGuests(WasmEngine engine) throws InterruptedException {
        WasmStore store = engine.newStore().build();
        WasmModule module = engine.module("loop", """
                        (module (import "host" "begun" (func $begun)) (memory 1) (func (export "run") (call $begun)
                            (loop (i32.store (i32.const 0) (i32.add (i32.load (i32.const 0)) (i32.const 1))) (br 0))))""");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        WasmInstance instance = store.instantiate(module, WasmImports.builder().function("host", "begun", Runnable.class, () -> begun.complete(null)).build());
        CompletableFuture<Void> running = CompletableFuture.runAsync(instance.function("run").as(Runnable.class));
        begun.join();
        store.close();
        ExecutionException ended = assertThrows(ExecutionException.class, running::get);
        assertEquals(CancellationException.class, ended.getCause().getClass());
    }

    private static WasmInstance instantiate(WasmEngine engine, String fields) {
        return instantiate(engine, WasmImports.NONE, fields);
    }

    private static WasmInstance instantiate(WasmEngine engine, WasmImports imports, String fields) {
        return engine.newStore().build().instantiate(engine.module("test", "(module " + fields + ")"), imports);
    }
}
