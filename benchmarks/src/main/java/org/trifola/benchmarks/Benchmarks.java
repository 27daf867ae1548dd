package org.trifola.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The command that compares two engines. */
public final class Benchmarks {
    private static final int USAGE_ERROR = 2;

    private Benchmarks() {
    }

    /** Runs the suites named by the arguments (see the usage) and prints their tables. */
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
        Table table = new Table(System.out, options.first(), options.second());
        for (Suite suite : options.suites()) {
            List<Task> tasks = suite.tasks(options.programs());
            if (!tasks.isEmpty()) {
                table.begin(suite);
                List<Comparison> comparisons = new ArrayList<>();
                for (Task task : tasks) {
                    Comparison comparison = compare(task, options, options.rounds().orElse(suite.rounds()));
                    comparisons.add(comparison);
                    table.add(suite, comparison);
                }
                table.end(suite, comparisons);
                table.write(options.results());
            }
        }
    }

    /** Measures a task in processes of both engines by turns; who begins changes with every round. */
    private static Comparison compare(Task task, Options options, int rounds) throws IOException, InterruptedException {
        Engine[] engines = {options.first(), options.second()};
        Comparison comparison = new Comparison(task, options.first(), options.second());
        for (int round = 0; round < rounds; round++) {
            for (int turn = 0; turn < engines.length; turn++) {
                int side = (round + turn) % engines.length;
                comparison.add(side, new Worker(task, engines[side], options.jvmFlags()).run());
            }
        }
        return comparison;
    }
}
