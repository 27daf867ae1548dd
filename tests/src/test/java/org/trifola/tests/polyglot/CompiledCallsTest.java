package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyArray;
import org.graalvm.polyglot.proxy.ProxyExecutable;
import org.graalvm.polyglot.proxy.ProxyObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calls across the border again and again, until they are compiled; none may fail to compile. */
@Tag("compiled")
class CompiledCallsTest {

    private static final int OFTEN = 60;

    private Context context;

    @BeforeEach
    void openContext() {
        context = Context.newBuilder("wasm").allowExperimentalOptions(true)
                        .option("engine.CompilationFailureAction", "Throw")
                        .option("engine.BackgroundCompilation", "false")
                        .option("engine.MultiTier", "false")
                        .option("engine.SingleTierCompilationThreshold", "25")
                        .build();
    }

    @AfterEach
    void closeContext() {
        context.close();
    }

    @Test
    void manyFunctionsAreCalledWithManyTypes() {
        Value values = Modules.exports(context, Modules.program("wat/values"));
        Value several = Modules.exports(context, Modules.program("wat/multi_value"));
        Value fib = Modules.exports(context, Modules.example("fibonacci")).getMember("fib");
        for (int i = 0; i < OFTEN; i++) {
            assertEquals(55, fib.execute(10).asInt());
            assertEquals(i, values.getMember("i32").execute((long) i).asInt());
            assertEquals(i, values.getMember("i64").execute((double) i).asLong());
            assertEquals(i, values.getMember("f32").execute((short) i).asFloat());
            assertEquals(i, values.getMember("f64").execute((float) i).asDouble());
            assertEquals("text", values.getMember("externref").execute("text").asString());
            assertEquals(fib, values.getMember("funcref").execute(fib));
            assertEquals(i / 7, several.invokeMember("divide", i, 7).getArrayElement(0).asInt());
            assertThrows(IllegalArgumentException.class, () -> values.getMember("i32").execute("text"));
            assertThrows(IllegalArgumentException.class, fib::execute);
        }
    }

    @Test
    void functionsOfTheHostAreCalledWithManyTypes() {
        Map<String, Object> functions = new HashMap<>();
        for (String name : new String[]{"i32", "i64", "f32", "f64", "externref", "funcref", "nothing"}) {
            functions.put(name, (ProxyExecutable) arguments -> arguments.length == 0 ? null : arguments[0]);
        }
        functions.put("swap", (ProxyExecutable) arguments -> ProxyArray.fromArray(arguments[1], arguments[0]));
        Value exports = Modules.exports(context, Modules.program("wat/host"), ProxyObject.fromMap(Map.of("host", ProxyObject.fromMap(functions))));
        for (int i = 0; i < OFTEN; i++) {
            assertEquals(i, exports.invokeMember("call_i32", i).asInt());
            assertEquals(i, exports.invokeMember("call_i64", i).asLong());
            assertEquals(i, exports.invokeMember("call_f32", i).asFloat());
            assertEquals(i, exports.invokeMember("call_f64", i).asDouble());
            assertEquals("text", exports.invokeMember("call_externref", "text").asString());
            assertEquals(exports.getMember("call_funcref"), exports.invokeMember("call_funcref"));
            exports.invokeMember("call_nothing");
            assertEquals(i, exports.invokeMember("call_swap", 1, i).getArrayElement(0).asLong());
        }
    }

    @Test
    void aMemoryIsReadAndWritten() {
        Value memory = Modules.exports(context, Modules.program("wat/provider")).getMember("memory");
        for (int i = 0; i < OFTEN; i++) {
            int value = i;
            memory.setArrayElement(i, i & 0xFF);
            assertEquals(i & 0xFF, memory.getArrayElement(i).asInt());
            memory.writeBufferDouble(ByteOrder.BIG_ENDIAN, i, i);
            assertEquals(i, memory.readBufferDouble(ByteOrder.BIG_ENDIAN, i));
            assertThrows(ArrayIndexOutOfBoundsException.class, () -> memory.getArrayElement(-1));
            assertThrows(ClassCastException.class, () -> memory.setArrayElement(value, "text"));
        }
    }

    @Test
    void aTrapIsCaught() {
        Value traps = Modules.exports(context, Modules.program("wat/traps"));
        for (int i = 0; i < OFTEN; i++) {
            assertThrows(RuntimeException.class, () -> traps.invokeMember("divide", 1, 0));
            assertThrows(RuntimeException.class, () -> traps.invokeMember("outer"));
        }
    }
}
