package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.trifola.tests.command.Command.wasm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trifola.tests.command.Command.Result;

/** The command does without a polyglot context unless an option needs one; nobody sees a difference. */
@Tag("command")
class DirectTest {
    private static final String PROGRAMS = "src/test/programs/";
    /** Any option of the engine needs a polyglot context. */
    private static final String POLYGLOT = "--engine.WarnInterpreterOnly=false";

    @ParameterizedTest
    @ValueSource(strings = {
        "exit.wasm 7",
        "exit.wasm 300",
        "exit.wasm 0 abort",
        "trap.wasm divide",
        "trap.wasm recursion",
        "--invoke divide wat/traps.wasm 1 0",
        "--invoke divide wat/traps.wasm 1",
        "--invoke nothing wat/traps.wasm",
        "--deterministic --env A=b env.wasm x y",
        "--dir missing env.wasm",
        "--env",
        "missing.wasm",
        "wat"
    })
    void aPolyglotContextMakesNoDifference(String line) throws InterruptedException {
        List<String> arguments = Arrays.stream(line.split(" ")).map(word -> word.contains(".wasm") || word.equals("wat") ? PROGRAMS + word : word).toList();
        List<String> polyglot = new ArrayList<>(List.of(POLYGLOT));
        polyglot.addAll(arguments);

        Result expected = wasm(polyglot.toArray(String[]::new)).run();
        Result result = wasm(arguments.toArray(String[]::new)).run();

        assertEquals(expected.status(), result.status());
        assertEquals(expected.output(), result.output());
        assertEquals(withoutRepetition(expected.error()), withoutRepetition(result.error()));
    }

    /**
     * How often an endless recursion shows itself, and whether its innermost call has reached an instruction, depends on where the
     * stack ends.
     */
    private static List<String> withoutRepetition(String error) {
        return error.lines().map(line -> line.replaceFirst(" at byte 0x[0-9a-f]+", "")).distinct().toList();
    }

    /** The second program runs so long that it is asked to let others interrupt it. */
    @ParameterizedTest
    @CsvSource({PROGRAMS + "exit.wasm, 0", "../benchmarks/programs/wasi/json.wasm, 200"})
    void nothingOfThePolyglotEngineIsLoaded(String program, String argument, @TempDir Path folder) throws InterruptedException, IOException {
        Path log = folder.resolve("classes.log");

        assertEquals(0, wasm("--no-cache", "--vm.Xlog:class+load:file=" + log, program, argument).run().status());
        String classes = Files.readString(log);
        assertTrue(classes.contains("org.trifola.language.embedding.WasmStore "), "nothing ran");
        assertFalse(classes.contains("com.oracle.truffle.polyglot.PolyglotEngineImpl "), "the polyglot engine was loaded");
        assertFalse(classes.contains("com.oracle.truffle.api.impl.DefaultTruffleRuntime "), "Truffle's runtime was started");
    }
}
