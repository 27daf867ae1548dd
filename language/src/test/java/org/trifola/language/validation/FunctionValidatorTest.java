package org.trifola.language.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifola.language.binary.Binary.body;
import static org.trifola.language.binary.Binary.length;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.section;
import static org.trifola.language.binary.Rejected.assertInvalid;
import static org.trifola.language.binary.Rejected.assertMalformed;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Module;

/**
 * Bodies of functions: operands, blocks, locals, indices. Offsets are those in the body. Besides the function under test,
 * which has the index 0 and the type 0, there are function 1 of type 1, {@code [i32] -> [i64]}; table 0 of functions,
 * table 1 of externref; a memory; the immutable global 0 and the mutable global 1, both {@code i32}; and a passive element
 * segment with function 1.
 */
class FunctionValidatorTest {

    private static final Map<String, String> CODES = Map.of("i32", "7f", "i64", "7e", "f32", "7d", "f64", "7c");

    @Test
    void operandsHaveTheTypesOfTheSignature() {
        valid("[] -> [i32]", "00 41 01 41 02 6a 0b");
        invalid("type mismatch: i32.add expects i32, found i64", 5, "[] -> [i32]", "00 41 01 42 02 6a 0b");
        invalid("type mismatch: i32.add expects i32, found nothing", 3, "[] -> [i32]", "00 41 01 6a 0b");
        invalid("type mismatch: drop expects an operand, found nothing", 1, "[] -> []", "00 1a 0b");
    }

    @Test
    void theResultsAreLeftAndNothingElse() {
        invalid("type mismatch: end expects i32, found nothing", 1, "[] -> [i32]", "00 0b");
        invalid("type mismatch: end expects i32, found f32", 6, "[] -> [i32]", "00 43 00 00 00 00 0b");
        invalid("type mismatch: end expects nothing more, found i32", 3, "[] -> []", "00 41 00 0b");
        valid("[] -> [i32 i64]", "00 41 00 42 00 0b");
    }

    @Test
    void aBlockSeesOnlyItsOwnOperands() {
        invalid("type mismatch: drop expects an operand, found nothing", 5, "[] -> []", "00 41 00 02 40 1a 0b 0b");
        valid("[] -> [i64]", "00 41 00 02 01 1a 42 00 0b 0b");
        invalid("type mismatch: block expects i32, found nothing", 1, "[] -> [i64]", "00 02 01 1a 42 00 0b 0b");
        invalid("unknown type 9: the last one is 1", 1, "[] -> []", "00 02 09 0b 0b");
    }

    @Test
    void bothBranchesOfIfGiveTheResults() {
        valid("[] -> [i32]", "00 41 00 04 7f 41 01 05 41 02 0b 0b");
        invalid("type mismatch: else expects i32, found i64", 7, "[] -> [i32]", "00 41 00 04 7f 42 01 05 41 02 0b 0b");
        invalid("type mismatch: end expects i32, found nothing", 8, "[] -> [i32]", "00 41 00 04 7f 41 01 05 0b 0b");
        invalid("type mismatch: if without else has the type [] -> [i32]", 7, "[] -> [i32]", "00 41 00 04 7f 41 01 0b 0b");
        malformed("END opcode expected: else stands outside of if", 3, "[] -> []", "00 02 40 05 0b 0b");
        malformed("END opcode expected: else stands outside of if", 6, "[] -> []", "00 41 00 04 40 05 05 0b 0b");
    }

    @Test
    void branchesTakeTheOperandsOfTheirLabel() {
        valid("[] -> [i32]", "00 02 7f 41 00 41 01 0d 00 0b 0b");
        invalid("type mismatch: br_if expects i32, found nothing", 5, "[] -> []", "00 02 7f 41 01 0d 00 1a 0b 0b");
        valid("[] -> []", "00 03 40 41 01 0d 00 0b 0b");
        invalid("type mismatch: br expects i32, found nothing", 1, "[] -> [i32]", "00 0c 00 0b");
        invalid("unknown label 2: the outermost one is 1", 3, "[] -> []", "00 02 40 0c 02 0b 0b");
        invalid("type mismatch: return expects i32, found nothing", 1, "[] -> [i32]", "00 0f 0b");
    }

    @Test
    void aBranchToALoopTakesItsParameters() {
        valid("[] -> [i64]", "00 41 00 03 01 1a 41 01 0c 00 0b 0b");
        invalid("type mismatch: br expects i32, found i64", 8, "[] -> [i64]", "00 41 00 03 01 1a 42 01 0c 00 0b 0b");
    }

    @Test
    void allLabelsOfBrTableTakeTheSameOperands() {
        valid("[] -> [i32]", "00 02 7f 41 00 41 00 0e 01 00 01 0b 0b");
        invalid("type mismatch: br_table has labels with 0 and with 1 operands", 7, "[] -> [i32]", "00 02 40 41 00 41 00 0e 01 00 01 0b 41 00 0b");
        invalid("type mismatch: br_table expects i64, found i32", 7, "[] -> [i32]", "00 02 7e 41 00 41 00 0e 01 00 01 0b 1a 41 00 0b");
        invalid("unknown label 5: the outermost one is 0", 3, "[] -> []", "00 41 00 0e 01 00 05 0b");
    }

    @Test
    void behindABranchTheStackIsPolymorphic() {
        valid("[] -> [i32]", "00 00 6a 0b");
        valid("[] -> [i32]", "00 00 0f 0b");
        valid("[] -> [i32]", "00 00 1b 0b");
        valid("[] -> [i32]", "00 00 d1 0b");
        valid("[] -> [i32]", "00 00 0e 00 00 0b");
        invalid("type mismatch: i32.add expects i32, found i64", 4, "[] -> [i32]", "00 00 42 00 6a 0b");
        invalid("type mismatch: end expects nothing more, found i32", 4, "[] -> []", "00 00 41 00 0b");
        invalid("type mismatch: drop expects an operand, found nothing", 5, "[] -> []", "00 02 40 00 0b 1a 0b");
        invalid("type mismatch: drop expects an operand, found nothing", 4, "[] -> []", "00 00 02 40 1a 0b 0b");
    }

    @Test
    void localsAreParametersAndDeclarations() {
        valid("[i32] -> [i64]", "01 02 7e 20 02 0b");
        invalid("unknown local 3: the function has 3", 3, "[i32] -> [i64]", "01 02 7e 20 03 0b");
        invalid("type mismatch: local.set expects i64, found i32", 5, "[i32] -> []", "01 01 7e 20 00 21 01 0b");
        valid("[i32] -> [i32]", "00 20 00 22 00 0b");
        malformed("malformed value type: 0x40", 2, "[] -> []", "01 01 40 0b");
    }

    @Test
    void thousandsOfLocalsAreFewBytes() {
        valid("[] -> [f64]", "03 90 4e 7f 90 4e 7e 01 7c 20 a0 9c 01 0b");
        malformed("too many locals: 50001 or more, the limit is 50000", 1, "[i32] -> []", "01 d0 86 03 7f 0b");
        malformed("too many locals: 4294967296 or more, the limit is 50000", 1, "[i32] -> []", "01 ff ff ff ff 0f 7f 0b");
    }

    @Test
    void callsTakeParametersAndGiveResults() {
        valid("[] -> [i64]", "00 41 00 10 01 0b");
        invalid("type mismatch: call expects i32, found nothing", 1, "[] -> [i64]", "00 10 01 0b");
        invalid("unknown function 2: the last one is 1", 1, "[] -> []", "00 10 02 0b");
        valid("[] -> [i64]", "00 41 00 41 00 11 01 00 0b");
        invalid("unknown table 2: the last one is 1", 1, "[] -> []", "00 11 01 02 0b");
        invalid("unknown type 3: the last one is 1", 1, "[] -> []", "00 11 03 00 0b");
        invalid("type mismatch: call_indirect expects a table of functions, found one of externref", 1, "[] -> []", "00 11 01 01 0b");
    }

    @Test
    void selectTakesNumbersOrNamesItsType() {
        valid("[] -> [i32]", "00 41 00 41 01 41 02 1b 0b");
        invalid("type mismatch: select expects i32, found i64", 7, "[] -> [i32]", "00 41 00 42 01 41 02 1b 0b");
        invalid("type mismatch: select expects numbers or vectors, found a reference", 7, "[] -> []", "00 d0 70 d0 70 41 02 1b 1a 0b");
        valid("[] -> []", "00 d0 70 d0 70 41 02 1c 01 70 1a 0b");
        invalid("invalid result arity: select with 2 types", 1, "[] -> []", "00 1c 02 7f 7f 0b");
        invalid("invalid result arity: select with 0 types", 1, "[] -> []", "00 1c 00 0b");
    }

    @Test
    void memoryInstructionsNeedAMemoryAndNaturalAlignment() {
        valid("[] -> [i32]", "00 41 00 28 02 ff ff ff ff 0f 0b");
        invalid("alignment must not be larger than natural: 2 to the power of 3 for i32.load", 3, "[] -> [i32]", "00 41 00 28 03 00 0b");
        invalid("offset out of range: 4294967296 for i32.load", 3, "[] -> [i32]", "00 41 00 28 02 80 80 80 80 10 0b");
        valid("[] -> []", "00 41 00 44 00 00 00 00 00 00 00 00 39 03 00 0b");
        invalid("type mismatch: f64.store expects f64, found i32", 5, "[] -> []", "00 41 00 41 00 39 03 00 0b");
        invalid("unknown memory 1: the last one is 0", 1, "[] -> [i32]", "00 3f 01 0b");
        valid("[] -> [i32]", "00 3f 00 40 00 0b");
    }

    @Test
    void bulkInstructions() {
        valid("[] -> []", "00 41 00 41 00 41 00 fc 0a 00 00 0b");
        valid("[] -> []", "00 41 00 41 00 41 00 fc 0b 00 0b");
        malformed("data count section required: memory.init needs it", 1, "[] -> []", "00 fc 08 00 00 0b");
        malformed("data count section required: data.drop needs it", 1, "[] -> []", "00 fc 09 00 0b");
        invalid("unknown elem segment 1: the last one is 0", 1, "[] -> []", "00 fc 0d 01 0b");
        valid("[] -> []", "00 41 00 41 00 41 00 fc 0c 00 00 0b");
        invalid("type mismatch: table.init expects elements of type externref, found funcref", 1, "[] -> []", "00 fc 0c 00 01 0b");
        invalid("type mismatch: table.copy expects elements of type funcref, found externref", 1, "[] -> []", "00 fc 0e 00 01 0b");
    }

    @Test
    void tableInstructions() {
        valid("[] -> []", "00 41 00 41 00 25 00 26 00 0b");
        invalid("type mismatch: table.set expects externref, found funcref", 5, "[] -> []", "00 41 00 d0 70 26 01 0b");
        valid("[] -> [i32]", "00 d0 6f 41 01 fc 0f 01 fc 10 01 6a 0b");
        valid("[] -> []", "00 41 00 d0 6f 41 01 fc 11 01 0b");
    }

    @Test
    void globalsAreSetOnlyIfMutable() {
        valid("[] -> []", "00 23 00 24 01 0b");
        invalid("immutable global: global.set of global 0", 3, "[] -> []", "00 41 00 24 00 0b");
        invalid("unknown global 2: the last one is 1", 1, "[] -> []", "00 23 02 0b");
    }

    @Test
    void onlyFunctionsThatOccurOutsideOfBodiesHaveReferences() {
        valid("[] -> [i32]", "00 d2 01 d1 0b");
        invalid("undeclared function reference: function 0 occurs only in bodies", 1, "[] -> []", "00 d2 00 1a 0b");
        invalid("unknown function 2: the last one is 1", 1, "[] -> []", "00 d2 02 1a 0b");
        invalid("type mismatch: ref.is_null expects a reference, found i32", 3, "[] -> [i32]", "00 41 00 d1 0b");
    }

    @Test
    void aBodyEndsWhereItsSizeSays() {
        malformed("section size mismatch: the function is longer or shorter than its size says", 2, "[] -> []", "00 0b 0b");
        byte[] last = module(section(1, "01 60 00 00"), section(3, "01 00"), section(10, "01", body("00 02 40 0b")));
        assertMalformed("unexpected end of section or function", last.length, () -> validate(last));
    }

    @Test
    void theErrorNamesTheFirstFunctionWithAMistake() {
        byte[] bytes = module(section(1, "01 60 00 00"), section(3, "03 00 00 00"), section(10, "03", body("00 0b"), body("00 1a 0b"), body("00 1a 0b")));
        ModuleException found = assertThrows(ModuleException.class, () -> validate(bytes));
        assertEquals(1, found.function());
        assertEquals(28, found.offset());
    }

    @Test
    void aMillionNestedBlocksAreValid() {
        valid("[] -> []", "00" + "0240".repeat(1_000_000) + "0b".repeat(1_000_001));
    }

    @Test
    void aHundredThousandInstructionsAreValid() {
        valid("[] -> [i32]", "00 41 00" + "41016a".repeat(50_000) + "0b");
    }

    @Test
    void ofManyBigFunctionsTheFirstMistakeIsFound() {
        String good = body("00", "4100 1a".repeat(100_000), "0b");
        String bad = body("00", "4100 1a".repeat(100_000), "1a 0b");
        byte[] bytes = module(section(1, "01 60 00 00"), section(3, "08", "00".repeat(8)), section(10, "08", good.repeat(5), bad, good, bad));
        ModuleException found = assertThrows(ModuleException.class, () -> validate(bytes));
        assertEquals(5, found.function());
    }

    private static void valid(String type, String body) {
        validate(function(type, body));
    }

    private static void invalid(String message, int offset, String type, String body) {
        byte[] bytes = function(type, body);
        assertInvalid(message, start(bytes) + offset, () -> validate(bytes));
    }

    private static void malformed(String message, int offset, String type, String body) {
        byte[] bytes = function(type, body);
        assertMalformed(message, start(bytes) + offset, () -> validate(bytes));
    }

    private static int start(byte[] bytes) {
        return decode(bytes).bodies().offsets()[0];
    }

    private static byte[] function(String type, String body) {
        return module(
                        section(1, "02", type(type), type("[i32] -> [i64]")),
                        section(3, "02 00 01"),
                        section(4, "02", "70 00 00", "6f 00 00"),
                        section(5, "01 00 01"),
                        section(6, "02", "7f 00 41 00 0b", "7f 01 41 00 0b"),
                        section(9, "01", "01 00 01 01"),
                        section(10, "02", body(body), body("00 42 00 0b")));
    }

    /** The definition of a function type in the notation of the specification, {@code [i32] -> [i64]}. */
    private static String type(String notation) {
        String[] sides = notation.replaceAll("[\\[\\]]", "").split("->");
        return "60" + types(sides[0].trim()) + types(sides[1].trim());
    }

    private static String types(String names) {
        List<String> codes = names.isEmpty() ? List.of() : Arrays.stream(names.split(" ")).map(CODES::get).toList();
        return length(codes.size()) + String.join("", codes);
    }

    private static Module decode(byte[] bytes) {
        return ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT);
    }

    private static void validate(byte[] bytes) {
        ModuleValidator.validate(decode(bytes), EngineConfig.DEFAULT);
    }
}
