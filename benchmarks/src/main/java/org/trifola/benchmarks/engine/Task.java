package org.trifola.benchmarks.engine;

import java.nio.file.Path;
import java.util.List;
import org.trifola.benchmarks.worker.Action;

/**
 * What one measured process does, on any engine.
 *
 * @param name what is measured; for kernels the name of the program
 * @param action what is done with the module
 * @param file the module
 * @param arguments what the action is told
 * @param vectors whether a JVM needs its vector module for the guest to be fast
 * @param output a line that the process has to write, or an empty string
 */
public record Task(String name, Action action, Path file, List<String> arguments, boolean vectors, String output) {
    /** An argument that stands for the time at which the process is started, in milliseconds since 1970. */
    public static final String NOW = "now";

    /** A task that checks its results itself. */
    public Task(String name, Action action, Path file, boolean vectors, String... arguments) {
        this(name, action, file, List.of(arguments), vectors, "");
    }
}
