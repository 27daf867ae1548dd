package org.trifola.benchmarks.report;

import java.util.List;
import java.util.stream.IntStream;

/**
 * What some engines need for some tasks, in one quantity, of which less is better.
 *
 * @param engines their names
 * @param baseline the index of the engine that the others are divided by
 */
public record Comparison(String title, String unit, List<String> engines, int baseline, List<Line> lines) {
    /**
     * A task.
     *
     * @param values one for each engine, not a number where it has none
     * @param remark what went wrong, or an empty string
     */
    public record Line(String task, List<Double> values, String remark) {
    }

    /** Whether anything has been measured. */
    public boolean measured() {
        return lines.stream().flatMap(line -> line.values().stream()).anyMatch(value -> !Double.isNaN(value));
    }

    /** An engine's value divided by the baseline's; not a number unless both are there. */
    double ratio(Line line, int engine) {
        return line.values().get(engine) / line.values().get(baseline);
    }

    /** The number of tasks in which an engine can be compared. */
    long compared(int engine) {
        return lines.stream().filter(line -> ratio(line, engine) > 0).count();
    }

    /** The geometric mean of an engine's ratios, over the tasks in which it can be compared. */
    double mean(int engine) {
        return geometricMean(lines.stream().mapToDouble(line -> ratio(line, engine)).filter(ratio -> ratio > 0).toArray());
    }

    /** The geometric means of all engines, in their order. */
    public List<Double> means() {
        return IntStream.range(0, engines.size()).mapToObj(this::mean).toList();
    }

    /** The geometric mean of positive numbers; not a number if there are none. */
    static double geometricMean(double... values) {
        double logarithms = 0;
        for (double value : values) {
            logarithms += Math.log(value);
        }
        return Math.exp(logarithms / values.length);
    }

    /** The median of numbers; not a number if there are none, or one of them is none. */
    public static double median(List<Double> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> Double.isNaN(value))) {
            return Double.NaN;
        }
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
