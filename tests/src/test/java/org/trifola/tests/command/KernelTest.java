package org.trifola.tests.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.trifola.tests.command.Command.wasm;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trifola.tests.command.Command.Result;
import org.trifola.tests.programs.Kernel;

/** The command runs the benchmark programs. */
@Tag("command")
class KernelTest {
    @ParameterizedTest
    @MethodSource("org.trifola.tests.programs.Kernel#all")
    void theProgramPrintsTheChecksumOfItsArgument(Kernel kernel) throws InterruptedException {
        assertEquals(new Result(0, kernel.checksum() + "\n", ""),
            wasm(kernel.command().toString(), String.valueOf(kernel.n())).run());
    }
}
