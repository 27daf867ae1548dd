package org.trifola.script;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.HostAccess;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;

import org.trifola.language.error.ModuleException;
import org.trifola.script.Outcome.Verdict;

/** The test suite of the specification: one test for each script. */
class SpecificationSuiteTest {

    /** Only scripts are run whose names this matches; the table of results is written if it is not set. */
    private static final String FILTER = "spec.scripts";
    /** Set where a build must not do without the suite. */
    private static final String CI = "CI";
    private static final int MOST_COMPLAINTS = 20;
    /** Vectors are passed as buffers. */
    private static final HostAccess WITH_BUFFERS = HostAccess.newBuilder(HostAccess.EXPLICIT).allowBufferAccess(true).build();

    private static final Results RESULTS = new Results();
    private static boolean complete;

    @TestFactory
    Stream<DynamicTest> scripts(TestReporter reporter) throws IOException {
        KnownFailures known = KnownFailures.read();
        TestSuite suite;
        try {
            suite = TestSuite.find();
        } catch (IOException e) {
            return Stream.of(DynamicTest.dynamicTest("the suite is found", () -> reportMissing(e)));
        }
        String filter = System.getProperty(FILTER);
        complete = filter == null;
        return suite.scripts().stream()
                        .filter(script -> filter == null || suite.name(script).matches(filter))
                        .map(script -> DynamicTest.dynamicTest(suite.name(script), script.toUri(), () -> run(script, suite.name(script), known, reporter)));
    }

    @AfterAll
    static void writeResults() throws IOException {
        if (complete) {
            RESULTS.write();
        }
    }

    private static void reportMissing(IOException reason) {
        String message = "The test suite of the specification was NOT run, since it is not there (" + reason + "). Name its directory with -Dspec.testsuite or WASM_TESTSUITE.";
        System.out.println(message);
        if (System.getenv(CI) != null) {
            fail(message);
        }
        abort(message);
    }

    private static void run(Path script, String name, KnownFailures known, TestReporter reporter) throws IOException {
        List<Outcome> outcomes = run(Files.readString(script, StandardCharsets.UTF_8), name);
        RESULTS.add(name, outcomes);
        reporter.publishEntry(name, counts(outcomes));
        List<String> complaints = known.complaints(name, outcomes);
        if (!complaints.isEmpty()) {
            String first = complaints.stream().limit(MOST_COMPLAINTS).collect(Collectors.joining("\n"));
            fail(complaints.size() + " of " + outcomes.size() + " directives\n" + first);
        }
    }

    private static List<Outcome> run(String text, String name) {
        List<Directive> directives;
        try {
            directives = ScriptParser.parse(text);
        } catch (ModuleException e) {
            return List.of(new Outcome(new Directive.Unknown(e.line(), "script"), Verdict.FAILED, e.getMessage()));
        }
        try (Context context = Context.newBuilder("wasm").allowHostAccess(WITH_BUFFERS).build()) {
            return new ScriptRunner(context, name).run(directives);
        }
    }

    /** How many directives of each keyword there were, and how many of them did not pass. */
    private static String counts(List<Outcome> outcomes) {
        Map<String, Integer> all = new TreeMap<>();
        Map<String, Integer> passed = new TreeMap<>();
        for (Outcome outcome : outcomes) {
            all.merge(outcome.directive().keyword(), 1, Integer::sum);
            passed.merge(outcome.directive().keyword(), outcome.verdict() == Verdict.PASSED ? 1 : 0, Integer::sum);
        }
        return all.keySet().stream().map(keyword -> keyword + " " + passed.get(keyword) + "/" + all.get(keyword)).collect(Collectors.joining(", "));
    }
}
