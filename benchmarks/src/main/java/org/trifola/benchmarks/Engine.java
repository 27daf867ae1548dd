package org.trifola.benchmarks;

import java.util.List;
import java.util.Locale;

/** One of the compared engines. Both have the language id {@code wasm}, so each has a module path of its own. */
enum Engine {
    /** This engine. */
    TRIFOLA(List.of("--add-exports=java.base/jdk.internal.module=org.trifola.language",
        "--enable-native-access=org.graalvm.truffle,org.trifola.language")),
    /** Oracle's engine, in the version of the Truffle that this engine is built for. */
    GRAALWASM(List.of("--enable-native-access=org.graalvm.truffle",
        "-Dpolyglot.wasm.Builtins=wasi_snapshot_preview1"));

    private final List<String> flags;

    Engine(List<String> flags) {
        this.flags = flags;
    }

    /** The JVM flags that this engine needs besides those of the mode: they name its modules and its options. */
    List<String> flags() {
        return flags;
    }

    /** The name of the engine in commands, tables and folders. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
