package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.trifola.benchmarks.report.Comparison;
import org.trifola.benchmarks.worker.Point;

/** How the runs of a program became faster. */
record Curve(List<Point> points) {
    private static final double PEAK_SHARE = 0.9;
    /** The median of so many runs in a row decides, so that one run that was lucky or disturbed does not. */
    private static final int WINDOW = 5;

    /** The time from the start of the process until runs took no longer than 1/0.9 of those in the last quarter, in ms. */
    double warm() {
        double peak = Comparison.median(durations(points.subList(points.size() * 3 / 4, points.size())));
        for (int index = 0; index + WINDOW <= points.size(); index++) {
            if (Comparison.median(durations(points.subList(index, index + WINDOW))) <= peak / PEAK_SHARE) {
                return points.get(index + WINDOW / 2).time();
            }
        }
        return Double.NaN;
    }

    private static List<Double> durations(List<Point> points) {
        return points.stream().map(Point::duration).toList();
    }

    void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, (Iterable<String>) Stream.concat(Stream.of("time\tduration"),
            points.stream().map(point -> point.time() + "\t" + point.duration()))::iterator);
    }

    static Curve read(Path file) throws IOException {
        return new Curve(Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t"))
            .map(row -> new Point(Double.parseDouble(row[0]), Double.parseDouble(row[1]))).toList());
    }
}
