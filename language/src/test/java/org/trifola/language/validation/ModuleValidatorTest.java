package org.trifola.language.validation;

import static org.trifola.language.binary.Rejected.assertInvalid;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;
import org.trifola.language.text.TextParser;

/** Definitions of a module, and constant expressions. Offsets are those in the binary that the text stands for. */
class ModuleValidatorTest {

    private static final EngineConfig FIRST_VERSION = new EngineConfig(EnumSet.of(Feature.CORE), Limits.DEFAULT);

    @Test
    void aFunctionHasATypeOfTheModule() {
        invalid("unknown type 1: the last one is 0", 22, "(type (func)) (func (type 1))");
    }

    @Test
    void sizesOfMemories() {
        valid("(memory 65536 65536)");
        invalid("memory size must be at most 65536 pages (4GiB): memory 0", 10, "(memory 65537)");
        invalid("memory size must be at most 65536 pages (4GiB): memory 0", 10, "(memory 0 65537)");
        invalid("size minimum must not be greater than maximum: 2 and 1 for memory 0", 10, "(memory 2 1)");
        invalid("size minimum must not be greater than maximum: 2 and 1 for memory 0", 10, "(import \"\" \"\" (memory 2 1))");
        invalid("multiple memories: the module has 2", 10, "(memory 0) (memory 0)");
        invalid("multiple memories: the module has 2", 10, "(import \"\" \"\" (memory 0)) (import \"\" \"\" (memory 0))");
    }

    @Test
    void sizesOfTables() {
        valid("(table 0 4294967295 funcref) (table 10 externref)");
        invalid("table size must be at most 2^32-1: table 0", 10, "(table 4294967296 funcref)");
        invalid("size minimum must not be greater than maximum: 2 and 1 for table 0", 10, "(table 2 1 funcref)");
    }

    @Test
    void globalsHaveAValueOfTheirType() {
        valid("(global f64 f64.const 0.0)");
        invalid("type mismatch: end expects i64, found i32", 15, "(global i64 i32.const 0)");
        invalid("type mismatch: end expects i32, found nothing", 13, "(global i32)");
        invalid("type mismatch: end expects nothing more, found i32", 17, "(global i32 i32.const 0 i32.const 0)");
    }

    @Test
    void aConstantExpressionHasOnlyConstantInstructions() {
        valid("(global i32 i32.const 1 i32.const 2 i32.add i32.const 3 i32.sub i32.const 4 i32.mul)");
        invalid("constant expression required: i32.div_s is not constant", 17, "(global i32 i32.const 1 i32.const 2 i32.div_s)");
        invalid("constant expression required: nop is not constant", 13, "(global i32 nop i32.const 0)");
        invalid("constant expression required: block is not constant", 13, "(global i32 block (result i32) i32.const 0 end)");
        invalid(FIRST_VERSION, "constant expression required: i32.add is not constant", 17, "(global i32 i32.const 1 i32.const 2 i32.add)");
    }

    @Test
    void aConstantExpressionReadsImmutableGlobalsThatWereDefinedBefore() {
        valid("(import \"\" \"\" (global i32)) (import \"\" \"\" (global (mut i32))) (global i32 global.get 0) (global i32 global.get 2)");
        invalid("constant expression required: global 1 is mutable", 26, "(import \"\" \"\" (global i32)) (import \"\" \"\" (global (mut i32))) (global i32 global.get 1)");
        invalid("unknown global 2: the last one is 1", 26, "(import \"\" \"\" (global i32)) (import \"\" \"\" (global (mut i32))) (global i32 global.get 2)");
        invalid("unknown global 0: there is none", 13, "(global i32 global.get 0)");
        invalid(FIRST_VERSION, "constant expression required: global 0 is mutable or not imported", 18, "(global i32 i32.const 0) (global i32 global.get 0)");
    }

    @Test
    void exportNamesAreUnique() {
        valid("(memory 0) (export \"a\" (memory 0)) (export \"b\" (memory 0))");
        invalid("duplicate export name: \"a\"", 15, "(memory 0) (export \"a\" (memory 0)) (export \"a\" (memory 0))");
    }

    @Test
    void whatIsExportedExists() {
        invalid("unknown function 0: there is none", 10, "(export \"a\" (func 0))");
        invalid("unknown table 1: there is none", 10, "(export \"a\" (table 1))");
        invalid("unknown memory 2: there is none", 10, "(export \"a\" (memory 2))");
        invalid("unknown global 3: there is none", 10, "(export \"a\" (global 3))");
    }

    @Test
    void theStartFunctionTakesAndGivesNothing() {
        valid("(type (func)) (type (func (result i32))) (import \"\" \"\" (func (type 0))) (import \"\" \"\" (func (type 1) (result i32))) (start 0)");
        invalid("start function: its type is [] -> [i32], not [] -> []", 31, "(type (func)) (type (func (result i32))) (import \"\" \"\" (func (type 0))) (import \"\" \"\" (func (type 1) (result i32))) (start 1)");
        invalid("unknown function 2: the last one is 1", 31, "(type (func)) (type (func (result i32))) (import \"\" \"\" (func (type 0))) (import \"\" \"\" (func (type 1) (result i32))) (start 2)");
    }

    @Test
    void activeElementSegmentsFitTheirTable() {
        valid("(table 0 funcref) (table 0 externref) (elem (table 0) (offset i32.const 0) func)");
        invalid("unknown table 0: there is none", 10, "(elem (table 0) (offset i32.const 0) func)");
        invalid("type mismatch: an element segment of type funcref for table 1 of type externref", 19, "(table 0 funcref) (table 0 externref) (elem (table 1) (offset i32.const 0) func)");
        invalid("type mismatch: end expects i32, found i64", 23, "(table 0 funcref) (table 0 externref) (elem (table 0) (offset i64.const 0) func)");
        invalid("unknown function 5: there is none", 10, "(elem func 5)");
        invalid("unknown function 5: there is none", 14, "(elem funcref (item ref.func 5))");
        invalid("type mismatch: end expects funcref, found externref", 16, "(elem funcref (item ref.null extern))");
    }

    @Test
    void activeDataSegmentsHaveAMemory() {
        valid("(memory 0) (data (memory 0) (offset i32.const 0))");
        valid("(data)");
        invalid("unknown memory 0: there is none", 10, "(data (memory 0) (offset i32.const 0))");
        invalid("type mismatch: end expects i32, found f32", 22, "(memory 0) (data (memory 0) (offset f32.const 0.0))");
    }

    @Test
    void whatTheFirstVersionHadNotSaysWhichOptionEnablesIt() {
        invalid(FIRST_VERSION, "mutable globals cannot be imported: \".\" needs the option wasm.MutableGlobals", 10, "(import \"\" \"\" (global i32)) (import \"\" \"\" (global (mut i32)))");
        invalid(FIRST_VERSION, "mutable globals cannot be exported: \"g\" needs the option wasm.MutableGlobals", 18, "(global (mut i32) i32.const 0) (export \"g\" (global 0))");
        invalid(FIRST_VERSION, "multiple tables: they need the option wasm.BulkMemoryAndRefTypes", 10, "(table 0 funcref) (table 0 funcref)");
    }

    private static void valid(String text) {
        validate(EngineConfig.DEFAULT, text);
    }

    private static void invalid(String message, int offset, String text) {
        invalid(EngineConfig.DEFAULT, message, offset, text);
    }

    private static void invalid(EngineConfig config, String message, int offset, String text) {
        assertInvalid(message, offset, () -> validate(config, text));
    }

    private static void validate(EngineConfig config, String text) {
        ModuleValidator.validate(ModuleDecoder.decode("test", TextParser.parse(text), config), config);
    }
}
