package org.trifola.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Field;
import java.util.List;
import java.util.stream.StreamSupport;

import com.oracle.truffle.api.ThreadLocalAction;
import com.oracle.truffle.api.TruffleLanguage.Env;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.PolyglotException.StackFrame;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;

/** Others interrupt a thread while it runs a guest, as instruments do. */
class InterruptionTest {

    @ParameterizedTest
    @ValueSource(strings = {"interpreter", "jvm", "native"})
    void whatInterruptsComesOutOfAllFunctionsThatRan(String tier) throws Exception {
        try (Context context = Context.newBuilder(WasmLanguage.ID).allowExperimentalOptions(true).option("wasm.Tier", tier).build()) {
            Value module = context.eval(Source.newBuilder(WasmLanguage.ID, """
                            (module
                              (func $spin (param i32) (loop (br_if 0 (local.get 0))))
                              (func $middle (param i32) (call $spin (local.get 0)) (call $spin (i32.const 1)))
                              (func (export "run") (call $middle (i32.const 0))))""", "test").mimeType("text/wasm").build());
            Value run = module.newInstance().getMember("exports").getMember("run");
            Env environment = environment(context);
            Thread thread = new Thread(() -> interruptUntilItEnds(environment));
            thread.setDaemon(true);
            thread.start();
            PolyglotException thrown = assertThrows(PolyglotException.class, run::execute);
            List<String> functions = StreamSupport.stream(thrown.getPolyglotStackTrace().spliterator(), false).filter(StackFrame::isGuestFrame)
                            .map(StackFrame::getRootName).toList();
            assertEquals(List.of("spin", "middle", "run"), functions);
        }
    }

    private static void interruptUntilItEnds(Env environment) {
        try {
            Thread.sleep(50);
            environment.submitThreadLocal(null, new ThreadLocalAction(true, false) {

                @Override
                protected void perform(Access access) {
                    throw new TrapException(TrapKind.UNREACHABLE, null);
                }
            });
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static Env environment(Context context) throws ReflectiveOperationException {
        context.enter();
        try {
            Object environment = field(WasmContext.get(null), "environment");
            return (Env) field(environment, "environment");
        } finally {
            context.leave();
        }
    }

    private static Object field(Object object, String name) throws ReflectiveOperationException {
        Field field = object.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(object);
    }
}
