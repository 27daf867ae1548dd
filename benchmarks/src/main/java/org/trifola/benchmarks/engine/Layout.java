package org.trifola.benchmarks.engine;

import java.nio.file.Path;

/** Where the harness finds and leaves things: paths relative to the folder of the module, in which it is started. */
public final class Layout {
    public static final Path CLASSES = Path.of("target", "classes");
    /** A folder of jars for each engine, since two of them are the language "wasm". */
    public static final Path ENGINES = Path.of("target", "engines");
    /** The jars of the polyglot API and of Truffle. */
    public static final Path TRUFFLE = ENGINES.resolve("truffle");
    /** The jars of the optimizing runtime, for the upgrade module path. */
    public static final Path COMPILER = ENGINES.resolve("compiler");
    public static final Path NATIVE = Path.of("target", "native");
    public static final Path GENERATED = Path.of("target", "generated");
    public static final Path LOGS = Path.of("target", "logs");
    public static final Path RESULTS = Path.of("target", "results");
    public static final Path PROGRAMS = Path.of("programs");
    public static final Path HELLO = Path.of("..", "examples", "hello.wasm");
    /** What {@code --publish} writes, and the page that shows it. */
    public static final Path PUBLISHED = Path.of("results");
    public static final Path FRONT_PAGE = Path.of("..", "README.md");

    private Layout() {
    }
}
