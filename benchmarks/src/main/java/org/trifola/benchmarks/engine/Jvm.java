package org.trifola.benchmarks.engine;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The JVM that runs the harness, which also runs the workers. */
final class Jvm {
    private static final String VECTORS = "--add-modules=jdk.incubator.vector";

    private Jvm() {
    }

    /** The beginning of a command: java and the flags for a task. */
    static List<String> command(Task task, List<String> jvmFlags) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        if (task.vectors()) {
            command.add(VECTORS);
        }
        command.addAll(jvmFlags);
        return command;
    }

    /** The end of a command: what a worker is told. */
    static List<String> arguments(Task task) {
        List<String> arguments = new ArrayList<>(List.of(task.action().toString(), task.file().toString()));
        arguments.addAll(task.arguments());
        return arguments;
    }

    static String path(Path... entries) {
        return Stream.of(entries).map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
