package org.trifola.wasi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.junit.jupiter.api.Test;

/** The examples that use WASI, with what an embedder gives them. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("..", "examples");

    private static void run(String example, Wasi wasi) throws IOException {
        try (Context context = Context.create("wasm")) {
            Source source = Source.newBuilder("wasm", EXAMPLES.resolve(example).toFile()).build();
            context.eval(source).newInstance(wasi).getMember("exports").invokeMember("_start");
        }
    }

    @Test
    void theNameOnTheStandardInputIsGreeted() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        run("stdio.wat", Wasi.builder().in(new ByteArrayInputStream("WASI\n".getBytes())).out(out).err(err).build());
        assertEquals("Hello, WASI!\n", out.toString());
        assertEquals("Error Message\n", err.toString());
    }

    @Test
    void aFileIsCopiedInMemory() throws IOException {
        String text = "a line of text\n".repeat(1000);
        MemoryFileSystem files = new MemoryFileSystem();
        files.write("input.txt", text);
        run("copy.wat", Wasi.builder().directory("/", files).build());
        assertEquals(text, files.readString("output.txt"));
        assertEquals(List.of("input.txt", "output.txt"), files.list(""));
    }

    @Test
    void anExitMayBeAFunctionOfJava() throws IOException {
        List<Integer> exitCodes = new ArrayList<>();
        Wasi wasi = Wasi.builder().directory("/", new MemoryFileSystem()).override("proc_exit", call -> {
            exitCodes.add(call.i32(0));
            throw new IllegalStateException("the guest has exited");
        }).build();
        assertThrows(PolyglotException.class, () -> run("copy.wat", wasi));
        assertEquals(List.of(44), exitCodes);
    }

    @Test
    void aPanicIsAMessageAndATrap() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PolyglotException trap = assertThrows(PolyglotException.class, () -> run("panic.wat", Wasi.builder().err(err).build()));
        assertEquals("panic: nothing to run\n", err.toString());
        assertTrue(trap.getMessage().contains("unreachable"));
        assertFalse(trap.isInternalError());
    }
}
