package org.trifola.benchmarks;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.trifola.benchmarks.worker.Measure;

/** A measured process. */
final class Worker {
    private static final int MINUTES = 10;
    private static final String FAILED_COMPILATION = "opt failed";

    private final Task task;
    private final Engine engine;
    private final List<String> extraFlags;

    /**
     * How a process ended.
     *
     * @param measures what it told, and the time of the whole process
     * @param failedCompilations how many compilations failed
     * @param failure what it said when it did not end well, or an empty string
     */
    record Outcome(Map<String, Double> measures, long failedCompilations, String failure) {
    }

    /** A process for a task, with JVM flags besides those of the engine and the mode. */
    Worker(Task task, Engine engine, List<String> extraFlags) {
        this.task = task;
        this.engine = engine;
        this.extraFlags = extraFlags;
    }

    Outcome run() throws IOException, InterruptedException {
        Files.createDirectories(Layout.LOGS);
        Path output = Layout.LOGS.resolve(engine + ".out");
        Path errors = Layout.LOGS.resolve((task.name() + "-" + task.mode() + "-" + engine + ".err").replace(' ', '-'));
        long start = System.nanoTime();
        Process process = new ProcessBuilder(command())
            .redirectOutput(output.toFile()).redirectError(errors.toFile()).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        long time = System.nanoTime() - start;
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        Map<String, Double> measures = new HashMap<>();
        measures.put(Quantity.PROCESS.name(), (double) time);
        Files.readAllLines(output).stream().filter(Measure::isTold).map(Measure::parse)
            .forEach(measure -> measures.put(measure.name(), measure.value()));
        List<String> errorLines = Files.readAllLines(errors);
        long failedCompilations = errorLines.stream().filter(line -> line.contains(FAILED_COMPILATION)).count();
        return new Outcome(measures, failedCompilations, failure(process, ended, errorLines));
    }

    private static String failure(Process process, boolean ended, List<String> errorLines) {
        if (!ended) {
            return "no end after " + MINUTES + " minutes";
        }
        if (process.exitValue() == 0) {
            return "";
        }
        return errorLines.stream().filter(line -> line.contains("Exception") || line.contains("Error")).findFirst()
            .orElse("exit status " + process.exitValue());
    }

    private List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(task.mode().flags());
        command.addAll(engine.flags());
        command.add("--sun-misc-unsafe-memory-access=allow");
        if (task.vectors()) {
            command.add("--add-modules=jdk.incubator.vector");
        }
        command.addAll(extraFlags);
        command.add("--module-path=" + Layout.CLASSES + File.pathSeparator + Layout.TRUFFLE + File.pathSeparator
            + Layout.engine(engine));
        command.add("--module=" + task.worker().getModule().getName() + "/" + task.worker().getName());
        command.addAll(task.arguments());
        return command;
    }
}
