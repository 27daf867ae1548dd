package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifola.benchmarks.engine.Layout;
import org.trifola.benchmarks.generate.GeneratedModule;

/**
 * A module that exports {@code run(i32) -> i32}, with a great and a small n and the checksums that {@code run} gives; those of
 * generated modules come from V8.
 *
 * @param name the name by which it is chosen
 * @param file the module
 * @param vectors whether it uses vector instructions
 */
record Program(String name, Path file, int n, String checksum, int smallN, String smallChecksum, boolean vectors) {
    /** The kernels of {@code programs}. */
    static List<Program> kernels() throws IOException {
        Map<String, String[]> expected = new TreeMap<>();
        for (String[] row : rows("expected.tsv")) {
            expected.put(row[0], row);
        }
        List<Program> programs = new ArrayList<>();
        for (String[] row : rows("bench.tsv")) {
            String[] checksums = expected.get(row[0]);
            programs.add(new Program(row[0], Layout.PROGRAMS.resolve("wasm").resolve(row[0] + ".wasm"),
                Integer.parseInt(row[1]), checksums[2], Integer.parseInt(row[2]), checksums[4], row[3].equals("simd")));
        }
        return programs;
    }

    /** The kernels, and a generated module of the size of a real program. */
    static List<Program> all() throws IOException {
        List<Program> programs = kernels();
        programs.add(generated(GeneratedModule.APPLICATION, 3000000, "4066998241", 30000, "1243762939"));
        return programs;
    }

    /** Generated modules whose functions are very long. */
    static List<Program> functions() throws IOException {
        return List.of(
            generated(GeneratedModule.STRAIGHT_10K, 100000, "143481992", 5000, "1003843556"),
            generated(GeneratedModule.STRAIGHT_100K, 1000, "633418246", 50, "2270637776"),
            generated(GeneratedModule.STRAIGHT_500K, 100, "3646215724", 10, "715254556"),
            generated(GeneratedModule.NESTED_10K, 1000, "2894661751", 50, "188270271"),
            generated(GeneratedModule.NESTED_100K, 1000, "3210036745", 50, "2793280341"),
            generated(GeneratedModule.NESTED_500K, 400, "564724202", 20, "1914453658"),
            generated(GeneratedModule.SWITCH_10K, 1000000, "1271322617", 50000, "3371034415"),
            generated(GeneratedModule.SWITCH_100K, 200000, "1754712772", 10000, "1569581285"),
            generated(GeneratedModule.SWITCH_500K, 40000, "4026537439", 5000, "1835048455"));
    }

    /** The same program as a WASI command, which takes n as argument and prints the checksum; only kernels have one. */
    Path command() {
        return Layout.PROGRAMS.resolve("wasi").resolve(name + ".wasm");
    }

    private static Program generated(GeneratedModule module, int n, String checksum, int smallN, String smallChecksum)
        throws IOException {
        return new Program(module.toString(), module.file(Layout.GENERATED), n, checksum, smallN, smallChecksum, false);
    }

    private static List<String[]> rows(String table) throws IOException {
        return Files.readAllLines(Layout.PROGRAMS.resolve(table)).stream()
            .filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).toList();
    }
}
