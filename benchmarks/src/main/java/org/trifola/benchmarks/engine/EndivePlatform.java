package org.trifola.benchmarks.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A JVM with Endive, the engine that was Chicory; its worker is in the module {@code benchmarks/endive}.
 *
 * @param compiler whether modules are compiled to classes before they run
 */
record EndivePlatform(boolean compiler) implements Platform {
    private static final Path JARS = Layout.ENGINES.resolve("endive");
    private static final Path CLASSES = Path.of("endive", "target", "classes");
    private static final String WORKER = "org.trifola.benchmarks.endive.EndiveWorker";

    @Override
    public boolean present() {
        return Files.isDirectory(JARS);
    }

    @Override
    public boolean supports(Task task) {
        return true;
    }

    @Override
    public List<String> command(Task task, List<String> options, List<String> jvmFlags) {
        List<String> command = Jvm.command(task, jvmFlags);
        command.add("-Dbenchmarks.compiler=" + compiler);
        options.forEach(option -> command.add("-D" + option));
        command.add("--class-path=" + Jvm.path(Layout.CLASSES, CLASSES, JARS.resolve("*")));
        command.add(WORKER);
        command.addAll(Jvm.arguments(task));
        return command;
    }
}
