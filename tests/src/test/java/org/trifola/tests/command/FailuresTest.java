package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.tests.command.Command.statusOf;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifola.tests.command.Command.Result;

/** What the command says and which status it gives where something is wrong. */
@Tag("command")
class FailuresTest {
    private static final String PROGRAMS = "src/test/programs/";
    private static final String TRAP = PROGRAMS + "trap.wasm";

    @Test
    void aTrapPrintsItsTextAndTheCallsThatLedThere() throws InterruptedException {
        Result result = wasm(TRAP, "divide").run();

        assertEquals(134, result.status());
        assertEquals("before divide\n", result.output());
        String[] lines = result.error().split("\n");
        assertEquals("wasm: trap: integer divide by zero", lines[0]);
        assertTrue(lines[1].matches(" {2}at inner \\(function \\d+ of trap\\.wasm at byte 0x[0-9a-f]+\\)"), lines[1]);
        assertTrue(lines[2].matches(" {2}at middle \\(function \\d+ of trap\\.wasm at byte 0x[0-9a-f]+\\)"), lines[2]);
        assertTrue(lines[3].matches(" {2}at outer \\(function \\d+ of trap\\.wasm at byte 0x[0-9a-f]+\\)"), lines[3]);
    }

    @Test
    void anAbortIsATrap() throws InterruptedException {
        Result result = wasm(PROGRAMS + "exit.wasm", "0", "abort").run();

        assertEquals(134, result.status());
        assertEquals("leaving with 0\n", result.output());
        assertTrue(result.error().startsWith("wasm: trap: unreachable\n"), result.error());
    }

    @Test
    void anEndlessRecursionTrapsWithAShortBacktrace() throws InterruptedException {
        Result result = wasm(TRAP, "recursion").run();

        assertEquals(134, result.status());
        assertTrue(result.error().startsWith("wasm: trap: call stack exhausted\n"), result.error());
        assertEquals("before recursion\n", result.output());
        assertTrue(result.error().lines().count() < 100);
    }

    @Test
    void aTrapOfAnInvokedFunctionIsATrap() throws InterruptedException {
        Result result = wasm("--invoke", "divide", PROGRAMS + "wat/traps.wasm", "1", "0").run();

        assertEquals(134, result.status());
        assertEquals("", result.output());
        assertTrue(result.error().startsWith("wasm: trap: integer divide by zero\n  at divide (function "), result.error());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--no-cache", "--tier=graal"})
    void anEndlessLoopEndsWhenTheCommandIsEnded(String option) throws InterruptedException, IOException {
        Process process = wasm(option, TRAP, "loop").start();
        byte[] announced = process.getInputStream().readNBytes("before loop\n".length());
        assertEquals("before loop\n", new String(announced, StandardCharsets.UTF_8));
        Thread.sleep(2_000);

        long begin = System.nanoTime();
        process.destroy();
        assertEquals(143, statusOf(process));
        assertTrue(System.nanoTime() - begin < 10_000_000_000L);
    }

    @Test
    void aProgramWhoseReaderHasGoneEnds() throws InterruptedException, IOException {
        Process process = wasm(PROGRAMS + "sort.wasm").start();
        process.getInputStream().close();
        try (var input = process.getOutputStream()) {
            input.write("some line\n".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        }

        assertEquals(141, statusOf(process));
    }

    @Test
    void whatIsNoFileIsSaid(@TempDir Path directory) throws InterruptedException {
        assertFails(1, "wasm: missing.wasm does not exist.", "missing.wasm");
        assertFails(1, "wasm: " + directory + " is a directory.", directory.toString());
        assertFails(1, "wasm: --dir missing: there is no such directory.", "--dir", "missing", "../examples/hello.wasm");
    }

    @Test
    void whatIsNoModuleIsSaid(@TempDir Path directory) throws InterruptedException, IOException {
        byte[] hello = Files.readAllBytes(Path.of("../examples/hello.wasm"));
        Path truncated = Files.write(directory.resolve("truncated.wasm"), Arrays.copyOf(hello, hello.length / 2));
        Path empty = Files.write(directory.resolve("empty.wasm"), new byte[0]);

        assertRejected("is not a well-formed WebAssembly module", "../examples/hello.c");
        assertRejected("is not a well-formed WebAssembly module", truncated.toString());
        assertRejected("is not a well-formed WebAssembly module", empty.toString());
        assertRejected("is not a valid WebAssembly module", PROGRAMS + "invalid/type_mismatch.wasm");
    }

    @Test
    void aModuleThatWantsWhatNobodyOffersIsNotRun() throws InterruptedException {
        assertRejected("cannot be instantiated", "--invoke", "call_host_func", "../examples/host_function.wasm", "3");
    }

    @Test
    void aFunctionThatIsNotThereIsSaid() throws InterruptedException {
        assertFails(1, "wasm: ../examples/fibonacci.wasm has no function _start to run; call another one with --invoke; it exports fib.",
                "../examples/fibonacci.wasm");
        assertFails(1, "wasm: ../examples/fibonacci.wasm exports no function \"fob\"; it exports fib.",
                "--invoke", "fob", "../examples/fibonacci.wasm", "20");
    }

    @Test
    void aWrongCommandLineIsSaidWithAHint() throws InterruptedException {
        assertFails(2, "wasm: No file was given. Try wasm --help.");
        assertFails(2, "wasm: There is no option --nonsense. Try wasm --help.", "--nonsense", "../examples/hello.wasm");
        assertFails(2, "wasm: Argument 1 of fib must be of type i32, but \"many\" is no integer. Try wasm --help.",
                "--invoke", "fib", "../examples/fibonacci.wasm", "many");
        assertEquals(2, wasm("--tier=graal", "--engine.Compilation=maybe", "../examples/hello.wasm").run().status());
        assertEquals(2, wasm("--wasm.Nonsense=1", "../examples/hello.wasm").run().status());
    }

    private static void assertFails(int status, String sentence, String... arguments) throws InterruptedException {
        assertEquals(new Result(status, "", sentence + "\n"), wasm(arguments).run());
    }

    /** One line that begins with the file, of which the arguments hold only one, and with what is wrong with it. */
    private static void assertRejected(String what, String... arguments) throws InterruptedException {
        Result result = wasm(arguments).run();
        assertEquals(1, result.status(), result.error());
        assertEquals("", result.output());
        assertTrue(result.error().matches("wasm: \\S+ " + what + ": .+\n"), result.error());
    }
}
