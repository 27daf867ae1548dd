package org.trifola.benchmarks.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.trifola.benchmarks.worker.Action;

/** No engine at all: the kernels as a C compiler makes them for this machine, with the flags of {@code programs/build.sh}. */
record NativePlatform() implements Platform {
    private static final String COMPILER = "gcc";
    private static final String REPETITIONS = "11";
    /** A run, as {@code bench.h} tells it: {@code R index nanoseconds checksum}. */
    private static final String RUN = "R ";

    @Override
    public boolean present() {
        return SearchPath.has(COMPILER);
    }

    @Override
    public boolean supports(Task task) {
        boolean kernel = Files.exists(source(task));
        return kernel && (task.action() == Action.STEADY || task.action() == Action.COMMAND);
    }

    @Override
    public List<String> command(Task task, List<String> options, List<String> jvmFlags) {
        Path program = Layout.NATIVE.resolve(task.name());
        if (!Files.exists(program)) {
            build(task, program);
        }
        List<String> arguments = task.arguments();
        return task.action() == Action.COMMAND ? List.of(program.toString(), arguments.getFirst(), "1")
            : List.of(program.toString(), arguments.get(arguments.size() - 2), REPETITIONS);
    }

    /** Each run is told; their median counts. */
    @Override
    public Map<String, Double> measures(String line) {
        return line.startsWith(RUN) ? Map.of("time", Double.valueOf(line.split(" ")[2])) : Map.of();
    }

    private static Path source(Task task) {
        return Layout.PROGRAMS.resolve("src").resolve(task.name() + ".c");
    }

    private static void build(Task task, Path program) {
        try {
            Files.createDirectories(Layout.NATIVE);
            int status = new ProcessBuilder(COMPILER, "-O2", "-fno-math-errno", "-ffp-contract=off", "-DBENCH_NATIVE",
                "-o", program.toString(), source(task).toString(), "-lm").inheritIO().start().waitFor();
            if (status != 0) {
                throw new IllegalStateException("cannot compile " + source(task));
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
