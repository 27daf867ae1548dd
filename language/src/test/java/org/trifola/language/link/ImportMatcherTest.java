package org.trifola.language.link;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifola.language.error.ModuleException;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.TableInstance;
import org.trifola.language.runtime.memory.Memory;

/** Which imports fit, and how those are called that do not. */
class ImportMatcherTest {

    private final World world = new World();
    private Instance exporter;

    @BeforeEach
    void offer() {
        exporter = world.instantiate("m", """
                        (module
                          (func (export "function") (param i32) (result i64) (i64.const 0))
                          (table (export "table") 5 10 funcref)
                          (table (export "unbounded table") 5 funcref)
                          (memory (export "memory") 1 3)
                          (global (export "constant") i32 (i32.const 0))
                          (global (export "variable") (mut i32) (i32.const 0)))
                        """);
    }

    @ParameterizedTest
    @ValueSource(strings = {
                    "\"function\" (func (param i32) (result i64))",
                    "\"table\" (table 5 10 funcref)",
                    "\"table\" (table 0 funcref)",
                    "\"table\" (table 4 11 funcref)",
                    "\"unbounded table\" (table 5 funcref)",
                    "\"memory\" (memory 1 3)",
                    "\"memory\" (memory 0)",
                    "\"memory\" (memory 0 65536)",
                    "\"constant\" (global i32)",
                    "\"variable\" (global (mut i32))"})
    void fitting(String wanted) {
        assertDoesNotThrow(() -> world.instantiate("(module (import \"m\" " + wanted + "))"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
                    "function" (func (param i32))            | "m"."function" is declared as function [i32] -> [], but function [i32] -> [i64] was given
                    "function" (func (result i64))           | "m"."function" is declared as function [] -> [i64], but function [i32] -> [i64] was given
                    "function" (memory 1)                    | "m"."function" is declared as memory 1, but function [i32] -> [i64] was given
                    "table" (table 6 funcref)                | "m"."table" is declared as table 6 funcref, but table 5 10 funcref was given
                    "table" (table 5 9 funcref)              | "m"."table" is declared as table 5 9 funcref, but table 5 10 funcref was given
                    "table" (table 5 10 externref)           | "m"."table" is declared as table 5 10 externref, but table 5 10 funcref was given
                    "unbounded table" (table 5 10 funcref)   | "m"."unbounded table" is declared as table 5 10 funcref, but table 5 funcref was given
                    "memory" (memory 2)                      | "m"."memory" is declared as memory 2, but memory 1 3 was given
                    "memory" (memory 1 2)                    | "m"."memory" is declared as memory 1 2, but memory 1 3 was given
                    "constant" (global i64)                  | "m"."constant" is declared as global i64, but global i32 was given
                    "constant" (global (mut i32))            | "m"."constant" is declared as global (mut i32), but global i32 was given
                    "variable" (global i32)                  | "m"."variable" is declared as global i32, but global (mut i32) was given
                    """)
    void notFitting(String wanted, String message) {
        assertUnlinkable("incompatible import type: " + message, wanted);
    }

    @Test
    void theCurrentSizeCounts() {
        ((Memory) World.export(exporter, "memory")).grow(1);
        ((TableInstance) World.export(exporter, "table")).grow(3, null);
        world.instantiate("(module (import \"m\" \"memory\" (memory 2)) (import \"m\" \"table\" (table 8 funcref)))");
        assertUnlinkable("incompatible import type: \"m\".\"table\" is declared as table 9 funcref, but table 8 10 funcref was given", "\"table\" (table 9 funcref)");
    }

    @Test
    void whatIsMissingIsNamedWithWhatItShouldBe() {
        assertUnlinkable("unknown import: \"m\".\"f\" is declared as function [] -> [], but the test has none", "\"f\" (func)");
    }

    private void assertUnlinkable(String message, String wanted) {
        ModuleException error = assertThrows(ModuleException.class, () -> world.instantiate("(module (import \"m\" " + wanted + "))"));
        assertEquals(ModuleException.Phase.UNLINKABLE, error.phase());
        assertEquals(message, error.getMessage());
    }
}
