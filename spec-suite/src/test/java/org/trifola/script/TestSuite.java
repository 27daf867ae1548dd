package org.trifola.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The specification's test suite: a directory with the folder {@code core}, and perhaps {@code custom}, {@code legacy} and
 * {@code proposals}.
 *
 * @param root the directory
 */
record TestSuite(Path root) {

    private static final String PROPERTY = "spec.testsuite";
    private static final String VARIABLE = "WASM_TESTSUITE";
    private static final Path BESIDE_THE_REPOSITORY = Path.of("..", "..", "shared", "testsuite");
    private static final String CORE = "core";
    private static final String SCRIPT = ".wast";

    /**
     * The suite that the system property {@code spec.testsuite} or the environment variable {@code WASM_TESTSUITE} names,
     * one that lies beside the repository, or one that is downloaded.
     *
     * @throws IOException if there is none, with a message that says where it was looked for
     */
    static TestSuite find() throws IOException {
        for (String named : new String[]{System.getProperty(PROPERTY), System.getenv(VARIABLE)}) {
            if (named != null) {
                return existing(Path.of(named));
            }
        }
        if (Files.isDirectory(BESIDE_THE_REPOSITORY.resolve(CORE))) {
            return new TestSuite(BESIDE_THE_REPOSITORY);
        }
        return new TestSuite(SuiteDownload.directory());
    }

    private static TestSuite existing(Path directory) throws IOException {
        if (!Files.isDirectory(directory.resolve(CORE))) {
            throw new IOException(directory + ", which -D" + PROPERTY + " or " + VARIABLE + " names, has no folder " + CORE);
        }
        return new TestSuite(directory);
    }

    /** All scripts, by path. */
    List<Path> scripts() throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(SCRIPT)).sorted().toList();
        }
    }

    /** The path of {@code script} in the suite, with slashes. */
    String name(Path script) {
        return root.relativize(script).toString().replace('\\', '/');
    }
}
