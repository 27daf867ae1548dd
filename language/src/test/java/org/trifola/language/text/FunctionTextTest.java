package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.config.EngineConfig;

/** Where functions and their instructions stand, in the order of the binary format. */
class FunctionTextTest {

    private static final String FOLDED = """
                    (module
                      (import "a" "b" (func))
                      (global i32 (i32.const 7))
                      (func $f (param i32) (result i32)
                        (if (result i32) (i32.eqz (local.get 0))
                          (then (return (i32.add (i32.const 1) (i32.const 2))))
                          (else (block (result i32) (local.get 0)))))
                      (func loop nop if nop else end end))
                    """;

    @Test
    void functionsAreFoundInTheirText() {
        List<FunctionText> functions = TextParser.functions(FOLDED);
        assertEquals(2, functions.size());
        assertEquals(FOLDED.indexOf("(func $f"), functions.get(0).start());
        assertEquals("(func loop nop if nop else end end)", FOLDED.substring(functions.get(1).start(), functions.get(1).end()));
    }

    @Test
    void foldedInstructionsComeInTheOrderOfTheBinaryFormat() {
        FunctionText function = TextParser.functions(FOLDED).get(0);
        assertEquals(List.of("local.get", "i32.eqz", "if", "i32.const", "i32.const", "i32.add", "return", "else", "block", "local.get", "", "", ""), mnemonics(function));
    }

    @Test
    void flatBlocksEndAtTheirEnd() {
        FunctionText function = TextParser.functions(FOLDED).get(1);
        assertEquals(List.of("loop", "nop", "if", "nop", "else", "end", "end", ""), mnemonics(function));
    }

    @Test
    void instructionsAreFoundByTheirDistanceFromTheEndOfTheBody() {
        FunctionText function = TextParser.functions("(func (drop (i32.const 128)))").getFirst();
        assertEquals(13, function.instruction(5));
        assertEquals(7, function.instruction(2));
    }

    @Test
    void printedFunctionsKnowTheirInstructions() {
        byte[] binary = TextParser.parse(FOLDED);
        FunctionText function = TextPrinter.print(ModuleDecoder.decode("folded", binary, EngineConfig.DEFAULT), EngineConfig.DEFAULT, 1);
        assertEquals("(func $f (;1;) (type 1) (param i32) (result i32)", function.text().toString().lines().findFirst().orElseThrow());
        assertEquals(List.of("local.get", "i32.eqz", "if", "i32.const", "i32.const", "i32.add", "return", "else", "block", "local.get", "end", "end"), mnemonics(function));
    }

    /** The mnemonics of the instructions; an {@code end} of folded ones is nothing. */
    private static List<String> mnemonics(FunctionText function) {
        return Arrays.stream(function.starts()).mapToObj(start -> function.text().subSequence(start, function.mnemonicEnd(start)).toString()).toList();
    }
}
