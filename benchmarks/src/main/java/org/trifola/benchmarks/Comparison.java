package org.trifola.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What the processes of two engines told about a task. */
final class Comparison {
    private final Task task;
    private final Engine[] engines;
    private final List<List<Worker.Outcome>> outcomes = List.of(new ArrayList<>(), new ArrayList<>());

    Comparison(Task task, Engine first, Engine second) {
        this.task = task;
        this.engines = new Engine[]{first, second};
    }

    Task task() {
        return task;
    }

    /** Adds a process of the first engine (0) or the second (1). */
    void add(int side, Worker.Outcome outcome) {
        outcomes.get(side).add(outcome);
    }

    /** The median over the processes of a side, in the quantity's unit, or not a number if a process failed. */
    double median(int side, Quantity quantity) {
        double[] values = outcomes.get(side).stream()
            .mapToDouble(outcome -> outcome.failure().isEmpty()
                ? outcome.measures().getOrDefault(quantity.name(), Double.NaN) : Double.NaN)
            .sorted().toArray();
        boolean complete = values.length > 0 && Arrays.stream(values).noneMatch(Double::isNaN);
        return complete ? values[values.length / 2] / quantity.scale() : Double.NaN;
    }

    /** The first engine's value divided by the second's: below 1 the first is better. */
    double ratio(Quantity quantity) {
        return median(0, quantity) / median(1, quantity);
    }

    /** What went wrong, or an empty string. */
    String remarks() {
        List<String> remarks = new ArrayList<>();
        for (int side = 0; side < engines.length; side++) {
            for (Worker.Outcome outcome : outcomes.get(side)) {
                if (!outcome.failure().isEmpty()) {
                    remarks.add(engines[side] + " failed: " + outcome.failure());
                }
                if (outcome.failedCompilations() > 0) {
                    remarks.add(engines[side] + ": " + outcome.failedCompilations() + " times opt failed");
                }
            }
        }
        return String.join("; ", remarks.stream().distinct().toList());
    }
}
