package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Contexts of one engine share the code of a module, and nothing else. */
class SharingTest {

    @Test
    void contextsOfAnEngineHaveStatesOfTheirOwn() {
        Source source = Modules.program("wat/provider");
        try (Engine engine = Engine.create("wasm"); Context first = context(engine); Context second = context(engine)) {
            Value one = Modules.exports(first, source);
            Value other = Modules.exports(second, source);
            one.invokeMember("count");
            assertEquals(2, one.invokeMember("count").asInt());
            assertEquals(1, other.invokeMember("count").asInt());
            one.getMember("memory").setArrayElement(0, 1);
            assertEquals(0, other.getMember("memory").getArrayElement(0).asInt());
        }
    }

    @Test
    void contextsOfAnEngineHaveImportsOfTheirOwn() {
        Source source = Modules.example("host_function");
        try (Engine engine = Engine.create("wasm"); Context first = context(engine); Context second = context(engine)) {
            int[] calls = new int[2];
            Value one = Modules.exports(first, source, counter(calls, 0));
            Value other = Modules.exports(second, source, counter(calls, 1));
            one.invokeMember("call_host_func", 3);
            other.invokeMember("call_host_func", 4);
            assertEquals(3, calls[0]);
            assertEquals(4, calls[1]);
        }
    }

    @Test
    void contextsOfAnEngineWithDifferentFeaturesDoNotShare() {
        Source source = Modules.program("wat/multi_value");
        try (Engine engine = Engine.create("wasm");
                        Context all = context(engine);
                        Context old = Context.newBuilder("wasm").engine(engine).option("wasm.MultiValue", "false").build()) {
            assertEquals(2, Modules.exports(all, source).invokeMember("divide", 7, 3).getArrayElement(0).asInt());
            assertThrows(PolyglotException.class, () -> old.eval(source));
            assertEquals(2, Modules.exports(all, source).invokeMember("divide", 7, 3).getArrayElement(0).asInt());
        }
    }

    @Test
    void aManifoldOfContextsUsesOneEngine() {
        Source source = Modules.example("fibonacci");
        try (Engine engine = Engine.create("wasm")) {
            for (int i = 0; i < 50; i++) {
                try (Context context = context(engine)) {
                    assertEquals(55, Modules.exports(context, source).invokeMember("fib", 10).asInt());
                }
            }
        }
    }

    @Test
    void contextsOfAnEngineRunAtTheSameTime() throws InterruptedException, ExecutionException {
        Source fibonacci = Modules.example("fibonacci");
        Source references = Modules.program("wat/references");
        try (Engine engine = Engine.create("wasm"); ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<Integer>> results = new ArrayList<>();
            for (int i = 0; i < 16; i++) {
                results.add(threads.submit(() -> {
                    try (Context context = context(engine)) {
                        int squared = Modules.exports(context, references).invokeMember("apply", 2, 9).asInt();
                        return squared + Modules.exports(context, fibonacci).invokeMember("fib", 15).asInt();
                    }
                }));
            }
            for (Future<Integer> result : results) {
                assertEquals(81 + 610, result.get());
            }
        }
    }

    @Test
    @Timeout(60)
    void anEngineLetsTheFunctionsOfAClosedContextGo() throws InterruptedException {
        try (Engine engine = Engine.create("wasm")) {
            WeakReference<Object> calls = callOnce(engine);
            while (calls.get() != null) {
                System.gc();
                TimeUnit.MILLISECONDS.sleep(10);
            }
            assertNull(calls.get());
        }
    }

    /** What only the imports of a context refer to that is closed by now. */
    private static WeakReference<Object> callOnce(Engine engine) {
        int[] calls = new int[1];
        try (Context context = context(engine)) {
            Modules.exports(context, Modules.example("host_function"), counter(calls, 0)).invokeMember("call_host_func", 5);
        }
        assertEquals(5, calls[0]);
        return new WeakReference<>(calls);
    }

    @Test
    void aClosedContextGivesNothingMore() {
        Value exports;
        try (Context context = Context.create("wasm")) {
            exports = Modules.exports(context, Modules.program("wat/provider"));
        }
        assertThrows(IllegalStateException.class, () -> exports.invokeMember("count"));
    }

    @Test
    void aThousandInstancesAreNothingSpecial() {
        try (Context context = Context.create("wasm")) {
            Value module = context.eval(Modules.program("wat/provider"));
            long sum = 0;
            for (int i = 0; i < 1000; i++) {
                sum += module.newInstance().getMember("exports").invokeMember("count").asInt();
            }
            assertEquals(1000, sum);
            assertTrue(module.canInstantiate());
        }
    }

    private static ProxyObject counter(int[] calls, int index) {
        ProxyExecutable count = arguments -> calls[index]++;
        return ProxyObject.fromMap(Map.of("env", ProxyObject.fromMap(Map.of("host_func", count))));
    }

    private static Context context(Engine engine) {
        return Context.newBuilder("wasm").engine(engine).build();
    }
}
