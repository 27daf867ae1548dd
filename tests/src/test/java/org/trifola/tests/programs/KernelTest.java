package org.trifola.tests.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifola.tests.programs.GuestProgram.Result;

/** The benchmark programs give the checksums of their native runs. */
class KernelTest {
    private static final Path PROGRAMS = Path.of("..", "benchmarks", "programs");

    /** A kernel, the small n and the checksum for it, an unsigned number. */
    record Kernel(String name, int n, String checksum) {
        Path file(String kind) {
            return PROGRAMS.resolve(kind).resolve(name + ".wasm");
        }

        @Override
        public String toString() {
            return name + " of " + n + " is " + checksum;
        }
    }

    static List<Kernel> kernels() throws IOException {
        return rows("expected.tsv").stream().map(row -> new Kernel(row[0], Integer.parseInt(row[3]), row[4])).toList();
    }

    private static List<String[]> rows(String table) throws IOException {
        return Files.readAllLines(PROGRAMS.resolve(table)).stream()
            .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void theExportedFunctionGivesTheChecksumEachTime(Kernel kernel) throws IOException {
        try (Context context = Context.create("wasm")) {
            Source source = Source.newBuilder("wasm", kernel.file("wasm").toFile()).build();
            Value run = context.eval(source).newInstance().getMember("exports").getMember("run");
            for (int call = 0; call < 2; call++) {
                assertEquals(kernel.checksum, Integer.toUnsignedString(run.execute(kernel.n).asInt()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kernels")
    void theWasiProgramPrintsTheChecksum(Kernel kernel) {
        assertEquals(new Result(0, kernel.checksum + "\n", ""),
            GuestProgram.of(kernel.file("wasi"), String.valueOf(kernel.n)).run());
    }
}
