package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The command line of the harness. */
class OptionsTest {
    @Test
    void withoutArgumentsEverySuiteComparesOurEngineToGraalWasm() {
        Options options = Options.parse();
        assertEquals(List.of(Suite.values()), options.suites());
        assertEquals(Engine.TRIFOLA, options.first());
        assertEquals(Engine.GRAALWASM, options.second());
        assertEquals(OptionalInt.empty(), options.rounds());
        assertTrue(options.programs().test("fib"));
    }

    @Test
    void suitesAndProgramsAreChosenByName() {
        Options options = Options.parse("grow", "peak", "--programs=fib,simd_.*", "--rounds=5", "--jvm=-Xmx1g");
        assertEquals(List.of(Suite.GROW, Suite.PEAK), options.suites());
        assertTrue(options.programs().test("simd_gemm"));
        assertFalse(options.programs().test("fibonacci"));
        assertEquals(OptionalInt.of(5), options.rounds());
        assertEquals(List.of("-Xmx1g"), options.jvmFlags());
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertWrong("there is no suite speed", "speed");
        assertWrong("there is no engine v8", "--engines=trifola,v8");
        assertWrong("two engines are compared, not 1: trifola", "--engines=trifola");
        assertWrong("not a number of rounds: 0", "--rounds=0");
        assertWrong("not a regular expression: (", "--programs=(");
    }

    private static void assertWrong(String message, String argument) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> Options.parse(argument));
        assertEquals(message, wrong.getMessage());
    }
}
