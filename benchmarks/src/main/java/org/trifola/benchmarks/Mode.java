package org.trifola.benchmarks;

import java.util.List;
import java.util.Locale;

/** The kind of JVM that a process runs on. Its flags are the same for both engines. */
enum Mode {
    /** Graal compiles the guest; failed compilations are traced. */
    OPTIMIZING(List.of("-XX:+UnlockExperimentalVMOptions", "-XX:+EnableJVMCI", "-XX:JVMCINMethodSizeLimit=4000000",
        "--upgrade-module-path=" + Layout.COMPILER, "--add-modules=org.graalvm.truffle.runtime",
        "-Dpolyglot.engine.TraceCompilation=true")),
    /** A JDK as it is: the guest is interpreted. */
    INTERPRETER(List.of("-Dpolyglot.engine.WarnInterpreterOnly=false"));

    private final List<String> flags;

    Mode(List<String> flags) {
        this.flags = flags;
    }

    List<String> flags() {
        return flags;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
