package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.tests.command.Command.Result;

/** Programs that the command runs to their end, and what passes between them and their caller. */
@Tag("command")
class ProgramsTest {
    private static final String PROGRAMS = "src/test/programs/";

    @Test
    void aProgramPrintsAndNothingElseIsPrinted() throws InterruptedException {
        assertEquals(new Result(0, "Hello, world!\n", ""), wasm("../examples/hello.wasm").run());
    }

    @Test
    void theModuleMayComeFromTheStandardInput() throws InterruptedException, IOException {
        byte[] module = Files.readAllBytes(Path.of("../examples/hello.wasm"));

        assertEquals(new Result(0, "Hello, world!\n", ""), wasm("-").input(module).run());
    }

    @Test
    void argumentsAndVariablesReachTheProgram() throws InterruptedException {
        Result result = wasm("--env", "GREETING=hello", "--env", "MOOD", PROGRAMS + "env.wasm", "a", "b c", "--dir", "--")
                .variable("MOOD", "fine")
                .run();

        assertEquals(new Result(0, """
                5 arguments
                [a]
                [b c]
                [--dir]
                [--]
                2 variables
                GREETING=hello
                MOOD=fine
                GREETING is hello
                """, ""), result);
    }

    @Test
    void variablesOfTheCallerStayOutsideUnlessInherited() throws InterruptedException {
        Command closed = wasm(PROGRAMS + "env.wasm").variable("GREETING", "hello");
        Command open = wasm("--env-inherit", PROGRAMS + "env.wasm").variable("GREETING", "hello");

        assertEquals("1 arguments\n0 variables\nGREETING is not set\n", closed.run().output());
        assertTrue(open.run().output().endsWith("GREETING is hello\n"));
    }

    @Test
    void standardInputReachesTheProgram() throws InterruptedException {
        Result result = wasm(PROGRAMS + "sort.wasm").input("pear\napple\nzoo\nbanana").run();

        assertEquals(new Result(0, "apple\nbanana\npear\nzoo\n", "4 lines\n"), result);
    }

    @Test
    void aDirectoryIsSeenUnderItsGuestName(@TempDir Path directory) throws InterruptedException, IOException {
        Files.writeString(directory.resolve("poem.txt"), "one\ntwo\n");
        Files.createDirectory(directory.resolve("sub"));

        Result result = wasm("--dir", directory + "::/data", PROGRAMS + "listdir.wasm", "/data", "/data/poem.txt").run();

        assertEquals(new Result(0, "2 entries\npoem.txt 8\nsub/\n1: one\n2: two\n", ""), result);
    }

    @Test
    void withoutADirectoryThereAreNoFiles() throws InterruptedException {
        assertEquals(1, wasm(PROGRAMS + "listdir.wasm", "/", "/x").run().status());
    }

    @Test
    void theExitStatusIsTheProgramsAndItsOutputIsKept() throws InterruptedException {
        assertEquals(new Result(42, "leaving with 42\natexit\n", ""), wasm(PROGRAMS + "exit.wasm", "42").run());
        assertEquals(new Result(3, "leaving with 3\natexit\n", ""), wasm(PROGRAMS + "exit.wasm", "3", "return").run());
        assertEquals(new Result(0, "leaving with 0\natexit\n", ""), wasm(PROGRAMS + "exit.wasm", "0").run());
    }

    @Test
    void anExportedFunctionTakesNumbersAndPrintsItsResults() throws InterruptedException {
        assertEquals(new Result(0, "6765\n", ""), wasm("--invoke", "fib", "../examples/fibonacci.wasm", "20").run());
        assertEquals(new Result(0, "-2\n1\n", ""), wasm("--invoke=swap", PROGRAMS + "wat/multi_value.wasm", "1", "-2").run());
        assertEquals(new Result(0, "-1\n9223372036854775807\n0.5\n-1e300\n", ""),
                wasm("--invoke", "constants", PROGRAMS + "wat/values.wasm").run());
        assertEquals(new Result(0, "0.1\n", ""), wasm("--invoke", "f32", PROGRAMS + "wat/values.wasm", "0.1").run());
        assertEquals(new Result(0, "", ""), wasm("--invoke", "nothing", PROGRAMS + "wat/values.wasm").run());
    }

    @Test
    void theJvmHasTheOptimizingRuntimeWhereItIsAskedForAndTakesOptions() throws InterruptedException {
        assertTrue(wasm("--version").run().output().contains(" on Interpreted, "));
        assertTrue(wasm("--tier=graal", "--version").run().output().contains(" on GraalVM CE, "));
        assertTrue(wasm("--tier", "graal", "--version").run().output().contains(" on GraalVM CE, "));
        assertTrue(wasm("--env", "A=1", "--vm.-version", "../examples/hello.wasm").run().output().startsWith("openjdk 25"));
    }
}
