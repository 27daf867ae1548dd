package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.function.IntUnaryOperator;
import java.util.stream.StreamSupport;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Calls that follow each other soon, during which functions may become something else, and calls that do not. */
class FrequentCallsTest {

    private static final int CALLS = 30_000;

    /** Functions are machine code at first, whatever other tests run as. */
    private final Context context = Context.newBuilder("wasm").allowExperimentalOptions(true).option("wasm.Tier", "auto").build();

    @AfterEach
    void close() {
        context.close();
    }

    private Value exports(ProxyExecutable next) {
        Object imports = ProxyObject.fromMap(Map.of("host", ProxyObject.fromMap(Map.of("next", next))));
        return Modules.exports(context, Modules.program("wat/frequent"), imports);
    }

    @Test
    void globalsAndMemoryAreTheSameAllTheTime() {
        Value exports = exports(arguments -> arguments[0]);
        Value count = exports.getMember("count");
        Value memory = exports.getMember("memory");
        for (int i = 1; i <= CALLS; i++) {
            assertEquals(3 * i, count.execute(3).asInt());
        }
        assertEquals(3 * CALLS, memory.readBufferInt(ByteOrder.LITTLE_ENDIAN, 8));
        assertEquals(3 * CALLS + 1, exports.invokeMember("divide", 1).asInt());
    }

    @Test
    void instancesHaveTheirOwnState() {
        Value first = exports(arguments -> arguments[0]).getMember("count");
        Value second = exports(arguments -> arguments[0]).getMember("count");
        for (int i = 1; i <= CALLS; i++) {
            assertEquals(i, first.execute(1).asInt());
            assertEquals(-i, second.execute(-1).asInt());
        }
    }

    @Test
    void trapsTellTheSameFunctionsAllTheTime() {
        Value divide = exports(arguments -> arguments[0]).getMember("divide");
        assertTrapsTellTheSame(divide, 7, i -> i / 7, 0, "integer divide by zero");
    }

    @Test
    void trapsOfAFunctionThatCallsNoneTellTheSameAllTheTime() {
        Value read = exports(arguments -> arguments[0]).getMember("read");
        assertTrapsTellTheSame(read, 8, _ -> 0, 1 << 16, "out of bounds memory access");
    }

    private static void assertTrapsTellTheSame(Value function, int argument, IntUnaryOperator expected, int trapping, String message) {
        String places = null;
        for (int i = 1; i <= CALLS; i++) {
            if (i % 97 != 0) {
                assertEquals(expected.applyAsInt(i), function.execute(argument).asInt());
                continue;
            }
            PolyglotException trap = assertThrows(PolyglotException.class, () -> function.execute(trapping));
            String backtrace = trap.getGuestObject().getMember("backtrace").as(List.class).toString();
            places = places == null ? backtrace : places;
            assertEquals(places, backtrace);
            assertEquals(List.of(function.getMember("name").asString()), guestFunctions(trap));
            assertTrue(trap.getMessage().startsWith(message), trap.getMessage());
        }
    }

    private static List<String> guestFunctions(PolyglotException failure) {
        return StreamSupport.stream(failure.getPolyglotStackTrace().spliterator(), false).filter(StackFrame::isGuestFrame).map(StackFrame::getRootName).toList();
    }

    @Test
    void aFunctionMayAskTheHostOften() {
        Value exports = exports(arguments -> arguments[0].asLong() + 2);
        for (int i = 0; i < 10; i++) {
            assertEquals(2L * CALLS, exports.invokeMember("ask", CALLS).asLong());
        }
    }

    @Test
    void theHostMayCallWhatCallsIt() {
        Value[] exports = new Value[1];
        exports[0] = exports(arguments -> exports[0].invokeMember("count", 1).asLong());
        for (int i = 1; i <= 10; i++) {
            assertEquals((long) i * CALLS, exports[0].invokeMember("ask", CALLS).asLong());
        }
    }

    @Test
    void aFailingHostIsToldAllTheTime() {
        Value exports = exports(arguments -> {
            if (arguments[0].asLong() == CALLS) {
                throw new IllegalStateException("enough");
            }
            return arguments[0].asLong() + 1;
        });
        for (int i = 0; i < 10; i++) {
            PolyglotException failed = assertThrows(PolyglotException.class, () -> exports.invokeMember("ask", 2 * CALLS));
            assertEquals("enough", failed.getMessage());
            assertEquals(List.of("ask"), guestFunctions(failed));
        }
        assertEquals(5, exports.invokeMember("ask", 5).asLong());
    }

    @Test
    void functionsOfALargeModuleAreTheSameAllTheTime() {
        StringBuilder text = new StringBuilder("""
                        (module
                          (global $count (mut i64) (i64.const 0))
                          (func (export "add") (param i64) (result i64)
                            (global.set $count (i64.add (global.get $count) (local.get 0)))
                            (global.get $count))
                          (func (export "calls") (param i64) (result i64) (call 2 (local.get 0)))
                          (func (param i64) (result i64) (i64.add (global.get $count) (local.get 0)))
                        """);
        for (int i = 0; i < 10_000; i++) {
            text.append("(func (result i64) (i64.const ").append(i).append(") (i64.mul (i64.const 1000000007)))\n");
        }
        Value exports = Modules.exports(context, Source.newBuilder("wasm", text.append(')'), "large").mimeType("text/wasm").buildLiteral());
        Value add = exports.getMember("add");
        Value calls = exports.getMember("calls");
        for (int i = 1; i <= CALLS; i++) {
            assertEquals(2L * i, add.execute(2).asLong());
        }
        for (int i = 1; i <= CALLS; i++) {
            assertEquals(2L * CALLS + i, calls.execute(i).asLong());
        }
    }

    /** What has room on the stack at first has room on it all the time. */
    @Test
    void recursionMayBeAsDeepAllTheTime() {
        Value deep = exports(arguments -> arguments[0]).getMember("deep");
        for (int i = 0; i < CALLS; i++) {
            assertEquals(3, deep.execute(2).asInt());
        }
        assertEquals(100_001, deep.execute(100_000).asInt());
    }
}
