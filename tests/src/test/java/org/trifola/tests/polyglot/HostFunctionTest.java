package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.Test;

/** Functions of the host that instances import and call. */
class HostFunctionTest extends ContextTest {

    @Test
    void anInstanceCallsAFunctionOfTheHost() {
        AtomicInteger calls = new AtomicInteger();
        ProxyExecutable count = arguments -> calls.incrementAndGet();
        Value exports = exports(Modules.example("host_function"), imports("env", Map.of("host_func", (Object) count)));
        exports.invokeMember("call_host_func", 1000);
        assertEquals(1000, calls.get());
    }

    @Test
    void argumentsHaveTheTypesOfTheImport() {
        assertSeen(Integer.class, "i32", 1L);
        assertSeen(Long.class, "i64", 1);
        assertSeen(Float.class, "f32", 1);
        assertSeen(Double.class, "f64", 1);
    }

    private void assertSeen(Class<?> type, String name, Object argument) {
        ProxyExecutable check = arguments -> {
            assertEquals(1, arguments.length);
            assertSame(type, arguments[0].as(Object.class).getClass());
            return arguments[0];
        };
        assertEquals(1, host(name, check).invokeMember("call_" + name, argument).as(Number.class).intValue());
    }

    @Test
    void resultsConvertWhereNoValueIsLost() {
        assertEquals(7, host("i32", arguments -> 7L).invokeMember("call_i32", 0).asInt());
        assertEquals(7, host("i32", arguments -> 7.0).invokeMember("call_i32", 0).asInt());
        assertEquals(7L, host("i64", arguments -> (byte) 7).invokeMember("call_i64", 0).asLong());
        assertEquals(7.0f, host("f32", arguments -> 7).invokeMember("call_f32", 0).asFloat());
        assertEquals(7.0, host("f64", arguments -> 7.0f).invokeMember("call_f64", 0).asDouble());
    }

    @Test
    void aResultOfTheWrongTypeNamesTheImport() {
        assertFails("The imported function host.i32 should give a result 1 of type i32, it gave \"seven\".",
                        () -> host("i32", arguments -> "seven").invokeMember("call_i32", 0));
        assertFails("The imported function host.i32 should give a result 1 of type i32, it gave 4294967296.",
                        () -> host("i32", arguments -> 1L << 32).invokeMember("call_i32", 0));
        assertFails("The imported function host.i32 should give a result 1 of type i32, it gave null.",
                        () -> host("i32", arguments -> null).invokeMember("call_i32", 0));
        assertFails("The imported function host.funcref should give a result 1 of type funcref, it gave 1.",
                        () -> host("funcref", arguments -> 1).invokeMember("call_funcref"));
    }

    @Test
    void aResultThatIsNotWantedIsIgnored() {
        assertTrue(host("nothing", arguments -> "something").invokeMember("call_nothing").isNull());
    }

    @Test
    void severalResultsAreGivenAsAnArray() {
        Value results = host("swap", arguments -> ProxyArray.fromArray(arguments[1], arguments[0])).invokeMember("call_swap", 1, 1L << 40);
        assertEquals(1L << 40, results.getArrayElement(0).asLong());
        assertEquals(1, results.getArrayElement(1).asInt());
    }

    @Test
    void theNumberAndTypesOfSeveralResultsMustBeRight() {
        assertFails("The imported function host.swap should give an array of 2 results, it gave 5.",
                        () -> host("swap", arguments -> 5).invokeMember("call_swap", 1, 2));
        assertFails("The imported function host.swap should give an array of 2 results, it gave ",
                        () -> host("swap", arguments -> ProxyArray.fromArray(1L, 2, 3)).invokeMember("call_swap", 1, 2));
        assertFails("The imported function host.swap should give a result 2 of type i32, it gave \"2\".",
                        () -> host("swap", arguments -> ProxyArray.fromArray(1L, "2")).invokeMember("call_swap", 1, 2));
    }

    @Test
    void referencesPassAsTheyAre() {
        Object object = new Object();
        Value same = host("externref", arguments -> arguments[0]).invokeMember("call_externref", object);
        assertSame(object, same.asHostObject());
        Value exports = host("funcref", arguments -> arguments[0]);
        assertEquals(exports.getMember("call_funcref"), exports.invokeMember("call_funcref"));
        assertTrue(host("funcref", arguments -> null).invokeMember("call_funcref").isNull());
    }

    @Test
    void anExceptionOfTheHostPassesThroughUnharmed() {
        IllegalStateException thrown = new IllegalStateException("from the host");
        ProxyExecutable thrower = arguments -> {
            throw thrown;
        };
        Value exports = host("nothing", thrower);
        PolyglotException seen = assertThrows(PolyglotException.class, () -> exports.invokeMember("call_nothing"));
        assertTrue(seen.isHostException());
        assertSame(thrown, seen.asHostException());
    }

    @Test
    void theHostFunctionReachesTheMemoryOfTheInstanceThatCalls() {
        ProxyExecutable poke = arguments -> {
            Value memory = context.getBindings("wasm").getMember("caller").getMember("exports").getMember("memory");
            memory.writeBufferInt(ByteOrder.LITTLE_ENDIAN, 16, arguments[0].asInt());
            return 0;
        };
        Value first = host("i32", poke);
        Value second = host("i32", poke);
        first.invokeMember("call_i32", 11);
        second.invokeMember("call_i32", 22);
        assertEquals(11, first.getMember("memory").readBufferInt(ByteOrder.LITTLE_ENDIAN, 16));
        assertEquals(22, second.getMember("memory").readBufferInt(ByteOrder.LITTLE_ENDIAN, 16));
    }

    @Test
    void theCallerIsNullWhereNoInstanceCalls() {
        Value bindings = context.getBindings("wasm");
        assertTrue(bindings.getMember("caller").isNull());
        host("i32", arguments -> 0).invokeMember("call_i32", 1);
        assertTrue(bindings.getMember("caller").isNull());
        assertThrows(PolyglotException.class, () -> host("i32", arguments -> "").invokeMember("call_i32", 1));
        assertTrue(bindings.getMember("caller").isNull());
    }

    @Test
    void callsNestThroughTheHost() {
        Value fib = exports(Modules.example("fibonacci")).getMember("fib");
        Value outer = host("i32", arguments -> fib.execute(arguments[0]));
        Value exports = host("i32", arguments -> outer.invokeMember("call_i32", arguments[0]));
        assertEquals(55, exports.invokeMember("call_i32", 10).asInt());
    }

    @Test
    void aValueThatDoesNotTakeTheArgumentsNamesTheImport() {
        try (Context open = Context.newBuilder("wasm").allowHostAccess(HostAccess.ALL).build()) {
            Function<Object, Object> unary = argument -> argument;
            Value exports = Modules.exports(open, Modules.example("host_function"), imports("env", Map.of("host_func", unary)));
            assertFails("The imported function env.host_func refused its call: Arity error - expected: 1 actual: 0", () -> exports.invokeMember("call_host_func", 1));
        }
    }

    private static void assertFails(String sentence, Runnable call) {
        PolyglotException failure = assertThrows(PolyglotException.class, call::run);
        assertTrue(failure.isGuestException(), failure.toString());
        assertTrue(failure.getMessage().startsWith(sentence), failure.getMessage());
    }

    /** The exports of an instance whose import {@code host.name} is {@code function}, and all others are harmless. */
    private Value host(String name, ProxyExecutable function) {
        Map<String, Object> functions = new HashMap<>();
        for (String other : new String[]{"i32", "i64", "f32", "f64", "externref", "funcref", "nothing", "swap"}) {
            functions.put(other, (ProxyExecutable) arguments -> 0);
        }
        functions.put(name, function);
        return exports(Modules.program("wat/host"), imports("host", functions));
    }

    private static ProxyObject imports(String module, Map<String, Object> values) {
        return ProxyObject.fromMap(Map.of(module, ProxyObject.fromMap(values)));
    }
}
