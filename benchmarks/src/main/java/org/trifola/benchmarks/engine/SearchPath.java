package org.trifola.benchmarks.engine;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The folders in which this machine looks for programs. */
final class SearchPath {
    private SearchPath() {
    }

    /** Whether a program is in one of them. */
    static boolean has(String name) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator)).anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }
}
