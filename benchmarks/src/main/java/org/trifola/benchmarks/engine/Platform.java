package org.trifola.benchmarks.engine;

import java.util.List;
import java.util.Map;

/** How an engine is started. */
interface Platform {
    /** Whether everything that it takes is on this machine. */
    boolean present();

    /** Whether a task makes sense here. */
    boolean supports(Task task);

    /**
     * The command line of a process for a task.
     *
     * @param options options of the engine, such as {@code wasm.Tier=jvm}
     * @param jvmFlags flags for engines that run on a JVM
     */
    List<String> command(Task task, List<String> options, List<String> jvmFlags);

    /** What a line of the output tells besides the measures that all workers tell: nothing, for most. */
    default Map<String, Double> measures(String line) {
        return Map.of();
    }
}
