package org.trifola.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifola.benchmarks.generate.GeneratedModule;

/**
 * A module that exports {@code run(i32) -> i32}, with a great and a small n and the checksums that {@code run} gives.
 *
 * @param name the name by which it is chosen
 * @param file the module
 * @param vectors whether it uses vector instructions
 */
record Program(String name, Path file, int n, String checksum, int smallN, String smallChecksum, boolean vectors) {
    /** All programs: the kernels of {@code programs}, and two that are generated. */
    static List<Program> all() throws IOException {
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
        programs.add(generated(GeneratedModule.SWITCH_LOOP, 1_000_000, "937227207", 50_000, "1883820961"));
        programs.add(generated(GeneratedModule.LONG_FUNCTION, 1_000, "633418246", 50, "2270637776"));
        return programs;
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
