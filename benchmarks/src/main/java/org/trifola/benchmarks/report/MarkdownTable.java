package org.trifola.benchmarks.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Tables in Markdown. */
public final class MarkdownTable {
    private final List<String> lines = new ArrayList<>();

    /** A table whose columns but the first hold numbers. */
    public MarkdownTable(String first, List<String> columns) {
        row(first, columns);
        lines.add("|---|" + "---:|".repeat(columns.size()));
    }

    /** A table of ratios: the geometric mean, then each task; the baseline's column has values. */
    public static MarkdownTable of(Comparison comparison) {
        List<String> engines = comparison.engines();
        MarkdownTable table = new MarkdownTable("", engines);
        if (comparison.lines().size() > 1) {
            List<String> means = new ArrayList<>();
            for (int engine = 0; engine < engines.size(); engine++) {
                long compared = comparison.compared(engine);
                boolean all = compared == comparison.lines().size();
                means.add(bold(number(comparison.mean(engine))) + (all ? "" : " (" + compared + ")"));
            }
            table.row(bold("geometric mean"), means);
        }
        for (Comparison.Line line : comparison.lines()) {
            List<String> cells = new ArrayList<>();
            for (int engine = 0; engine < engines.size(); engine++) {
                double value = line.values().get(engine);
                boolean absolute = engine == comparison.baseline() || Double.isNaN(line.values().get(comparison.baseline()));
                cells.add(absolute ? withUnit(value, comparison.unit()) : number(comparison.ratio(line, engine)));
            }
            table.row(line.task() + (line.remark().isEmpty() ? "" : " *"), cells);
        }
        return table;
    }

    /** Adds a row. */
    public void row(String first, List<String> cells) {
        lines.add("| " + first + " | " + String.join(" | ", cells) + " |");
    }

    /** A number with three significant digits, or a dash. */
    public static String number(double value) {
        if (Double.isNaN(value)) {
            return "–";
        }
        int digits = (int) Math.max(0, 2 - Math.floor(Math.log10(Math.max(Math.abs(value), 1e-3))));
        return String.format(Locale.ROOT, "%." + Math.min(digits, 3) + "f", value);
    }

    private static String withUnit(double value, String unit) {
        return Double.isNaN(value) ? number(value) : number(value) + " " + unit;
    }

    private static String bold(String text) {
        return "**" + text + "**";
    }

    /** The remarks on the tasks of a comparison, a line each. */
    public static String remarks(Comparison comparison) {
        return comparison.lines().stream().filter(line -> !line.remark().isEmpty())
            .map(line -> "\\* " + line.task() + ": " + line.remark().replace("|", "\\|") + "  \n").collect(Collectors.joining());
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
