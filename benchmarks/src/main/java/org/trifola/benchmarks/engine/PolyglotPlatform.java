package org.trifola.benchmarks.engine;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.trifola.benchmarks.worker.PolyglotWorker;

/**
 * A JVM with Truffle and the jars of one language.
 *
 * @param worker what runs there
 * @param jars the folder of the language's jars
 * @param optimizing whether the JVM has the optimizing runtime; failed compilations are traced then
 * @param flags the JVM flags that the language needs besides: they name its modules and its options
 */
record PolyglotPlatform(Class<?> worker, String jars, boolean optimizing, List<String> flags) implements Platform {
    private static final List<String> OPTIMIZING = List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI",
        "-XX:JVMCINMethodSizeLimit=4000000", "--upgrade-module-path=" + Layout.COMPILER,
        "--add-modules=org.graalvm.truffle.runtime", "-Dpolyglot.engine.TraceCompilation=true");
    private static final List<String> STOCK = List.of("-Dpolyglot.engine.WarnInterpreterOnly=false");

    PolyglotPlatform(String jars, boolean optimizing, List<String> flags) {
        this(PolyglotWorker.class, jars, optimizing, flags);
    }

    @Override
    public boolean present() {
        return Files.isDirectory(folder());
    }

    @Override
    public boolean supports(Task task) {
        return true;
    }

    @Override
    public List<String> command(Task task, List<String> options, List<String> jvmFlags) {
        List<String> command = Jvm.command(task, jvmFlags);
        command.addAll(optimizing ? OPTIMIZING : STOCK);
        command.addAll(flags);
        command.add("--sun-misc-unsafe-memory-access=allow");
        options.forEach(option -> command.add("-Dpolyglot." + option));
        command.add("--module-path=" + Jvm.path(Layout.CLASSES, Layout.TRUFFLE, folder()));
        command.add("--module=" + worker.getModule().getName() + "/" + worker.getName());
        command.addAll(Jvm.arguments(task));
        return command;
    }

    private Path folder() {
        return Layout.ENGINES.resolve(jars);
    }
}
