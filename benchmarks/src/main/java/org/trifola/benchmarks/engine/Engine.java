package org.trifola.benchmarks.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trifola.benchmarks.worker.DirectWorker;

/**
 * An engine as it is compared: what it runs on, and with which options.
 *
 * @param name its name in commands and tables: a known engine, perhaps with options, such as {@code trifola+wasm.Tier=jvm}
 * @param kind what it does with code
 * @param options options of the engine, each as {@code name=value}
 */
public record Engine(String name, Kind kind, Platform platform, List<String> options) {
    private static final String SEPARATOR = "\\+";
    private static final List<String> OUR_FLAGS = List.of("--add-exports=java.base/jdk.internal.module=org.trifola.language",
        "--add-exports=java.base/jdk.internal.misc=org.trifola.language",
        "--enable-native-access=org.graalvm.truffle,org.trifola.language");
    private static final List<String> DIRECT_FLAGS = Stream.concat(OUR_FLAGS.stream(),
        Stream.of("--add-modules=org.trifola.language,org.trifola.wasi", "-Dtruffle.UseFallbackRuntime=true")).toList();
    private static final List<String> GRAALWASM_FLAGS = List.of("--enable-native-access=org.graalvm.truffle",
        "-Dpolyglot.wasm.Builtins=wasi_snapshot_preview1");

    private static final List<Engine> KNOWN = List.of(
        new Engine("trifola", Kind.COMPILES, new PolyglotPlatform("trifola", false, OUR_FLAGS)),
        new Engine("trifola-direct", Kind.COMPILES, new PolyglotPlatform(DirectWorker.class, "trifola", false, DIRECT_FLAGS)),
        new Engine("trifola-graal", Kind.COMPILES, new PolyglotPlatform("trifola", true, OUR_FLAGS), "wasm.Tier=graal"),
        new Engine("graalwasm-graal", Kind.COMPILES, new PolyglotPlatform("graalwasm", true, GRAALWASM_FLAGS)),
        new Engine("endive-compiler", Kind.COMPILES, new EndivePlatform(true)),
        new Engine("node", Kind.COMPILES, new NodePlatform()),
        new Engine("native", Kind.COMPILES, new NativePlatform()),
        new Engine("trifola-interpreter", Kind.INTERPRETS, new PolyglotPlatform("trifola", false, OUR_FLAGS), "wasm.Tier=interpreter"),
        new Engine("graalwasm", Kind.INTERPRETS, new PolyglotPlatform("graalwasm", false, GRAALWASM_FLAGS)),
        new Engine("endive", Kind.INTERPRETS, new EndivePlatform(false)),
        new Engine("wasm", Kind.COMMAND, new CommandPlatform()));

    /** What an engine does with code, which decides where it takes part. */
    public enum Kind {
        /** It makes machine code or classes of it. */
        COMPILES,
        /** It interprets it. */
        INTERPRETS,
        /** It is a command, and only takes part where whole processes are measured. */
        COMMAND
    }

    private Engine(String name, Kind kind, Platform platform, String... options) {
        this(name, kind, platform, List.of(options));
    }

    /** All engines whose parts are on this machine, in the order of tables. */
    public static List<Engine> present() {
        return KNOWN.stream().filter(engine -> engine.platform.present()).toList();
    }

    /** The names of all known engines. */
    public static List<String> names() {
        return KNOWN.stream().map(Engine::name).toList();
    }

    /** The engine of a name, with options after {@code +}; what is wrong with it is said in an {@link IllegalArgumentException}. */
    public static Engine parse(String name) {
        String[] words = name.split(SEPARATOR);
        Engine known = KNOWN.stream().filter(engine -> engine.name.equals(words[0])).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("there is no engine " + words[0]));
        if (!known.platform.present()) {
            throw new IllegalArgumentException("the engine " + words[0] + " is not on this machine");
        }
        List<String> options = Stream.concat(known.options.stream(), Arrays.stream(words).skip(1)).toList();
        return new Engine(name, known.kind, known.platform, options);
    }

    /** Whether a task makes sense for this engine. */
    public boolean supports(Task task) {
        return platform.supports(task);
    }

    /** The command line of a process for a task, with flags for its JVM if it has one. */
    public List<String> command(Task task, List<String> jvmFlags) {
        return platform.command(task, options, jvmFlags);
    }

    /** What a line of a process's output tells in this engine's own way. */
    public Map<String, Double> measures(String line) {
        return platform.measures(line);
    }
}
