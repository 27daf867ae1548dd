package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifola.benchmarks.engine.Layout;

/** The list of programs, read from the tables beside them. */
class ProgramTest {
    @Test
    void eachKernelHasAFileAndChecksums() throws IOException {
        List<Program> programs = Program.kernels();
        assertEquals(42, programs.size());
        assertEquals(3, programs.stream().filter(Program::vectors).count());
        for (Program program : programs) {
            assertTrue(Files.exists(program.file()), program.file().toString());
            assertTrue(Files.exists(program.command()), program.command().toString());
        }
        assertEquals(new Program("fib", Layout.PROGRAMS.resolve("wasm").resolve("fib.wasm"), 40, "102334155", 32, "2178309",
            false), programs.getFirst());
    }
}
