package org.trifola.wasi.suite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.io.IOAccess;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import org.trifola.wasi.Wasi;

/**
 * The programs of the official test suite for preview 1, one test for each. The suite is the directory that the system
 * property {@code wasi.testsuite} or the environment variable {@code WASI_TESTSUITE} names, one beside the repository,
 * or one that is downloaded. Where there is none, that is said, and in continuous integration it is a failure.
 */
@Tag("suite")
class OfficialSuiteTest {

    private static final String PROPERTY = "wasi.testsuite";
    private static final String VARIABLE = "WASI_TESTSUITE";
    private static final Path BESIDE_THE_REPOSITORY = Path.of("..", "..", "shared", "wasi-testsuite");
    private static final String CI = "CI";
    private static final String PREVIEW_1 = "wasm32-wasip1";

    @TempDir
    private Path temporary;

    /** Where the program's directory comes from. */
    private enum Given {
        BY_THE_CONTEXT,
        BY_AN_EMBEDDER
    }

    @TestFactory
    Stream<DynamicTest> programs() throws IOException {
        return programs(Given.BY_THE_CONTEXT);
    }

    @TestFactory
    Stream<DynamicTest> programsOfEmbedders() throws IOException {
        return programs(Given.BY_AN_EMBEDDER);
    }

    private Stream<DynamicTest> programs(Given given) throws IOException {
        Path suite;
        try {
            suite = suite();
        } catch (IOException missing) {
            return Stream.of(DynamicTest.dynamicTest("the suite is found", () -> reportMissing(missing)));
        }
        List<Path> programs;
        try (Stream<Path> files = Files.walk(suite)) {
            programs = files.filter(file -> Program.is(file) && file.getParent().endsWith(PREVIEW_1)).sorted().toList();
        }
        return programs.stream().map(file -> DynamicTest.dynamicTest(suite.relativize(file).toString(), file.toUri(), () -> run(Program.read(file), given)));
    }

    private static Path suite() throws IOException {
        String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
        if (named != null && !Files.isDirectory(Path.of(named))) {
            throw new IOException(named + ", which -D" + PROPERTY + " or " + VARIABLE + " names, is no directory");
        }
        if (named != null) {
            return Path.of(named);
        }
        return Files.isDirectory(BESIDE_THE_REPOSITORY) ? BESIDE_THE_REPOSITORY : SuiteDownload.directory();
    }

    private static void reportMissing(IOException reason) {
        String message = "The official test suite of WASI was NOT run, since it is not there (" + reason + "). Name its directory with -D" + PROPERTY + " or " + VARIABLE + ".";
        System.out.println(message);
        if (System.getenv(CI) != null) {
            fail(message);
        }
        abort(message);
    }

    private void run(Program program, Given given) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = run(program, given, out, err);
        assertEquals(program.exitCode(), code, () -> err.toString(StandardCharsets.UTF_8));
        if (program.out() != null) {
            assertEquals(program.out(), out.toString(StandardCharsets.UTF_8));
        }
    }

    private int run(Program program, Given given, ByteArrayOutputStream out, ByteArrayOutputStream err) throws IOException {
        Path root = program.root() == null ? null : copy(program.root());
        Wasi.Builder wasi = Wasi.likeContext();
        if (root != null && given == Given.BY_AN_EMBEDDER) {
            wasi.directory("/", root);
        }
        String directories = root != null && given == Given.BY_THE_CONTEXT ? "/::" + root : "";
        Context context = Context.newBuilder("wasm").allowIO(IOAccess.ALL).option("wasm.WasiMapDirs", directories) //
                        .arguments("wasm", program.arguments().toArray(String[]::new)).environment(program.variables()) //
                        .in(InputStream.nullInputStream()).out(out).err(err).build();
        try {
            Source source = Source.newBuilder("wasm", program.file().toFile()).build();
            context.eval(source).newInstance(wasi.build()).getMember("exports").getMember("_start").executeVoid();
            context.close();
            return 0;
        } catch (PolyglotException exit) {
            if (exit.isExit()) {
                return exit.getExitStatus();
            }
            throw new AssertionError(err.toString(StandardCharsets.UTF_8), exit);
        }
    }

    /** A copy of {@code directory} that the program may change. */
    private Path copy(Path directory) throws IOException {
        Path root = Files.createTempDirectory(temporary, "root");
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, root.resolve(directory.relativize(file).toString()));
            }
        }
        return root;
    }
}
