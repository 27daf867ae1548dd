package org.trifola.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trifola.benchmarks.worker.Point;

/** Warm-up curves. */
class CurveTest {
    @Test
    void aProgramIsWarmWhenItsRunsTakeATenthMoreThanAtTheEndOrLess() {
        assertEquals(21, curve(10, 2, 1).warm());
    }

    @Test
    void oneQuickRunAmongSlowOnesIsNoPeak() {
        List<Point> points = new ArrayList<>(curve(10, 2, 1).points());
        points.set(3, new Point(4, 0.5));
        assertEquals(21, new Curve(points).warm());
    }

    @Test
    void aCurveIsReadAsItWasWritten(@TempDir Path folder) throws IOException {
        Curve curve = curve(3, 2.5, 1);
        curve.write(folder.resolve("new/curve.tsv"));
        assertEquals(curve, Curve.read(folder.resolve("new/curve.tsv")));
    }

    /** Ten runs of each duration, a millisecond apart. */
    private static Curve curve(double... durations) {
        List<Point> points = new ArrayList<>();
        for (double duration : durations) {
            for (int run = 0; run < 10; run++) {
                points.add(new Point(points.size() + 1, duration));
            }
        }
        return new Curve(points);
    }
}
