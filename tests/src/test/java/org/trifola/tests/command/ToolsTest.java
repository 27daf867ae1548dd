package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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

/** What the command does with texts, modules and scripts besides running programs. */
@Tag("command")
class ToolsTest {
    private static final String FIBONACCI = "../examples/fibonacci.wat";

    @TempDir
    private Path directory;

    private String file(String name, String contents) throws IOException {
        return Files.writeString(directory.resolve(name), contents).toString();
    }

    @Test
    void aTextRunsLikeABinary() throws InterruptedException {
        Result result = wasm("--invoke", "fib", FIBONACCI, "20").run();

        assertEquals(0, result.status(), result.error());
        assertEquals("6765\n", result.output());
    }

    @Test
    void aMistakeInATextIsToldWithItsPlace() throws IOException, InterruptedException {
        String text = file("mistake.wat", "(module\n  (func i32.plus))\n");
        Result result = wasm(text).run();

        assertEquals(1, result.status());
        assertEquals("wasm: " + text + " is not a well-formed WebAssembly module: unknown operator i32.plus: expected an instruction"
                + " (at line 2, column 9 of mistake.wat)\n", result.error());
    }

    @Test
    void anAssembledModuleIsPrintedAsItWas() throws IOException, InterruptedException {
        String text = file("add.wat", """
                (module
                  (type (;0;) (func (param i32 i32) (result i32)))
                  (func $add (;0;) (type 0) (param i32 i32) (result i32)
                    local.get 0
                    local.get 1
                    i32.add))
                """);
        Result assembled = wasm("assemble", text).run();

        assertEquals(0, assembled.status(), assembled.error());
        assertEquals(Files.readString(Path.of(text)), wasm("print", directory.resolve("add.wasm").toString()).run().output());
    }

    @Test
    void theAssembledFileMayHaveAnyName() throws IOException, InterruptedException {
        String text = file("empty.wat", "");
        Path target = directory.resolve("module");
        Result result = wasm("assemble", text, "-o", target.toString()).run();

        assertEquals(0, result.status(), result.error());
        assertArrayEquals(new byte[] {0, 'a', 's', 'm', 1, 0, 0, 0}, Files.readAllBytes(target));
    }

    @Test
    void everyModuleThatIsNotValidIsTold() throws IOException, InterruptedException {
        String invalid = file("invalid.wat", "(func $f (result i32))");
        String malformed = file("malformed.wasm", "nothing");
        Result result = wasm("validate", FIBONACCI, invalid, malformed).run();

        assertEquals(1, result.status());
        String[] lines = result.error().split("\n");
        assertEquals(2, lines.length, result.error());
        assertTrue(lines[0].startsWith("wasm: " + invalid + " is not a valid WebAssembly module: type mismatch"), lines[0]);
        assertTrue(lines[1].startsWith("wasm: " + malformed + " is not a well-formed WebAssembly module: magic header not detected"), lines[1]);
    }

    @Test
    void aScriptTellsWhatFails() throws IOException, InterruptedException {
        String script = file("script.wast", """
                (module (func (export "one") (result i32) (i32.const 1)))
                (assert_return (invoke "one") (i32.const 1))
                (assert_return (invoke "one") (i32.const 2))
                """);
        Result result = wasm("wast", script).run();

        assertEquals(1, result.status());
        assertEquals(script + ": line 3: assert_return failed: gave 1 instead of (i32.const 2)\n" + script + ": 2 passed, 1 failed, 0 skipped\n", result.output());
    }

    @Test
    void aToolWithoutAFileIsAMistakeOfUsage() throws InterruptedException {
        Result result = wasm("assemble").run();

        assertEquals(2, result.status());
        assertEquals("wasm: assemble needs one file, and may have -o FILE behind it. Try wasm --help.\n", result.error());
    }
}
