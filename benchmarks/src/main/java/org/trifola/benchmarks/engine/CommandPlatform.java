package org.trifola.benchmarks.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trifola.benchmarks.worker.Action;

/** The command of this engine, as the distribution has it: start-up is its business, so there are no flags. */
record CommandPlatform() implements Platform {
    private static final Path COMMAND = Path.of("..", "launcher", "target", "trifola", "bin", "wasm");

    @Override
    public boolean present() {
        return Files.exists(COMMAND);
    }

    @Override
    public boolean supports(Task task) {
        return task.action() == Action.COMMAND;
    }

    @Override
    public List<String> command(Task task, List<String> options, List<String> jvmFlags) {
        List<String> command = new ArrayList<>(List.of(COMMAND.toString()));
        options.forEach(option -> command.add("--" + option));
        command.add(task.file().toString());
        command.addAll(task.arguments());
        return command;
    }
}
