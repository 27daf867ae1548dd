package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.LongUnaryOperator;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trifola.language.embedding.WasmFunction;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.error.TrapException;

/** Functions of a polyglot context that Java calls, and that call Java, without boxing. */
class TypedFunctionTest {
    private static final String TEXT = """
            (module
              (import "host" "next" (func $next (param i32) (result i32)))
              (func $divide (export "divide") (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
              (func (export "afterNext") (param i32) (result i32) (call $next (call $next (local.get 0)))))""";

    private Context context;
    private Value exports;

    @BeforeEach
    void instantiate() {
        context = Context.newBuilder("wasm").build();
        WasmImports imports = WasmImports.builder().function("host", "next", IntUnaryOperator.class, x -> {
            if (x == 13) {
                throw new IllegalStateException("nothing comes after 13");
            }
            return x + 1;
        }).build();
        exports = context.eval(Source.newBuilder("wasm", TEXT, "typed").mimeType("text/wasm").buildLiteral()).newInstance(imports).getMember("exports");
        context.enter();
    }

    @AfterEach
    void close() {
        context.leave();
        context.close();
    }

    @Test
    void javaCallsAFunctionAsAnObjectOfAnInterface() {
        IntBinaryOperator divide = WasmFunction.as(exports.getMember("divide"), IntBinaryOperator.class);
        assertEquals(-3, divide.applyAsInt(7, -2));
        TrapException trap = assertThrows(TrapException.class, () -> divide.applyAsInt(1, 0));
        assertEquals("integer divide by zero", trap.failure());
        assertTrue(trap.backtrace().getFirst().startsWith("divide (function 1 of typed"), trap.backtrace().toString());
    }

    @Test
    void aFunctionCallsJavaAsAnObjectOfAnInterface() {
        assertEquals(7, exports.getMember("afterNext").execute(5).asInt());
        assertEquals(7, WasmFunction.as(exports.getMember("afterNext"), IntUnaryOperator.class).applyAsInt(5));
    }

    @Test
    void whatJavaThrowsEndsTheGuest() {
        PolyglotException failure = assertThrows(PolyglotException.class, () -> exports.getMember("afterNext").execute(13));
        assertTrue(failure.isGuestException());
        assertEquals("A function of the host failed: java.lang.IllegalStateException: nothing comes after 13", failure.getMessage());
    }

    @Test
    void theInterfaceMustHaveTheTypeOfTheFunction() {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> WasmFunction.as(exports.getMember("divide"), LongUnaryOperator.class));
        assertTrue(wrong.getMessage().contains("The function has the type [i32 i32] -> [i32], not [i64] -> [i64]"), wrong.getMessage());
    }

    @Test
    void theSameFunctionIsCalledByAnyWay() {
        Value divide = exports.getMember("divide");
        assertEquals(divide.execute(9, 2).asInt(), WasmFunction.as(divide, IntBinaryOperator.class).applyAsInt(9, 2));
    }
}
