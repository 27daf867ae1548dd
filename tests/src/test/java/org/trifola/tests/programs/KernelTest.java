package org.trifola.tests.programs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifola.tests.programs.GuestProgram.Result;

/** The benchmark programs give the checksums of their native runs. */
class KernelTest {
    @ParameterizedTest
    @MethodSource("org.trifola.tests.programs.Kernel#all")
    void theExportedFunctionGivesTheChecksumEachTime(Kernel kernel) throws IOException {
        try (Context context = Context.create("wasm")) {
            Source source = Source.newBuilder("wasm", kernel.reactor().toFile()).build();
            Value run = context.eval(source).newInstance().getMember("exports").getMember("run");
            for (int call = 0; call < 2; call++) {
                assertEquals(kernel.checksum(), Integer.toUnsignedString(run.execute(kernel.n()).asInt()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.trifola.tests.programs.Kernel#all")
    void theWasiProgramPrintsTheChecksum(Kernel kernel) {
        assertEquals(new Result(0, kernel.checksum() + "\n", ""),
            GuestProgram.of(kernel.command(), String.valueOf(kernel.n())).run());
    }
}
