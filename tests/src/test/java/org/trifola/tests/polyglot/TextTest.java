package org.trifola.tests.polyglot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Modules in the text format. */
class TextTest extends ContextTest {

    private static Source text(String name, String characters) {
        return Source.newBuilder("wasm", characters, name).mimeType("text/wasm").buildLiteral();
    }

    @Test
    void aTextIsEvaluatedLikeABinary() {
        Source source = text("answer.wat", "(module (func (export \"answer\") (result i32) i32.const 42))");
        assertEquals(42, exports(source).invokeMember("answer").asInt());
    }

    @Test
    void charactersNeedTheirMediaType() {
        RuntimeException refused = assertThrows(RuntimeException.class, () -> context.eval("wasm", "(memory 1)"));
        assertTrue(refused.getMessage().contains("text/wasm"), refused.getMessage());
    }

    @Test
    void aFileIsKnownByItsName() throws IOException {
        Source source = Source.newBuilder("wasm", Path.of("..", "examples", "fibonacci.wat").toFile()).build();
        assertEquals("text/wasm", source.getMimeType());
        assertEquals(6765, exports(source).invokeMember("fib", 20).asInt());
    }

    @Test
    void aMistakeIsASyntaxErrorWithItsPlace() {
        PolyglotException mistake = assertThrows(PolyglotException.class, () -> context.eval(text("mistake.wat", "(func\n  i32.plus)")));
        assertTrue(mistake.isSyntaxError());
        assertEquals("unknown operator i32.plus: expected an instruction (at line 2, column 3 of mistake.wat)", mistake.getMessage());
        assertEquals(2, mistake.getSourceLocation().getStartLine());
        assertEquals(3, mistake.getSourceLocation().getStartColumn());
        assertEquals("malformed", mistake.getGuestObject().getMember("failureType").asString());
    }

    @Test
    void anInvalidTextNamesTheFunctionAtFault() {
        PolyglotException invalid = assertThrows(PolyglotException.class, () -> context.eval(text("invalid.wat", "(func) (func $f (result i32))")));
        assertTrue(invalid.isSyntaxError());
        assertTrue(invalid.getMessage().matches("type mismatch.* \\(in function 1 \"f\" of invalid\\.wat\\)"), invalid.getMessage());
        assertEquals("invalid", invalid.getGuestObject().getMember("failureType").asString());
    }

    @Test
    void aMistakeAtTheVeryEndHasAPlaceToo() {
        PolyglotException mistake = assertThrows(PolyglotException.class, () -> context.eval(text("open.wat", "(module")));
        assertEquals("unexpected token: expected ), found the end of the text (at line 1, column 8 of open.wat)", mistake.getMessage());
    }

    @Test
    void allKindsOfLineEndsAreCounted() {
        for (String end : new String[]{"\n", "\r", "\r\n"}) {
            Source source = text("open.wat", "(module" + end + ";; é" + end);
            PolyglotException mistake = assertThrows(PolyglotException.class, () -> context.eval(source));
            assertEquals("unexpected token: expected ), found the end of the text (at line 3, column 1 of open.wat)", mistake.getMessage());
            assertEquals(source.getLength(), mistake.getSourceLocation().getCharIndex());
        }
    }

    @TestFactory
    Stream<DynamicTest> committedTextsMeanTheSameAsTheirBinaries() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src", "test", "programs", "wat"))) {
            List<Path> texts = files.filter(file -> file.toString().endsWith(".wat")).sorted().toList();
            return texts.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> compareWithBinary(file)));
        }
    }

    private void compareWithBinary(Path text) {
        String name = text.getFileName().toString();
        Path binary = text.resolveSibling(name.substring(0, name.length() - 1) + "sm");
        assertEquals(description(binary), description(text));
    }

    /** What the module tells of itself, but for its name. */
    private String description(Path file) {
        try {
            Source source = Source.newBuilder("wasm", file.toFile()).name("module").build();
            return context.eval(source).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
