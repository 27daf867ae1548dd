package org.trifola.benchmarks.generate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The generated modules, as bytes. */
class GeneratedModuleTest {
    @ParameterizedTest
    @EnumSource
    void theBytesAreTheSameEachTime(GeneratedModule module) {
        assertArrayEquals(module.bytes(), module.bytes());
    }

    @Test
    void manyFunctionsAreThirtyMegabytes() {
        int length = GeneratedModule.MANY_FUNCTIONS.bytes().length;
        assertTrue(length > 30_000_000 && length < 32_000_000, length + " bytes");
    }

    @Test
    void anApplicationHasOneAndAHalfMegabytes() {
        int length = GeneratedModule.APPLICATION.bytes().length;
        assertTrue(length > 1_500_000 && length < 1_600_000, length + " bytes");
    }

    @Test
    void theFileIsNamedAfterTheModule(@TempDir Path folder) throws IOException {
        Path file = GeneratedModule.GROW_LOOP.file(folder.resolve("new"));
        assertEquals("grow-loop.wasm", file.getFileName().toString());
        assertArrayEquals(GeneratedModule.GROW_LOOP.bytes(), Files.readAllBytes(file));
    }
}
