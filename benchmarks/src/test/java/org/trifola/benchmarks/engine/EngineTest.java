package org.trifola.benchmarks.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trifola.benchmarks.worker.Action;

/** How engines are started. */
class EngineTest {
    private static final Task FIB = new Task("fib", Action.COMMAND, Path.of("fib.wasm"), false, "32");

    @Test
    void optionsArePassedTheWayThatThePlatformTakesThem() {
        List<String> options = List.of("wasm.Tier=jvm");
        assertTrue(new PolyglotPlatform("trifola", false, List.of()).command(FIB, options, List.of()).contains("-Dpolyglot.wasm.Tier=jvm"));
        assertEquals("--wasm.Tier=jvm", new CommandPlatform().command(FIB, options, List.of()).get(1));
        assertEquals("--liftoff-only", new NodePlatform().command(FIB, List.of("liftoff-only"), List.of()).get(2));
    }

    @Test
    void aWorkerIsToldTheActionTheFileAndTheArguments() {
        List<String> command = new EndivePlatform(true).command(FIB, List.of(), List.of("-Xmx1g"));
        assertEquals(List.of("command", "fib.wasm", "32"), command.subList(command.size() - 3, command.size()));
        assertTrue(command.containsAll(List.of("-Xmx1g", "-Dbenchmarks.compiler=true")));
    }
}
