package org.trifola.tests.programs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A benchmark program with an argument that keeps it short.
 *
 * @param name its name
 * @param n the argument
 * @param checksum what the program computes of it when it runs natively, an unsigned number
 */
public record Kernel(String name, int n, String checksum) {
    private static final Path PROGRAMS = Path.of("..", "benchmarks", "programs");

    /** All of them. */
    public static List<Kernel> all() throws IOException {
        return Files.readAllLines(PROGRAMS.resolve("expected.tsv")).stream()
            .filter(line -> !line.startsWith("#")).map(line -> line.split("\t"))
            .map(row -> new Kernel(row[0], Integer.parseInt(row[3]), row[4])).toList();
    }

    /** The module that exports {@code run}. */
    public Path reactor() {
        return PROGRAMS.resolve("wasm").resolve(name + ".wasm");
    }

    /** The WASI command, which prints the checksum of its argument. */
    public Path command() {
        return PROGRAMS.resolve("wasi").resolve(name + ".wasm");
    }

    @Override
    public String toString() {
        return name + " of " + n + " is " + checksum;
    }
}
