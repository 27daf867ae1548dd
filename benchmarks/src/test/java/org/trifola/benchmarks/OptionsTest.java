package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.trifola.benchmarks.engine.Engine;
import org.trifola.benchmarks.engine.Layout;

/** The command line of the harness. */
class OptionsTest {
    @Test
    void withoutArgumentsEverySuiteAsksEveryEngineThatIsThere() {
        Options options = Options.parse();
        assertEquals(List.of(Suite.values()), options.suites());
        assertEquals(Engine.present(), options.engines());
        assertEquals(OptionalInt.empty(), options.rounds());
        assertEquals(Layout.RESULTS, options.results());
        assertTrue(options.programs().test("fib"));
        assertFalse(options.resume());
        assertFalse(options.publish());
    }

    @Test
    void suitesAndProgramsAreChosenByName() {
        Options options = Options.parse("--suites=grow,warm-up", "--programs=fib,simd_.*", "--rounds=5", "--jvm=-Xmx1g", "--resume");
        assertEquals(List.of(Suite.GROW, Suite.WARM_UP), options.suites());
        assertTrue(options.programs().test("simd_gemm"));
        assertFalse(options.programs().test("fibonacci"));
        assertEquals(OptionalInt.of(5), options.rounds());
        assertEquals(List.of("-Xmx1g"), options.jvmFlags());
        assertTrue(options.resume());
    }

    @Test
    void wrongArgumentsAreNamed() {
        assertWrong("there is no suite speed", "--suites=speed");
        assertWrong("there is no engine v8", "--engines=v8");
        assertWrong("there is no option peak", "peak");
        assertWrong("not a number of rounds: 0", "--rounds=0");
        assertWrong("not a regular expression: (", "--programs=(");
    }

    private static void assertWrong(String message, String argument) {
        IllegalArgumentException wrong = assertThrows(IllegalArgumentException.class, () -> Options.parse(argument));
        assertEquals(message, wrong.getMessage());
    }
}
