package org.trifola.benchmarks;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.trifola.benchmarks.engine.Engine;
import org.trifola.benchmarks.engine.Layout;
import org.trifola.benchmarks.engine.Task;

/** The command that compares engines. */
public final class Benchmarks {
    private static final int USAGE_ERROR = 2;

    private final Options options;
    private final Results results;

    private Benchmarks(Options options) throws IOException {
        this.options = options;
        this.results = Results.open(options.results(), options.resume());
    }

    /** Measures what the arguments ask for (see the usage) and writes tables and pictures of it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (List.of(arguments).contains("--help")) {
            System.out.println(Options.USAGE);
            return;
        }
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException wrong) {
            System.err.println(wrong.getMessage());
            System.err.println(Options.USAGE);
            System.exit(USAGE_ERROR);
            return;
        }
        new Benchmarks(options).run();
    }

    private void run() throws IOException, InterruptedException {
        for (Suite suite : options.suites()) {
            for (Task task : suite.tasks(options.programs())) {
                int rounds = options.rounds().orElse(suite.rounds());
                for (int round = 0; round < rounds; round++) {
                    measure(suite, task, round);
                }
            }
        }
        new Report(results, options.baseline()).write(options.results());
        if (options.publish()) {
            publish();
        }
    }

    private void publish() throws IOException {
        Results all = results.with(Results.open(Layout.PUBLISHED, true));
        all.write(Layout.PUBLISHED);
        Report report = new Report(all, options.baseline());
        report.write(Layout.PUBLISHED);
        report.writeMeans(Layout.FRONT_PAGE);
    }

    /** Measures a task in a process of each engine; who begins changes with every round. */
    private void measure(Suite suite, Task task, int round) throws IOException, InterruptedException {
        List<Engine> engines = options.engines().stream().filter(suite::asks).filter(engine -> engine.supports(task)).toList();
        for (int turn = 0; turn < engines.size(); turn++) {
            Engine engine = engines.get((round + turn) % engines.size());
            if (!results.has(suite, task.name(), engine.name(), round)) {
                Outcome outcome = new MeasuredProcess(task, engine, options.jvmFlags()).run();
                if (!outcome.curve().isEmpty()) {
                    Curve curve = new Curve(outcome.curve());
                    curve.write(results.curve(task.name(), engine.name()));
                    outcome.measures().put(Quantity.WARM.name(), curve.warm());
                }
                results.add(suite, task.name(), engine.name(), round, outcome);
                show(suite, task, engine, outcome);
            }
        }
    }

    private static void show(Suite suite, Task task, Engine engine, Outcome outcome) {
        StringBuilder line = new StringBuilder("%-12s %-16s %-20s".formatted(suite, task.name(), engine.name()));
        for (Quantity quantity : suite.quantities()) {
            double value = outcome.measures().getOrDefault(quantity.name(), Double.NaN) / quantity.scale();
            if (!Double.isNaN(value)) {
                line.append(String.format(Locale.ROOT, "  %s %.4g %s", quantity.name(), value, quantity.unit()));
            }
        }
        System.out.println(line.append("  ").append(outcome.remark()));
    }
}
