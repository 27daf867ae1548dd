package org.trifola.benchmarks.engine;

import java.util.ArrayList;
import java.util.List;

/** V8, as node has it. */
record NodePlatform() implements Platform {
    @Override
    public boolean present() {
        return SearchPath.has("node");
    }

    @Override
    public boolean supports(Task task) {
        return true;
    }

    @Override
    public List<String> command(Task task, List<String> options, List<String> jvmFlags) {
        List<String> command = new ArrayList<>(List.of("node", "--no-warnings"));
        options.forEach(option -> command.add("--" + option));
        command.add("src/main/node/worker.mjs");
        command.addAll(Jvm.arguments(task));
        return command;
    }
}
