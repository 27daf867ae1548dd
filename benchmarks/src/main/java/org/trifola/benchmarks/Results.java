package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trifola.benchmarks.report.Comparison;

/** What has been measured, a row for each measure of a process, kept in a file as it comes. */
final class Results {
    private static final String FILE = "results.tsv";
    private static final String HEAD = String.join("\t", "suite", "task", "engine", "round", "quantity", "value", "remark", "machine");
    private static final List<String> BASELINES = List.of("graalwasm-graal", "graalwasm");

    private final Path folder;
    private final List<Row> rows;

    /** @param machine the day and the machine of the measurement */
    private record Row(String suite, String task, String engine, String round, String quantity, double value, String remark,
        String machine) {
        String line() {
            return String.join("\t", suite, task, engine, round, quantity, String.format(Locale.ROOT, "%.5g", value), remark, machine);
        }

        static Row parse(String line) {
            String[] cells = line.split("\t", -1);
            return new Row(cells[0], cells[1], cells[2], cells[3], cells[4], Double.parseDouble(cells[5]), cells[6], cells[7]);
        }
    }

    private Results(Path folder, List<Row> rows) {
        this.folder = folder;
        this.rows = new ArrayList<>(rows);
    }

    /** The results of a folder: those that are there, or none to begin with. */
    static Results open(Path folder, boolean resume) throws IOException {
        Path file = folder.resolve(FILE);
        if (resume && Files.exists(file)) {
            return new Results(folder, Files.readAllLines(file).stream().skip(1).map(Row::parse).toList());
        }
        Results results = new Results(folder, List.of());
        results.write(folder);
        return results;
    }

    /** Writes all rows to the file of a folder. */
    void write(Path target) throws IOException {
        Files.createDirectories(target);
        Files.write(target.resolve(FILE), Stream.concat(Stream.of(HEAD), rows.stream().map(Row::line)).toList());
    }

    /** These results, and {@code others} of suites that have none here. */
    Results with(Results others) {
        Set<String> suites = rows.stream().map(Row::suite).collect(Collectors.toSet());
        Stream<Row> added = others.rows.stream().filter(row -> !suites.contains(row.suite));
        return new Results(folder, Stream.concat(rows.stream(), added).toList());
    }

    /** The days and the machines of the measurements of a suite. */
    String machine(Suite suite) {
        return String.join("; ", distinct(suite, Row::machine));
    }

    /** The days and the machines of all measurements. */
    String machine() {
        return rows.stream().map(Row::machine).distinct().sorted().collect(Collectors.joining("; "));
    }

    /** The file of a warm-up curve. */
    Path curve(String task, String engine) {
        return folder.resolve("warm-up").resolve(task + "-" + engine + ".tsv");
    }

    /** Whether a round of a task has been measured. */
    boolean has(Suite suite, String task, String engine, int round) {
        return rows.stream().anyMatch(row -> row.suite.equals(suite.toString()) && row.task.equals(task)
            && row.engine.equals(engine) && row.round.equals(String.valueOf(round)));
    }

    /** Adds what a process told. */
    void add(Suite suite, String task, String engine, int round, Outcome outcome) throws IOException {
        List<Row> added = new ArrayList<>();
        String machine = Machine.today();
        for (Quantity quantity : suite.quantities()) {
            double value = outcome.measures().getOrDefault(quantity.name(), Double.NaN) / quantity.scale();
            added.add(new Row(suite.toString(), task, engine, String.valueOf(round), quantity.name(), value, outcome.remark(),
                machine));
        }
        rows.addAll(added);
        Files.write(folder.resolve(FILE), added.stream().map(Row::line).toList(), StandardOpenOption.APPEND);
    }

    /** The engines and tasks of a suite in one quantity; the baseline is the given one, or the first of the usual ones. */
    Comparison comparison(Suite suite, Quantity quantity, String baseline) {
        List<String> engines = List.copyOf(distinct(suite, Row::engine));
        String base = baseline.isEmpty() ? BASELINES.stream().filter(engines::contains).findFirst().orElse("") : baseline;
        List<Comparison.Line> lines = distinct(suite, Row::task).stream()
            .map(task -> line(suite, quantity, task, engines)).toList();
        return new Comparison(quantity.title(), quantity.unit(), engines, Math.max(0, engines.indexOf(base)), lines);
    }

    private Comparison.Line line(Suite suite, Quantity quantity, String task, List<String> engines) {
        List<Double> medians = new ArrayList<>();
        Set<String> remarks = new LinkedHashSet<>();
        for (String engine : engines) {
            List<Row> measured = rows.stream().filter(row -> row.suite.equals(suite.toString()) && row.task.equals(task)
                && row.engine.equals(engine) && row.quantity.equals(quantity.name())).toList();
            medians.add(Comparison.median(measured.stream().map(Row::value).toList()));
            measured.stream().map(Row::remark).filter(remark -> !remark.isEmpty())
                .forEach(remark -> remarks.add(engine + ": " + remark));
        }
        return new Comparison.Line(task, medians, String.join("; ", remarks));
    }

    private Set<String> distinct(Suite suite, Function<Row, String> column) {
        Set<String> values = new LinkedHashSet<>();
        rows.stream().filter(row -> row.suite.equals(suite.toString())).map(column).forEach(values::add);
        return values;
    }
}
