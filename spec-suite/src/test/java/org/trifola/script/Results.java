package org.trifola.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.trifola.script.Outcome.Verdict;

/** Counts directives by folder and verdict, and writes the table of them. */
final class Results {

    private static final Path FILE = Path.of("RESULTS.md");

    private final Map<String, Folder> folders = new TreeMap<>();

    /** The counts of a folder. */
    private static final class Folder {
        private final Map<Verdict, Integer> directives = new EnumMap<>(Verdict.class);
        private int scripts;
        private int passing;
    }

    /** Counts the outcomes of {@code script}. */
    void add(String script, List<Outcome> outcomes) {
        Folder folder = folders.computeIfAbsent(script.substring(0, script.lastIndexOf('/')), name -> new Folder());
        outcomes.forEach(outcome -> folder.directives.merge(outcome.verdict(), 1, Integer::sum));
        folder.scripts++;
        folder.passing += outcomes.stream().allMatch(outcome -> outcome.verdict() == Verdict.PASSED) ? 1 : 0;
    }

    /** Writes the table. */
    void write() throws IOException {
        StringBuilder table = new StringBuilder("""
                        # Results of the specification's test suite

                        Written by the tests of this module. A directive is a module, an assertion or an action of a script; it is
                        skipped if it acts on an instance whose module failed. [known-failures](known-failures) names what fails.

                        | folder | scripts | of which pass | directives passed | failed | skipped |
                        | --- | ---: | ---: | ---: | ---: | ---: |
                        """);
        folders.forEach((name, folder) -> {
            table.append("| ").append(name).append(" | ").append(folder.scripts).append(" | ").append(folder.passing);
            for (Verdict verdict : Verdict.values()) {
                table.append(" | ").append(folder.directives.getOrDefault(verdict, 0));
            }
            table.append(" |\n");
        });
        Files.writeString(FILE, table);
    }
}
