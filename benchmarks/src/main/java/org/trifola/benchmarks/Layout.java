package org.trifola.benchmarks;

import java.nio.file.Path;

/** Where the harness finds and leaves things: paths relative to the folder of the module, in which it is started. */
final class Layout {
    static final Path CLASSES = Path.of("target", "classes");
    /** The jars of the polyglot API and of Truffle, which both engines use. */
    static final Path TRUFFLE = Path.of("target", "engines", "truffle");
    /** The jars of the optimizing runtime, for the upgrade module path. */
    static final Path COMPILER = Path.of("target", "engines", "compiler");
    static final Path GENERATED = Path.of("target", "generated");
    static final Path LOGS = Path.of("target", "logs");
    static final Path RESULTS = Path.of("target", "results.tsv");
    static final Path PROGRAMS = Path.of("programs");
    static final Path HELLO = Path.of("..", "examples", "hello.wasm");

    private Layout() {
    }

    /** The jars of one engine. */
    static Path engine(Engine engine) {
        return Path.of("target", "engines", engine.toString());
    }
}
