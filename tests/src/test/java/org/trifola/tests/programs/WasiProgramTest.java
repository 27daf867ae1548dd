package org.trifola.tests.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.trifola.tests.programs.GuestProgram.of;
import static org.trifola.tests.programs.GuestProgram.program;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

import org.graalvm.polyglot.PolyglotException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trifola.tests.programs.GuestProgram.Result;

/** C programs, compiled with clang and wasi-libc. */
class WasiProgramTest {
    @Test
    void helloPrintsALine() {
        assertEquals(new Result(0, "Hello, world!\n", ""), of(Path.of("..", "examples", "hello.wasm")).run());
    }

    @Test
    void aDirectoryIsListedAndAFileRead(@TempDir Path directory) throws IOException {
        Files.writeString(directory.resolve("three.txt"), "alpha\nbeta\ngamma\n");
        Files.writeString(directory.resolve("b.txt"), "x");
        Files.createDirectory(directory.resolve("sub"));

        Result result = program("listdir", "/data", "/data/three.txt").directory("/data", directory).run();

        assertEquals(new Result(0, """
            3 entries
            b.txt 1
            sub/
            three.txt 17
            1: alpha
            2: beta
            3: gamma
            """, ""), result);
    }

    @Test
    void aDirectoryOfAThousandFilesIsListedToTheEnd(@TempDir Path directory) throws IOException {
        for (int index = 0; index < 1000; index++) {
            Files.createFile(directory.resolve("a-file-with-a-long-name-to-fill-the-buffer-" + index));
        }

        Result result = program("listdir", "/data", "/data/a-file-with-a-long-name-to-fill-the-buffer-0")
            .directory("/data", directory).run();

        assertEquals("1000 entries", result.output().lines().findFirst().orElseThrow());
        assertEquals(1001, result.output().lines().count());
    }

    @Test
    void aMissingFileIsReportedByTheProgram(@TempDir Path directory) {
        assertEquals(new Result(1, "0 entries\n", "/data/none: No such file or directory\n"),
            program("listdir", "/data", "/data/none").directory("/data", directory).run());
    }

    @Test
    void theLinesOfTheInputAreSorted() {
        assertEquals(new Result(0, "\napple\nfig\npear\n", "4 lines\n"), program("sort").input("pear\napple\n\nfig").run());
    }

    @Test
    void anEmptyInputHasNoLines() {
        assertEquals(new Result(0, "", "0 lines\n"), program("sort").run());
    }

    @Test
    void twentyThousandLinesAreSorted() {
        StringBuilder descending = new StringBuilder();
        StringBuilder ascending = new StringBuilder();
        for (int line = 10_000; line < 30_000; line++) {
            descending.append(39_999 - line).append('\n');
            ascending.append(line).append('\n');
        }
        assertEquals(new Result(0, ascending.toString(), "20000 lines\n"), program("sort").input(descending.toString()).run());
    }

    @Test
    void floatingPointNumbersArePrintedAndReadBack() throws IOException {
        assertPrintsWhatIsExpected(program("floats"), "floats");
    }

    @Test
    void argumentsAndVariablesArrive() {
        Result result = program("env", "a b", "", "ä€𝄞").variable("GREETING", "good day").variable("A", "1=2").run();

        assertEquals(new Result(0, """
            4 arguments
            [a b]
            []
            [ä€𝄞]
            2 variables
            A=1=2
            GREETING=good day
            GREETING is good day
            """, ""), result);
    }

    @Test
    void theProgramEndsWithItsStatus() {
        assertEquals(new Result(3, "leaving with 3\natexit\n", ""), program("exit", "3").run());
        assertEquals(new Result(0, "leaving with 0\natexit\n", ""), program("exit", "0").run());
        assertEquals(new Result(4, "leaving with 4\natexit\n", ""), program("exit", "4", "return").run());
    }

    @Test
    void filesAreCreatedWrittenReadAppendedToAndTruncated(@TempDir Path directory) throws IOException {
        assertPrintsWhatIsExpected(program("files", "/out").directory("/out", directory), "files");
        assertEquals("", Files.readString(directory.resolve("note.txt")));
        assertEquals("0123456789\0\0\0\0\0\0\0\0\0\0tail", Files.readString(directory.resolve("data.bin")));
    }

    @Test
    void clocksAdvance() throws IOException {
        assertPrintsWhatIsExpected(program("clock"), "clock");
    }

    @Test
    void randomBytesAreRandom() throws IOException {
        assertPrintsWhatIsExpected(program("random"), "random");
    }

    private static void assertPrintsWhatIsExpected(GuestProgram program, String name) throws IOException {
        String expected = Files.readString(Path.of("src", "test", "programs", name + ".expected"));
        assertEquals(new Result(0, expected, ""), program.run());
    }

    @ParameterizedTest
    @CsvSource({
        "unreachable, unreachable",
        "load, out of bounds memory access",
        "store, out of bounds memory access",
        "divide, integer divide by zero",
        "remainder, integer divide by zero",
        "overflow, integer overflow",
        "convert, integer overflow",
        "nan, invalid conversion to integer",
        "null, uninitialized element 0",
        "type, indirect call type mismatch",
        "table, undefined element"})
    void aTrapNamesItsKindAndTheFunctionsThatLedThere(String kind, String message) {
        PolyglotException trap = assertThrows(PolyglotException.class, () -> program("trap", kind).run());

        assertEquals(message, trap.getMessage());
        assertEquals(List.of("inner", "middle", "outer"), guestFrames(trap).subList(0, 3));
    }

    @Test
    void endlessRecursionExhaustsTheStack() {
        PolyglotException trap = assertThrows(PolyglotException.class, () -> program("trap", "recursion").run());

        assertEquals("call stack exhausted", trap.getMessage());
        assertEquals("recurse", guestFrames(trap).getFirst());
    }

    private static List<String> guestFrames(PolyglotException trap) {
        return StreamSupport.stream(trap.getPolyglotStackTrace().spliterator(), false)
            .filter(PolyglotException.StackFrame::isGuestFrame).map(PolyglotException.StackFrame::getRootName).toList();
    }
}
