package org.trifola.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import com.oracle.truffle.api.Truffle;
import org.graalvm.polyglot.Context;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The language seen from inside its module. */
class WasmLanguageTest {
    @Test
    void twoPolyglotContextsHaveTwoStates() {
        assertNotSame(enteredState(), enteredState());
    }

    @Test
    @Tag("compiled")
    void theCompiledRunHasTheOptimizingRuntime() {
        assertEquals("GraalVM CE", Truffle.getRuntime().getName());
    }

    private static WasmContext enteredState() {
        try (Context context = Context.create(WasmLanguage.ID)) {
            context.initialize(WasmLanguage.ID);
            context.enter();
            WasmContext state = WasmContext.get(null);
            context.leave();
            return state;
        }
    }
}
