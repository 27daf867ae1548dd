package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.benchmarks.report.Comparison;

/** What has been measured, in memory and in its file. */
class ResultsTest {
    @TempDir
    private Path folder;

    @Test
    void theMedianOfTheProcessesIsComparedInItsUnit() throws IOException {
        Results results = Results.open(folder, false);
        for (double time : new double[]{9e6, 2e6, 3e6}) {
            results.add(Suite.PEAK, "fib", "trifola", (int) time, outcome(time));
        }
        results.add(Suite.PEAK, "fib", "graalwasm-graal", 0, outcome(4e6));
        assertEquals(new Comparison("time per run", "ms", List.of("trifola", "graalwasm-graal"), 1,
            List.of(new Comparison.Line("fib", List.of(3.0, 4.0), ""))), results.comparison(Suite.PEAK, Quantity.TIME, ""));
        assertEquals(0, results.comparison(Suite.PEAK, Quantity.TIME, "trifola").baseline());
    }

    @Test
    void failuresAreToldAndHaveNoValue() throws IOException {
        Results results = Results.open(folder, false);
        results.add(Suite.PEAK, "fib", "trifola", 0, new Outcome(Map.of(), List.of(), "failed: exit status 134", true));
        assertEquals(new Comparison.Line("fib", List.of(Double.NaN), "trifola: failed: exit status 134"),
            results.comparison(Suite.PEAK, Quantity.TIME, "").lines().getFirst());
    }

    @Test
    void aRunThatIsResumedKnowsWhatThereIs() throws IOException {
        Results.open(folder, false).add(Suite.PEAK, "fib", "trifola", 0, outcome(4e6));
        Results resumed = Results.open(folder, true);
        assertTrue(resumed.has(Suite.PEAK, "fib", "trifola", 0));
        assertFalse(resumed.has(Suite.PEAK, "fib", "trifola", 1));
        assertFalse(resumed.has(Suite.INTERPRETER, "fib", "trifola", 0));
        assertEquals(List.of(4.0), resumed.comparison(Suite.PEAK, Quantity.TIME, "").lines().getFirst().values());
    }

    @Test
    void suitesThatWereNotMeasuredKeepTheirResults() throws IOException {
        Results published = Results.open(folder, false);
        published.add(Suite.PEAK, "fib", "trifola", 0, outcome(1e6));
        published.add(Suite.FUNCTIONS, "nested", "trifola", 0, outcome(2e6));
        Results measured = Results.open(folder.resolve("measured"), false);
        measured.add(Suite.PEAK, "sieve", "trifola", 0, outcome(3e6));
        measured.with(published).write(folder);
        Results all = Results.open(folder, true);
        assertEquals(List.of(new Comparison.Line("sieve", List.of(3.0), "")), all.comparison(Suite.PEAK, Quantity.TIME, "").lines());
        assertEquals(List.of(new Comparison.Line("nested", List.of(2.0), "")), all.comparison(Suite.FUNCTIONS, Quantity.TIME, "").lines());
        assertEquals(all.machine(), all.machine(Suite.FUNCTIONS));
        assertEquals("", all.machine(Suite.START));
    }

    @Test
    void meansReplaceTheMarkedPartOfAPage() throws IOException {
        Results results = Results.open(folder, false);
        results.add(Suite.PEAK, "fib", "trifola", 0, outcome(1e6));
        results.add(Suite.PEAK, "fib", "graalwasm-graal", 0, outcome(4e6));
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n<!-- Written by benchmarks/run: -->\nold\n<!-- until here. -->\nafter\n");
        new Report(results, "").writeMeans(page);
        String written = Files.readString(page);
        assertTrue(written.startsWith("before\n<!-- Written by benchmarks/run: -->\n\n"), written);
        assertTrue(written.endsWith("| " + results.machine() + """
             | trifola | graalwasm-graal |
            |---|---:|---:|
            | Peak: programs in steady state: time per run | 0.250 | 1.00 |
            <!-- until here. -->
            after
            """), written);
    }

    private static Outcome outcome(double time) {
        return new Outcome(Map.of("time", time), List.of(), "", false);
    }
}
