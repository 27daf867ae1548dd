package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HexFormat;

import org.junit.jupiter.api.Test;

import org.trifola.language.error.ModuleException;

/** Texts and the binaries that they stand for. */
class TextParserTest {

    private static final String HEADER = "0061736d 01000000 ";

    private static void assertBinary(String expected, String text) {
        assertEquals((HEADER + expected).replace(" ", ""), HexFormat.of().formatHex(TextParser.parse(text)));
    }

    /** Two texts that stand for the same binary. */
    private static void assertSame(String expected, String text) {
        assertArrayEquals(TextParser.parse(expected), TextParser.parse(text));
    }

    private static void assertMalformed(String message, int line, int column, String text) {
        ModuleException e = assertThrows(ModuleException.class, () -> TextParser.parse(text));
        assertEquals(ModuleException.Phase.MALFORMED, e.phase());
        assertEquals(message, e.getMessage());
        assertEquals(line + ":" + column, e.line() + ":" + e.column());
    }

    @Test
    void emptyModuleIsOnlyAHeader() {
        assertBinary("", "(module)");
        assertBinary("", "");
        assertBinary("", ";; nothing");
    }

    @Test
    void functionThatAddsItsParameters() {
        assertBinary("01 07 01 60027f7f017f   03 02 01 00   07 07 01 03616464 00 00   0a 09 01 07 00 2000 2001 6a 0b", """
                        (module (func (export "add") (param i32 i32) (result i32)
                          local.get 0 local.get 1 i32.add))
                        """);
    }

    @Test
    void foldedInstructionsComeBehindTheirOperands() {
        assertSame("(func (result i32) i32.const 1 i32.const 2 i32.const 3 i32.mul i32.add)",
                        "(func (result i32) (i32.add (i32.const 1) (i32.mul (i32.const 2) (i32.const 3))))");
    }

    @Test
    void foldedIfStandsBehindItsCondition() {
        assertSame("(func (result i32) i32.const 1 if (result i32) i32.const 2 else i32.const 3 end)",
                        "(func (result i32) (if (result i32) (i32.const 1) (then (i32.const 2)) (else (i32.const 3))))");
        assertSame("(func i32.const 1 if nop end)", "(func (if (i32.const 1) (then nop)))");
    }

    @Test
    void labelOfAFoldedIfIsUnknownInItsCondition() {
        assertMalformed("unknown label $l", 1, 28, "(func (if $l (block (br_if $l (i32.const 0))) (then)))");
    }

    @Test
    void labelsCountFromTheInnermostBlock() {
        assertSame("(func block loop br 0 br 1 br 2 end end)", "(func block $a loop $b br $b br $a br 2 end $b end $a)");
    }

    @Test
    void labelHidesTheSameOneOfAnOuterBlock() {
        assertSame("(func block block br 0 end br 0 end)", "(func block $l block $l br $l end br $l end)");
    }

    @Test
    void identifiersMayBeUsedBeforeTheyAreDefined() {
        assertSame("(func $a call 1) (func $b)", "(func $a call $b) (func $b)");
        assertSame("(type $t (func)) (func (type 0))", "(func (type $t)) (type $t (func))");
    }

    @Test
    void quotedIdentifierIsTheSameAsAPlainOne() {
        assertSame("(func $f) (func call $f)", "(func $\"f\") (func call $\"\\66\")");
    }

    @Test
    void impliedTypesComeBehindTheDefinedOnes() {
        assertBinary("01 08 02 60017f00 600000   03 03 02 01 00   0a 07 02 02 00 0b 02 00 0b", "(func) (func (param i32)) (type (func (param i32)))");
    }

    @Test
    void equalImpliedTypesAreOne() {
        assertBinary("01 05 01 60017e00   03 03 02 00 00   0a 07 02 02 00 0b 02 00 0b", "(func (param i64)) (func (param i64))");
    }

    @Test
    void inlineImportsAndExportsAreFieldsOfTheirOwn() {
        assertSame("""
                        (import "m" "f" (func (param i32)))
                        (import "m" "g" (global (mut i64)))
                        (memory 1)
                        (export "f" (func 0)) (export "f2" (func 0)) (export "mem" (memory 0))
                        """, """
                        (func (export "f") (export "f2") (import "m" "f") (param i32))
                        (global (import "m" "g") (mut i64))
                        (memory (export "mem") 1)
                        """);
    }

    @Test
    void memoryIsAsLargeAsItsInlineData() {
        assertSame("(memory 1 1) (data (memory 0) (i32.const 0) \"abc\")", "(memory (data \"a\" \"bc\"))");
        assertSame("(memory 0 0) (data (i32.const 0))", "(memory (data))");
    }

    @Test
    void tableIsAsLongAsItsInlineElements() {
        assertSame("(table 2 2 funcref) (elem (i32.const 0) func $f $f) (func $f)", "(table funcref (elem $f $f)) (func $f)");
    }

    @Test
    void inlineSegmentsHaveAnIndex() {
        assertSame("(memory (data \"a\")) (data \"b\") (func data.drop 1)", "(memory (data \"a\")) (data $d \"b\") (func data.drop $d)");
    }

    @Test
    void dataAreCountedOnlyIfCodeNamesThem() {
        assertBinary("05 03 01 00 01   0b 07 01 00 41 00 0b 01 61", "(memory 1) (data (i32.const 0) \"a\")");
        assertBinary("01 04 01 600000   03 02 01 00   0c 01 01   0a 07 01 05 00 fc0900 0b   0b 04 01 01 01 61", "(data \"a\") (func data.drop 0)");
    }

    @Test
    void formOfAnElementSegmentIsTheShortest() {
        assertBinary("04 04 01 70 00 01   09 14 05 00 41000b 00 01 00 00 03 00 00 05 6f 00 04 41000b 00", """
                        (table 1 funcref)
                        (elem (i32.const 0))
                        (elem func)
                        (elem declare func)
                        (elem externref)
                        (elem (i32.const 0) funcref)
                        """);
    }

    @Test
    void tableComesBeforeTheSegmentInTextAndBehindItInBinary() {
        assertBinary("01 04 01 600000   03 02 01 00   04 07 02 70 00 01 70 00 01   09 04 01 01 00 00   0a 08 01 06 00 fc0c 00 01 0b",
                        "(table 1 funcref) (table $t 1 funcref) (elem $e func) (func table.init $t $e)");
    }

    @Test
    void selectWithATypeIsAnotherInstruction() {
        assertBinary("01 04 01 600000   03 02 01 00   0a 08 01 06 00 1b 1c017f 0b", "(func select select (result i32))");
    }

    @Test
    void namesOfModuleFunctionsAndLocalsAreKept() {
        assertBinary("01 05 01 60017f00   03 02 01 00   0a 06 01 04 01 017e 0b   00 1a 046e616d65 00 02 016d 01 04 01 00 0166 02 09 01 00 02 00 0170 01 016c",
                        "(module $m (func $f (param $p i32) (local $l i64)))");
    }

    @Test
    void adjacentLocalsOfTheSameTypeAreOneDeclaration() {
        assertBinary("01 04 01 600000   03 02 01 00   0a 08 01 06 02 027f 017c 0b", "(func (local i32) (local i32 f64))");
    }

    @Test
    void errorsSayWhereAndWhatWasExpected() {
        assertMalformed("unknown operator i32.plus: expected an instruction", 2, 3, "(func\n  i32.plus)");
        assertMalformed("unexpected token: expected a value type, found 32", 1, 14, "(func (param 32))");
        assertMalformed("unexpected token: expected ), found the end of the text", 1, 7, "(func ");
        assertMalformed("unexpected token: expected an integer, found )", 3, 12, "(module\r\n (func\r\n  i32.const))");
        assertMalformed("duplicate function $f", 1, 16, "(func $f)(func $f)");
        assertMalformed("unknown global $g", 1, 18, "(func global.get $g)");
        assertMalformed("mismatching label $b", 1, 20, "(func block $a end $b)");
        assertMalformed("alignment must be a power of two", 1, 32, "(memory 1) (func (i32.load8_s  align=3 (i32.const 0)))");
        assertMalformed("inline function type: [i32] -> [] is not [] -> [], the type 0", 1, 23, "(type (func)) (func   (type 0) (param i32))");
        assertMalformed("import after function: imports come before the functions, tables, memories and globals of the module", 1, 8, "(func) (import \"\" \"\" (func))");
    }

    @Test
    void nothingMayFollowTheModule() {
        assertMalformed("unexpected token: expected the end of the text, found )", 1, 9, "(module))");
        assertMalformed("unexpected token: expected the end of the text, found module", 1, 11, "(module) (module)");
    }

    @Test
    void typeThatOnlyALaterUseDefinesHasUnknownParameters() {
        assertMalformed("unknown type 0: only a type use further down defines it", 1, 7, "(func (type 0) (local $l i32) local.get $l drop) (func (param i64))");
    }

    @Test
    void undefinedTypeIsForValidationToReject() {
        assertBinary("03 02 01 07   0a 04 01 02 00 0b", "(func (type 7))");
    }

    @Test
    void textThatIsNotUtf8IsMalformed() {
        ModuleException e = assertThrows(ModuleException.class, () -> TextParser.parse(new byte[]{'(', 'm', '\n', ';', ';', (byte) 0x80}));
        assertEquals("malformed UTF-8 encoding", e.getMessage());
        assertEquals("2:3", e.line() + ":" + e.column());
    }

    @Test
    void aMillionParenthesesAreAnError() {
        String message = "nesting too deep: more than 100000 blocks and folded instructions inside each other";
        assertMalformed(message, 1, 700_014, "(func " + "(block ".repeat(1_000_000) + ")".repeat(1_000_001));
        assertMalformed(message, 1, 600_013, "(func " + "block ".repeat(1_000_000) + ")");
        assertMalformed(message, 1, 900_016, "(func " + "(i32.eqz ".repeat(1_000_000) + ")".repeat(1_000_001));
        ModuleException e = assertThrows(ModuleException.class, () -> TextParser.parse("(".repeat(1_000_000)));
        assertEquals("unexpected token: expected a field of a module, found (", e.getMessage());
    }

    @Test
    void aTextOf100MegabytesIsReadUpToItsMistake() {
        String line = "  (drop (i32.const 0x10000)) ;; one of the lines that a program wrote, which are many and rather long\n";
        assertMalformed("unknown operator i32.plus: expected an instruction", 1_000_002, 3, "(func\n" + line.repeat(1_000_000) + "  i32.plus)");
    }
}
