package org.trifola.language.validation;

import static org.trifola.language.binary.Binary.body;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.name;
import static org.trifola.language.binary.Binary.section;
import static org.trifola.language.binary.Rejected.assertInvalid;

import java.util.EnumSet;

import org.junit.jupiter.api.Test;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.config.Limits;

/** Definitions of a module, and constant expressions. */
class ModuleValidatorTest {

    private static final EngineConfig FIRST_VERSION = new EngineConfig(EnumSet.of(Feature.CORE), Limits.DEFAULT);
    private static final String IMPORTED_GLOBALS = section(2, "02", "00 00 03 7f 00", "00 00 03 7f 01");

    @Test
    void aFunctionHasATypeOfTheModule() {
        invalid("unknown type 1: the last one is 0", 22, section(1, "01 60 00 00"), section(3, "01 01"), section(10, "01", body("00 0b")));
    }

    @Test
    void sizesOfMemories() {
        valid(section(5, "01 01 80 80 04 80 80 04"));
        invalid("memory size must be at most 65536 pages (4GiB): memory 0", 10, section(5, "01 00 81 80 04"));
        invalid("memory size must be at most 65536 pages (4GiB): memory 0", 10, section(5, "01 01 00 81 80 04"));
        invalid("size minimum must not be greater than maximum: 2 and 1 for memory 0", 10, section(5, "01 01 02 01"));
        invalid("size minimum must not be greater than maximum: 2 and 1 for memory 0", 10, section(2, "01 00 00 02 01 02 01"));
        invalid("multiple memories: the module has 2", 10, section(5, "02 00 00 00 00"));
        invalid("multiple memories: the module has 2", 10, section(2, "02", "00 00 02 00 00", "00 00 02 00 00"));
    }

    @Test
    void sizesOfTables() {
        valid(section(4, "02", "70 01 00 ff ff ff ff 0f", "6f 00 0a"));
        invalid("table size must be at most 2^32-1: table 0", 10, section(4, "01 70 00 80 80 80 80 10"));
        invalid("size minimum must not be greater than maximum: 2 and 1 for table 0", 10, section(4, "01 70 01 02 01"));
    }

    @Test
    void globalsHaveAValueOfTheirType() {
        valid(section(6, "01", "7c 00 44 00 00 00 00 00 00 00 00 0b"));
        invalid("type mismatch: end expects i64, found i32", 15, section(6, "01 7e 00 41 00 0b"));
        invalid("type mismatch: end expects i32, found nothing", 13, section(6, "01 7f 00 0b"));
        invalid("type mismatch: end expects nothing more, found i32", 17, section(6, "01 7f 00 41 00 41 00 0b"));
    }

    @Test
    void aConstantExpressionHasOnlyConstantInstructions() {
        valid(section(6, "01", "7f 00 41 01 41 02 6a 41 03 6b 41 04 6c 0b"));
        invalid("constant expression required: i32.div_s is not constant", 17, section(6, "01", "7f 00 41 01 41 02 6d 0b"));
        invalid("constant expression required: nop is not constant", 13, section(6, "01", "7f 00 01 41 00 0b"));
        invalid("constant expression required: block is not constant", 13, section(6, "01", "7f 00 02 7f 41 00 0b 0b"));
        invalid(FIRST_VERSION, "constant expression required: i32.add is not constant", 17, section(6, "01", "7f 00 41 01 41 02 6a 0b"));
    }

    @Test
    void aConstantExpressionReadsImmutableGlobalsThatWereDefinedBefore() {
        valid(IMPORTED_GLOBALS, section(6, "02", "7f 00 23 00 0b", "7f 00 23 02 0b"));
        invalid("constant expression required: global 1 is mutable", 26, IMPORTED_GLOBALS, section(6, "01", "7f 00 23 01 0b"));
        invalid("unknown global 2: the last one is 1", 26, IMPORTED_GLOBALS, section(6, "01", "7f 00 23 02 0b"));
        invalid("unknown global 0: there is none", 13, section(6, "01", "7f 00 23 00 0b"));
        String first = "7f 00 41 00 0b";
        invalid(FIRST_VERSION, "constant expression required: global 0 is mutable or not imported", 18, section(6, "02", first, "7f 00 23 00 0b"));
    }

    @Test
    void exportNamesAreUnique() {
        String memory = section(5, "01 00 00");
        valid(memory, section(7, "02", name("a"), "02 00", name("b"), "02 00"));
        invalid("duplicate export name: \"a\"", 15, memory, section(7, "02", name("a"), "02 00", name("a"), "02 00"));
    }

    @Test
    void whatIsExportedExists() {
        invalid("unknown function 0: there is none", 10, section(7, "01", name("a"), "00 00"));
        invalid("unknown table 1: there is none", 10, section(7, "01", name("a"), "01 01"));
        invalid("unknown memory 2: there is none", 10, section(7, "01", name("a"), "02 02"));
        invalid("unknown global 3: there is none", 10, section(7, "01", name("a"), "03 03"));
    }

    @Test
    void theStartFunctionTakesAndGivesNothing() {
        String imported = section(2, "02", "00 00 00 00", "00 00 00 01");
        String types = section(1, "02", "60 00 00", "60 00 01 7f");
        valid(types, imported, section(8, "00"));
        invalid("start function: its type is [] -> [i32], not [] -> []", 31, types, imported, section(8, "01"));
        invalid("unknown function 2: the last one is 1", 31, types, imported, section(8, "02"));
    }

    @Test
    void activeElementSegmentsFitTheirTable() {
        String tables = section(4, "02", "70 00 00", "6f 00 00");
        valid(tables, section(9, "01", "00 41 00 0b 00"));
        invalid("unknown table 0: there is none", 10, section(9, "01", "00 41 00 0b 00"));
        invalid("type mismatch: an element segment of type funcref for table 1 of type externref", 19, tables, section(9, "01", "02 01 41 00 0b 00 00"));
        invalid("type mismatch: end expects i32, found i64", 23, tables, section(9, "01", "00 42 00 0b 00"));
        invalid("unknown function 5: there is none", 10, section(9, "01", "01 00 01 05"));
        invalid("unknown function 5: there is none", 14, section(9, "01", "05 70 01 d2 05 0b"));
        invalid("type mismatch: end expects funcref, found externref", 16, section(9, "01", "05 70 01 d0 6f 0b"));
    }

    @Test
    void activeDataSegmentsHaveAMemory() {
        valid(section(5, "01 00 00"), section(11, "01", "00 41 00 0b 00"));
        valid(section(11, "01", "01 00"));
        invalid("unknown memory 0: there is none", 10, section(11, "01", "00 41 00 0b 00"));
        invalid("type mismatch: end expects i32, found f32", 22, section(5, "01 00 00"), section(11, "01", "00 43 00 00 00 00 0b 00"));
    }

    @Test
    void whatTheFirstVersionHadNotSaysWhichOptionEnablesIt() {
        invalid(FIRST_VERSION, "mutable globals cannot be imported: \".\" needs the option wasm.MutableGlobals", 10, IMPORTED_GLOBALS);
        invalid(FIRST_VERSION, "mutable globals cannot be exported: \"g\" needs the option wasm.MutableGlobals", 18,
                        section(6, "01 7f 01 41 00 0b"), section(7, "01", name("g"), "03 00"));
        invalid(FIRST_VERSION, "multiple tables: they need the option wasm.BulkMemoryAndRefTypes", 10, section(4, "02 70 00 00 70 00 00"));
    }

    private static void valid(String... sections) {
        validate(EngineConfig.DEFAULT, sections);
    }

    private static void invalid(String message, int offset, String... sections) {
        invalid(EngineConfig.DEFAULT, message, offset, sections);
    }

    private static void invalid(EngineConfig config, String message, int offset, String... sections) {
        assertInvalid(message, offset, () -> validate(config, sections));
    }

    private static void validate(EngineConfig config, String... sections) {
        ModuleValidator.validate(ModuleDecoder.decode("test", module(sections), config), config);
    }
}
