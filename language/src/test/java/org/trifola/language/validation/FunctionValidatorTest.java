package org.trifola.language.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifola.language.binary.Binary.body;
import static org.trifola.language.binary.Binary.bytes;
import static org.trifola.language.binary.Binary.module;
import static org.trifola.language.binary.Binary.section;
import static org.trifola.language.binary.Rejected.assertInvalid;
import static org.trifola.language.binary.Rejected.assertMalformed;

import java.util.Arrays;
import java.util.HexFormat;

import org.junit.jupiter.api.Test;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Module;
import org.trifola.language.module.Section;
import org.trifola.language.text.FunctionText;
import org.trifola.language.text.TextParser;

/**
 * Bodies of functions: operands, blocks, locals, indices. A {@code ^} stands before the instruction that is blamed, which
 * is the final {@code end} if nothing follows. What the text format does not let through is written as bytes, and offsets are
 * those in the body. Besides the function under test, which has the index 0 and the type 0, there are function 1 of type 1,
 * {@code [i32] -> [i64]}; table 0 of functions, table 1 of externref; a memory; the immutable global 0 and the mutable
 * global 1, both {@code i32}; and a passive element segment with function 1.
 */
class FunctionValidatorTest {

    @Test
    void operandsHaveTheTypesOfTheSignature() {
        valid("[] -> [i32]", "i32.const 1  i32.const 2  i32.add");
        invalid("type mismatch: i32.add expects i32, found i64", "[] -> [i32]", "i32.const 1  i64.const 2  ^i32.add");
        invalid("type mismatch: i32.add expects i32, found nothing", "[] -> [i32]", "i32.const 1  ^i32.add");
        invalid("type mismatch: drop expects an operand, found nothing", "[] -> []", "^drop");
    }

    @Test
    void theResultsAreLeftAndNothingElse() {
        invalid("type mismatch: end expects i32, found nothing", "[] -> [i32]", "^");
        invalid("type mismatch: end expects i32, found f32", "[] -> [i32]", "f32.const 0.0  ^");
        invalid("type mismatch: end expects nothing more, found i32", "[] -> []", "i32.const 0  ^");
        valid("[] -> [i32 i64]", "i32.const 0  i64.const 0");
    }

    @Test
    void aBlockSeesOnlyItsOwnOperands() {
        invalid("type mismatch: drop expects an operand, found nothing", "[] -> []", "i32.const 0  block  ^drop  end");
        valid("[] -> [i64]", "i32.const 0  block (type 1)  drop  i64.const 0  end");
        invalid("type mismatch: block expects i32, found nothing", "[] -> [i64]", "^block (type 1)  drop  i64.const 0  end");
        invalid("unknown type 9: the last one is 1", "[] -> []", "^block (type 9)  end");
    }

    @Test
    void bothBranchesOfIfGiveTheResults() {
        valid("[] -> [i32]", "i32.const 0  if (result i32)  i32.const 1  else  i32.const 2  end");
        invalid("type mismatch: else expects i32, found i64", "[] -> [i32]", "i32.const 0  if (result i32)  i64.const 1  ^else  i32.const 2  end");
        invalid("type mismatch: end expects i32, found nothing", "[] -> [i32]", "i32.const 0  if (result i32)  i32.const 1  else  ^end");
        invalid("type mismatch: if without else has the type [] -> [i32]", "[] -> [i32]", "i32.const 0  if (result i32)  i32.const 1  ^end");
        malformedBytes("END opcode expected: else stands outside of if", 3, "[] -> []", "00 02 40 05 0b 0b");
        malformedBytes("END opcode expected: else stands outside of if", 6, "[] -> []", "00 41 00 04 40 05 05 0b 0b");
    }

    @Test
    void branchesTakeTheOperandsOfTheirLabel() {
        valid("[] -> [i32]", "block (result i32)  i32.const 0  i32.const 1  br_if 0  end");
        invalid("type mismatch: br_if expects i32, found nothing", "[] -> []", "block (result i32)  i32.const 1  ^br_if 0  drop  end");
        valid("[] -> []", "loop  i32.const 1  br_if 0  end");
        invalid("type mismatch: br expects i32, found nothing", "[] -> [i32]", "^br 0");
        invalid("unknown label 2: the outermost one is 1", "[] -> []", "block  ^br 2  end");
        invalid("type mismatch: return expects i32, found nothing", "[] -> [i32]", "^return");
    }

    @Test
    void aBranchToALoopTakesItsParameters() {
        valid("[] -> [i64]", "i32.const 0  loop (type 1)  drop  i32.const 1  br 0  end");
        invalid("type mismatch: br expects i32, found i64", "[] -> [i64]", "i32.const 0  loop (type 1)  drop  i64.const 1  ^br 0  end");
    }

    @Test
    void allLabelsOfBrTableTakeTheSameOperands() {
        valid("[] -> [i32]", "block (result i32)  i32.const 0  i32.const 0  br_table 0 1  end");
        invalid("type mismatch: br_table has labels with 0 and with 1 operands", "[] -> [i32]", "block  i32.const 0  i32.const 0  ^br_table 0 1  end  i32.const 0");
        invalid("type mismatch: br_table expects i64, found i32", "[] -> [i32]", "block (result i64)  i32.const 0  i32.const 0  ^br_table 0 1  end  drop  i32.const 0");
        invalid("unknown label 5: the outermost one is 0", "[] -> []", "i32.const 0  ^br_table 0 5");
    }

    @Test
    void behindABranchTheStackIsPolymorphic() {
        valid("[] -> [i32]", "unreachable  i32.add");
        valid("[] -> [i32]", "unreachable  return");
        valid("[] -> [i32]", "unreachable  select");
        valid("[] -> [i32]", "unreachable  ref.is_null");
        valid("[] -> [i32]", "unreachable  br_table 0");
        invalid("type mismatch: i32.add expects i32, found i64", "[] -> [i32]", "unreachable  i64.const 0  ^i32.add");
        invalid("type mismatch: end expects nothing more, found i32", "[] -> []", "unreachable  i32.const 0  ^");
        invalid("type mismatch: drop expects an operand, found nothing", "[] -> []", "block  unreachable  end  ^drop");
        invalid("type mismatch: drop expects an operand, found nothing", "[] -> []", "unreachable  block  ^drop  end");
    }

    @Test
    void localsAreParametersAndDeclarations() {
        valid("[i32] -> [i64]", "(local i64 i64)  local.get 2");
        invalid("unknown local 3: the function has 3", "[i32] -> [i64]", "(local i64 i64)  ^local.get 3");
        invalid("type mismatch: local.set expects i64, found i32", "[i32] -> []", "(local i64)  local.get 0  ^local.set 1");
        valid("[i32] -> [i32]", "local.get 0  local.tee 0");
        malformedBytes("malformed value type: 0x40", 2, "[] -> []", "01 01 40 0b");
    }

    @Test
    void thousandsOfLocalsAreFewBytes() {
        validBytes("[] -> [f64]", "03 90 4e 7f 90 4e 7e 01 7c 20 a0 9c 01 0b");
        malformedBytes("too many locals: 50001 or more, the limit is 50000", 1, "[i32] -> []", "01 d0 86 03 7f 0b");
        malformedBytes("too many locals: 4294967296 or more, the limit is 50000", 1, "[i32] -> []", "01 ff ff ff ff 0f 7f 0b");
    }

    @Test
    void callsTakeParametersAndGiveResults() {
        valid("[] -> [i64]", "i32.const 0  call 1");
        invalid("type mismatch: call expects i32, found nothing", "[] -> [i64]", "^call 1");
        invalid("unknown function 2: the last one is 1", "[] -> []", "^call 2");
        valid("[] -> [i64]", "i32.const 0  i32.const 0  call_indirect (type 1)");
        invalid("unknown table 2: the last one is 1", "[] -> []", "^call_indirect 2 (type 1)");
        invalid("unknown type 3: the last one is 1", "[] -> []", "^call_indirect (type 3)");
        invalid("type mismatch: call_indirect expects a table of functions, found one of externref", "[] -> []", "^call_indirect 1 (type 1)");
    }

    @Test
    void selectTakesNumbersOrNamesItsType() {
        valid("[] -> [i32]", "i32.const 0  i32.const 1  i32.const 2  select");
        invalid("type mismatch: select expects i32, found i64", "[] -> [i32]", "i32.const 0  i64.const 1  i32.const 2  ^select");
        invalid("type mismatch: select expects numbers or vectors, found a reference", "[] -> []", "ref.null func  ref.null func  i32.const 2  ^select  drop");
        valid("[] -> []", "ref.null func  ref.null func  i32.const 2  select (result funcref)  drop");
        invalid("invalid result arity: select with 2 types", "[] -> []", "^select (result i32 i32)");
        invalid("invalid result arity: select with 0 types", "[] -> []", "^select (result)");
    }

    @Test
    void memoryInstructionsNeedAMemoryAndNaturalAlignment() {
        valid("[] -> [i32]", "i32.const 0  i32.load offset=4294967295");
        invalid("alignment must not be larger than natural: 2 to the power of 3 for i32.load", "[] -> [i32]", "i32.const 0  ^i32.load align=8");
        invalid("offset out of range: 4294967296 for i32.load", "[] -> [i32]", "i32.const 0  ^i32.load offset=4294967296");
        valid("[] -> []", "i32.const 0  f64.const 0.0  f64.store");
        invalid("type mismatch: f64.store expects f64, found i32", "[] -> []", "i32.const 0  i32.const 0  ^f64.store");
        invalid("unknown memory 1: the last one is 0", "[] -> [i32]", "^memory.size 1");
        valid("[] -> [i32]", "memory.size  memory.grow");
    }

    @Test
    void bulkInstructions() {
        valid("[] -> []", "i32.const 0  i32.const 0  i32.const 0  memory.copy");
        valid("[] -> []", "i32.const 0  i32.const 0  i32.const 0  memory.fill");
        malformedBytes("data count section required: memory.init needs it", 1, "[] -> []", "00 fc 08 00 00 0b");
        malformedBytes("data count section required: data.drop needs it", 1, "[] -> []", "00 fc 09 00 0b");
        invalid("unknown elem segment 1: the last one is 0", "[] -> []", "^elem.drop 1");
        valid("[] -> []", "i32.const 0  i32.const 0  i32.const 0  table.init 0");
        invalid("type mismatch: table.init expects elements of type externref, found funcref", "[] -> []", "^table.init 1 0");
        invalid("type mismatch: table.copy expects elements of type funcref, found externref", "[] -> []", "^table.copy 0 1");
    }

    @Test
    void tableInstructions() {
        valid("[] -> []", "i32.const 0  i32.const 0  table.get 0  table.set 0");
        invalid("type mismatch: table.set expects externref, found funcref", "[] -> []", "i32.const 0  ref.null func  ^table.set 1");
        valid("[] -> [i32]", "ref.null extern  i32.const 1  table.grow 1  table.size 1  i32.add");
        valid("[] -> []", "i32.const 0  ref.null extern  i32.const 1  table.fill 1");
    }

    @Test
    void globalsAreSetOnlyIfMutable() {
        valid("[] -> []", "global.get 0  global.set 1");
        invalid("immutable global: global.set of global 0", "[] -> []", "i32.const 0  ^global.set 0");
        invalid("unknown global 2: the last one is 1", "[] -> []", "^global.get 2");
    }

    @Test
    void onlyFunctionsThatOccurOutsideOfBodiesHaveReferences() {
        valid("[] -> [i32]", "ref.func 1  ref.is_null");
        invalid("undeclared function reference: function 0 occurs only in bodies", "[] -> []", "^ref.func 0  drop");
        invalid("unknown function 2: the last one is 1", "[] -> []", "^ref.func 2  drop");
        invalid("type mismatch: ref.is_null expects a reference, found i32", "[] -> [i32]", "i32.const 0  ^ref.is_null");
    }

    @Test
    void aBodyEndsWhereItsSizeSays() {
        malformedBytes("section size mismatch: the function is longer or shorter than its size says", 2, "[] -> []", "00 0b 0b");
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
        validBytes("[] -> []", "00" + "0240".repeat(1_000_000) + "0b".repeat(1_000_001));
    }

    @Test
    void aHundredThousandInstructionsAreValid() {
        valid("[] -> [i32]", "i32.const 0" + "  i32.const 1  i32.add".repeat(50_000));
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
        validate(TextParser.parse(text(type, body)));
    }

    private static void invalid(String message, String type, String body) {
        String text = text(type, body);
        FunctionText function = TextParser.functions(text.replace("^", "")).getFirst();
        byte[] bytes = TextParser.parse(text.replace("^", ""));
        int blamed = function.offsets()[Arrays.binarySearch(function.starts(), text.indexOf('^'))];
        assertInvalid(message, decode(bytes).bodies().ends()[0] - function.size() + blamed, () -> validate(bytes));
    }

    private static void validBytes(String type, String body) {
        validate(binary(type, body));
    }

    private static void malformedBytes(String message, int offset, String type, String body) {
        byte[] bytes = binary(type, body);
        assertMalformed(message, decode(bytes).bodies().offsets()[0] + offset, () -> validate(bytes));
    }

    private static byte[] binary(String type, String body) {
        Module module = decode(TextParser.parse(text(type, "")));
        // The section of the code, whose id and size are a byte each, is the last one.
        String others = HexFormat.of().formatHex(module.bytes().all(), 0, module.sections().of(Section.CODE) - 2);
        return bytes(others + section(10, "02", body(body), body("00 42 00 0b")));
    }

    /** The module, with the body {@code body} of the function under test, of the type {@code type} in the notation of the specification. */
    private static String text(String type, String body) {
        return """
                        (module
                          (type (func %s))
                          (type (func (param i32) (result i64)))
                          (func (type 0) %s)
                          (func (type 1) i64.const 0)
                          (table 0 funcref)
                          (table 0 externref)
                          (memory 1)
                          (global i32 (i32.const 0))
                          (global (mut i32) (i32.const 0))
                          (elem func 1))""".formatted(type.replaceAll("\\[(.*)\\] -> \\[(.*)\\]", "(param $1) (result $2)"), body);
    }

    private static Module decode(byte[] bytes) {
        return ModuleDecoder.decode("test", bytes, EngineConfig.DEFAULT);
    }

    private static void validate(byte[] bytes) {
        ModuleValidator.validate(decode(bytes), EngineConfig.DEFAULT);
    }
}
