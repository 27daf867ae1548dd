package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.trifola.benchmarks.engine.Engine;
import org.trifola.benchmarks.engine.Layout;
import org.trifola.benchmarks.engine.Task;
import org.trifola.benchmarks.report.Comparison;
import org.trifola.benchmarks.worker.Measure;
import org.trifola.benchmarks.worker.Point;

/** A process of one engine that performs one task. */
final class MeasuredProcess {
    private static final int MINUTES = 10;
    private static final int POLL_MILLISECONDS = 5;
    private static final String FAILED_COMPILATION = "opt failed";

    private final Task task;
    private final Engine engine;
    private final List<String> command;

    MeasuredProcess(Task task, Engine engine, List<String> jvmFlags) {
        this.task = task;
        this.engine = engine;
        this.command = engine.command(task, jvmFlags);
    }

    Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(Layout.LOGS);
        Path output = log("out");
        Path errors = log("err");
        String now = String.valueOf(System.currentTimeMillis());
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command.stream().map(word -> word.equals(Task.NOW) ? now : word).toList())
            .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        PeakMemory memory = new PeakMemory(process.pid());
        boolean ended = false;
        while (!ended && System.nanoTime() - start < TimeUnit.MINUTES.toNanos(MINUTES)) {
            memory.look();
            ended = process.waitFor(POLL_MILLISECONDS, TimeUnit.MILLISECONDS);
        }
        double time = System.nanoTime() - start;
        if (!ended) {
            process.destroyForcibly().waitFor();
            return failure("no end after " + MINUTES + " minutes");
        }
        Map<String, List<Double>> told = new TreeMap<>();
        List<Point> curve = new ArrayList<>();
        List<String> lines = Files.readAllLines(output);
        for (String line : lines) {
            if (Measure.isTold(line)) {
                Measure measure = Measure.parse(line);
                told.computeIfAbsent(measure.name(), name -> new ArrayList<>()).add(measure.value());
            } else if (Point.isTold(line)) {
                curve.add(Point.parse(line));
            } else {
                engine.measures(line).forEach((name, value) -> told.computeIfAbsent(name, n -> new ArrayList<>()).add(value));
            }
        }
        List<String> errorLines = Files.readAllLines(errors);
        if (process.exitValue() != 0) {
            return failure(errorLines.stream().filter(line -> line.contains("Exception") || line.contains("Error")).findFirst()
                .orElse("exit status " + process.exitValue()));
        }
        if (lines.stream().noneMatch(line -> (" " + line).endsWith(" " + task.output())) && !task.output().isEmpty()) {
            return failure("the output is not " + task.output());
        }
        Map<String, Double> measures = new HashMap<>();
        told.forEach((name, values) -> measures.put(name, Comparison.median(values)));
        measures.put(Quantity.PROCESS.name(), time);
        memory.peak().ifPresent(peak -> measures.put(Quantity.RESIDENT.name(), (double) peak));
        long failedCompilations = errorLines.stream().filter(line -> line.contains(FAILED_COMPILATION)).count();
        return new Outcome(measures, curve, failedCompilations > 0 ? failedCompilations + " times opt failed" : "", false);
    }

    private static Outcome failure(String reason) {
        return new Outcome(Map.of(), List.of(), "failed: " + reason.strip().replace('\t', ' '), true);
    }

    private Path log(String extension) {
        String name = task.name() + "-" + task.action() + "-" + engine.name() + "." + extension;
        return Layout.LOGS.resolve(name.replace(' ', '-'));
    }
}
