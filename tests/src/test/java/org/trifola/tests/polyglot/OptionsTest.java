package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.options.OptionDescriptor;
import org.graalvm.options.OptionStability;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Engine;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.Test;

/** The options of the language. */
class OptionsTest {

    @Test
    void everyOptionIsStableAndExplained() {
        try (Engine engine = Engine.create("wasm")) {
            int options = 0;
            for (OptionDescriptor option : engine.getLanguages().get("wasm").getOptions()) {
                assertTrue(option.getName().startsWith("wasm."), option.getName());
                assertEquals(OptionStability.STABLE, option.getStability(), option.getName());
                assertTrue(option.getHelp().endsWith("."), option.getName());
                options++;
            }
            assertTrue(options > 5);
        }
    }

    @Test
    void aFeatureCanBeDisabled() {
        try (Context context = context("wasm.MultiValue", "false")) {
            PolyglotException rejected = assertThrows(PolyglotException.class, () -> context.eval(Modules.program("wat/multi_value")));
            assertTrue(rejected.isSyntaxError());
        }
    }

    @Test
    void theSizeOfMemoriesCanBeLimited() {
        try (Context context = context("wasm.MaxMemoryPages", "2")) {
            Value memory = Modules.exports(context, Modules.program("wat/provider")).getMember("memory");
            assertEquals(1, memory.invokeMember("grow", 1).asInt());
            assertEquals(-1, memory.invokeMember("grow", 1).asInt());
        }
        try (Context context = context("wasm.MaxMemoryPages", "0")) {
            Value module = context.eval(Modules.program("wat/provider"));
            PolyglotException failure = assertThrows(PolyglotException.class, module::newInstance);
            assertTrue(failure.isGuestException());
        }
    }

    @Test
    void aNumberOfPagesIsChecked() {
        for (String wrong : new String[]{"-1", "65537", "many", ""}) {
            assertRefused("Not a number of pages from 0 to 65536: " + wrong, "wasm.MaxMemoryPages", wrong);
        }
    }

    @Test
    void aBuiltInModuleThatDoesNotExistIsRefused() {
        assertRefused("There is no built-in module \"emscripten\".", "wasm.Builtins", "env:emscripten");
    }

    private static void assertRefused(String sentence, String option, String value) {
        IllegalArgumentException refused = assertThrows(IllegalArgumentException.class, () -> context(option, value).close());
        assertTrue(refused.getMessage().contains(sentence), refused.getMessage());
    }

    private static Context context(String option, String value) {
        return Context.newBuilder("wasm").option(option, value).build();
    }
}
