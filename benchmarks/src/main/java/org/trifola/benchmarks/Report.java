package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.trifola.benchmarks.engine.Layout;
import org.trifola.benchmarks.report.BarChart;
import org.trifola.benchmarks.report.Comparison;
import org.trifola.benchmarks.report.CurveChart;
import org.trifola.benchmarks.report.MarkdownTable;

/** The results as pages and pictures. */
final class Report {
    private static final String BEGIN = "<!-- Written by benchmarks/run: -->\n";
    private static final Path FIRST_PICTURE = Layout.PUBLISHED.resolve("first.svg");
    private static final String END = "<!-- until here. -->";

    private final Results results;
    private final String baseline;

    Report(Results results, String baseline) {
        this.results = results;
        this.baseline = baseline;
    }

    /** Writes a page with the tables of all suites, and its pictures, into a folder. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        StringBuilder page = new StringBuilder("# Results\n\n"
            + "Ratios to the engine whose column has units: below 1 is better than it. Medians over processes; means are geometric,\n"
            + "with the number of programs in parentheses where some could not be compared.\n");
        for (Suite suite : Suite.values()) {
            List<Quantity> quantities = suite.quantities().stream().filter(quantity -> compare(suite, quantity).measured()).toList();
            if (!quantities.isEmpty()) {
                page.append("\n## ").append(suite.title()).append("\n\n").append(results.machine(suite)).append(".\n")
                    .append(pictures(suite, folder));
                for (Quantity quantity : quantities) {
                    page.append("\n### ").append(heading(quantity)).append("\n\n").append(MarkdownTable.of(compare(suite, quantity)));
                }
                page.append('\n').append(MarkdownTable.remarks(compare(suite, quantities.getFirst())));
            }
        }
        Files.writeString(folder.resolve("README.md"), page);
    }

    /** Writes the geometric means of each suite into the marked part of a page, below a picture of the time to a result. */
    void writeMeans(Path file) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END, begin);
        if (begin < BEGIN.length() || end < 0) {
            throw new IOException(file + " has no part for results");
        }
        Files.writeString(file, page.substring(0, begin) + means() + page.substring(end));
    }

    private String means() {
        Set<String> engines = new LinkedHashSet<>();
        for (Suite suite : Suite.values()) {
            engines.addAll(compare(suite, suite.quantities().getFirst()).engines());
        }
        MarkdownTable table = new MarkdownTable(results.machine(), List.copyOf(engines));
        for (Suite suite : Suite.values()) {
            for (Quantity quantity : suite.quantities()) {
                Comparison comparison = compare(suite, quantity);
                if (comparison.measured()) {
                    table.row(suite.title() + ": " + quantity.title(), engines.stream().map(comparison.engines()::indexOf)
                        .map(engine -> engine < 0 ? "" : MarkdownTable.number(comparison.means().get(engine))).toList());
                }
            }
        }
        return Files.exists(FIRST_PICTURE) ? "\n![First results](benchmarks/results/first.svg)\n\n" + table : "\n" + table;
    }

    private Comparison compare(Suite suite, Quantity quantity) {
        return results.comparison(suite, quantity, baseline);
    }

    private static String heading(Quantity quantity) {
        return quantity.title().substring(0, 1).toUpperCase(Locale.ROOT) + quantity.title().substring(1);
    }

    /** Writes the pictures of a suite, and gives what shows them. */
    private String pictures(Suite suite, Path folder) throws IOException {
        Comparison comparison = compare(suite, suite.quantities().getFirst());
        StringBuilder shown = new StringBuilder();
        if (comparison.lines().size() > 1) {
            Files.writeString(folder.resolve(suite + ".svg"), BarChart.of(comparison, suite.title(), results.machine(suite)));
            shown.append("\n![").append(suite.title()).append("](").append(suite).append(".svg)\n");
        }
        if (suite == Suite.WARM_UP) {
            if (hasCurves(comparison)) {
                writeCurves(comparison, folder.resolve("curves.svg"));
            }
            shown.append("\n![Curves](curves.svg)\n");
        }
        return shown.toString();
    }

    /** Whether there are curves: only where programs have been measured, so the picture of published ones stays as it is. */
    private boolean hasCurves(Comparison comparison) {
        return comparison.lines().stream().anyMatch(line -> comparison.engines().stream()
            .anyMatch(engine -> Files.exists(results.curve(line.task(), engine))));
    }

    private void writeCurves(Comparison comparison, Path file) throws IOException {
        List<CurveChart.Panel> panels = new ArrayList<>();
        for (Comparison.Line line : comparison.lines()) {
            panels.add(panel(line.task(), comparison.engines()));
        }
        Files.writeString(file, CurveChart.of(comparison.engines(), panels, Suite.WARM_UP.title(), results.machine(Suite.WARM_UP)));
    }

    private CurveChart.Panel panel(String task, List<String> engines) throws IOException {
        List<List<CurveChart.Run>> curves = new ArrayList<>();
        for (String engine : engines) {
            Path file = results.curve(task, engine);
            curves.add(Files.exists(file) ? Curve.read(file).points().stream()
                .map(point -> new CurveChart.Run(point.time(), point.duration())).toList() : List.of());
        }
        return new CurveChart.Panel(task, curves);
    }
}
