package org.trifola.benchmarks.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Ratios, in tables and pictures. */
class ComparisonTest {
    private static final Comparison TIMES = new Comparison("time per run", "ms", List.of("mine", "theirs", "other"), 1, List.of(
        new Comparison.Line("fib", List.of(50.0, 100.0, 400.0), ""),
        new Comparison.Line("json<", List.of(16.0, 2.0, Double.NaN), "other: failed: exit status 1")));

    @Test
    void theGeometricMeanOfAHalfAndEightIsTwo() {
        assertEquals(2.0, Comparison.geometricMean(0.5, 8), 1e-12);
        assertEquals(2.0, TIMES.mean(0), 1e-12);
    }

    @Test
    void aTableShowsMeansFirstAndTheBaselineWithItsUnit() {
        assertEquals("""
            |  | mine | theirs | other |
            |---|---:|---:|---:|
            | **geometric mean** | **2.00** | **1.00** | **4.00** (1) |
            | fib | 0.500 | 100 ms | 4.00 |
            | json< * | 8.00 | 2.00 ms | – |
            """, MarkdownTable.of(TIMES).toString());
        assertEquals("\\* json<: other: failed: exit status 1  \n", MarkdownTable.remarks(TIMES));
    }

    @Test
    void aPictureHasABarForEachRatioThatThereIs() {
        String picture = BarChart.of(TIMES, "Peak", "today");
        int background = 1;
        int legend = 2;
        int ratios = 2 + 2 + 1;
        assertEquals(background + legend + ratios, count("<rect ", picture));
        assertTrue(picture.contains(">json&lt;</text>"), picture);
    }

    @Test
    void aPictureOfCurvesHasAPathForEachEngine() {
        List<CurveChart.Run> runs = List.of(new CurveChart.Run(100, 50), new CurveChart.Run(1000, 5));
        String picture = CurveChart.of(List.of("mine", "theirs"),
            List.of(new CurveChart.Panel("fib", List.of(runs, List.of()))), "Warm-up", "today");
        assertEquals(1, count("<path ", picture));
    }

    @Test
    void anAxisEndsInRoundNumbers() {
        LogAxis axis = LogAxis.around(0.3, 7, 0, 100);
        assertEquals(List.of(0.2, 0.5, 1.0, 2.0, 5.0, 10.0), axis.ticks());
        assertEquals(0, axis.at(0.2), 1e-9);
        assertEquals(100, axis.at(1000), 1e-9);
    }

    @Test
    void nothingIsMeasuredWithoutLines() {
        assertFalse(new Comparison("time", "ms", List.of("mine"), 0, List.of()).measured());
    }

    private static int count(String element, String picture) {
        return picture.split(element, -1).length - 1;
    }
}
