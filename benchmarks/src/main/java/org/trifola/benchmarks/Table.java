package org.trifola.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The results: shown as they come, with the geometric mean of each quantity at the end of a suite, and kept as TSV. */
final class Table {
    private final PrintStream out;
    private final Engine first;
    private final Engine second;
    private final List<String> lines = new ArrayList<>();

    Table(PrintStream out, Engine first, Engine second) {
        this.out = out;
        this.first = first;
        this.second = second;
        lines.add(String.join("\t", "suite", "task", "quantity", "unit", first.toString(), second.toString(), "ratio",
            "remarks"));
    }

    void begin(Suite suite) {
        out.printf("%n%s: %s%n", suite, suite.title());
        out.printf("%-20s %-8s %12s %12s %7s%n", "", "", first, second, "ratio");
    }

    void add(Suite suite, Comparison comparison) {
        for (Quantity quantity : suite.quantities()) {
            double a = comparison.median(0, quantity);
            double b = comparison.median(1, quantity);
            double ratio = comparison.ratio(quantity);
            out.printf("%-20s %-8s %9s %s %9s %s %7s  %s%n", comparison.task().name(), quantity.name(),
                rounded(a), quantity.unit(), rounded(b), quantity.unit(), rounded(ratio), comparison.remarks());
            lines.add(String.join("\t", suite.toString(), comparison.task().name(), quantity.name(), quantity.unit(),
                number(a), number(b), number(ratio), comparison.remarks()));
        }
        out.flush();
    }

    /** Ends a suite with the geometric means over what could be compared. */
    void end(Suite suite, List<Comparison> comparisons) {
        for (Quantity quantity : suite.quantities()) {
            double[] ratios = comparisons.stream().mapToDouble(comparison -> comparison.ratio(quantity))
                .filter(ratio -> ratio > 0).toArray();
            double mean = geometricMean(ratios);
            out.printf("%-20s %-8s %12s %12s %7s  %d of %d%n", "geometric mean", quantity.name(), "", "", rounded(mean),
                ratios.length, comparisons.size());
            lines.add(String.join("\t", suite.toString(), "geometric mean", quantity.name(), "", "", "", number(mean),
                ratios.length + " of " + comparisons.size()));
        }
        out.flush();
    }

    void write(Path file) throws IOException {
        Files.write(file, lines);
    }

    /** The geometric mean of positive numbers; not a number if there are none. */
    static double geometricMean(double[] values) {
        double logarithms = 0;
        for (double value : values) {
            logarithms += Math.log(value);
        }
        return Math.exp(logarithms / values.length);
    }

    private static String rounded(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.2f", value);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
