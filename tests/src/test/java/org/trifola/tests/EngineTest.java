package org.trifola.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.graalvm.polyglot.Engine;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The polyglot engine that the tests run on. */
class EngineTest {
    @Test
    void theEngineKnowsTheLanguage() {
        try (Engine engine = Engine.create()) {
            assertTrue(engine.getLanguages().containsKey("wasm"));
        }
    }

    @Test
    @Tag("compiled")
    void theCompiledRunHasTheOptimizingRuntime() {
        try (Engine engine = Engine.create()) {
            assertEquals("GraalVM CE", engine.getImplementationName());
        }
    }
}
