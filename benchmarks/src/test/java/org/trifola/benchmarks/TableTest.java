package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The tables of results. */
class TableTest {
    private static final Task FIB = new Task("fib", Mode.OPTIMIZING, TableTest.class, List.of(), false);

    @Test
    void theGeometricMeanOfAHalfAndEightIsTwo() {
        assertEquals(2.0, Table.geometricMean(new double[]{0.5, 8}), 1e-12);
    }

    @Test
    void theMedianOfEachSideIsComparedInItsUnit() {
        Comparison comparison = new Comparison(FIB, Engine.TRIFOLA, Engine.GRAALWASM);
        for (double time : new double[]{9e6, 2e6, 3e6}) {
            comparison.add(0, new Worker.Outcome(Map.of("time", time), 0, ""));
        }
        comparison.add(1, new Worker.Outcome(Map.of("time", 4e6), 0, ""));
        assertEquals(3.0, comparison.median(0, Quantity.TIME));
        assertEquals(0.75, comparison.ratio(Quantity.TIME));
        assertEquals("", comparison.remarks());
    }

    @Test
    void failuresAreToldAndNotCompared() {
        Comparison comparison = new Comparison(FIB, Engine.TRIFOLA, Engine.GRAALWASM);
        comparison.add(0, new Worker.Outcome(Map.of("time", 1e6), 2, ""));
        comparison.add(1, new Worker.Outcome(Map.of(), 0, "exit status 134"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(new PrintStream(out, true, StandardCharsets.UTF_8), Engine.TRIFOLA, Engine.GRAALWASM);
        table.add(Suite.PEAK, comparison);
        table.end(Suite.PEAK, List.of(comparison));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("trifola: 2 times opt failed; graalwasm failed: exit status 134"), text);
        assertTrue(text.contains("0 of 1"), text);
    }
}
