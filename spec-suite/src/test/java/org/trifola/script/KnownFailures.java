package org.trifola.script;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known to fail. A line of a file in the folder {@code known-failures} names a script, or a directive by script and
 * line, and behind a space says why. Lines that start with {@code #} are comments.
 *
 * @param scripts the scripts that fail as a whole
 * @param lines the lines of the directives that fail, by script
 */
record KnownFailures(Set<String> scripts, Map<String, Set<Integer>> lines) {

    private static final Path DIRECTORY = Path.of("known-failures");
    private static final String COMMENT = "#";

    /**
     * Reads the folder.
     *
     * @throws IOException if a line has no reason, or the folder cannot be read
     */
    static KnownFailures read() throws IOException {
        KnownFailures known = new KnownFailures(new HashSet<>(), new HashMap<>());
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    if (!line.isBlank() && !line.startsWith(COMMENT)) {
                        known.add(file, line);
                    }
                }
            }
        }
        return known;
    }

    private void add(Path file, String line) throws IOException {
        int space = line.indexOf(' ');
        if (space < 0 || line.substring(space).isBlank()) {
            throw new IOException(file + ": the line \"" + line + "\" needs a reason");
        }
        String entry = line.substring(0, space);
        int colon = entry.indexOf(':');
        if (colon < 0) {
            scripts.add(entry);
        } else {
            lines.computeIfAbsent(entry.substring(0, colon), script -> new HashSet<>()).add(Integer.valueOf(entry.substring(colon + 1)));
        }
    }

    /** What {@code outcomes}, those of {@code script}, have against what is known, one sentence for each. */
    List<String> complaints(String script, List<Outcome> outcomes) {
        if (scripts.contains(script)) {
            boolean passes = outcomes.stream().allMatch(outcome -> outcome.verdict() == Outcome.Verdict.PASSED);
            return passes ? List.of("all directives pass: take the script out of " + DIRECTORY) : List.of();
        }
        Set<Integer> known = lines.getOrDefault(script, Set.of());
        return outcomes.stream().filter(outcome -> !isExpected(outcome, known)).map(KnownFailures::complaint).toList();
    }

    private static boolean isExpected(Outcome outcome, Set<Integer> known) {
        boolean isKnown = known.contains(outcome.directive().line());
        return switch (outcome.verdict()) {
            case PASSED -> !isKnown;
            case FAILED -> isKnown;
            // A module that is known to fail leaves no instance for what follows.
            case SKIPPED -> !known.isEmpty();
        };
    }

    private static String complaint(Outcome outcome) {
        return outcome + (outcome.verdict() == Outcome.Verdict.PASSED ? ": take the line out of " + DIRECTORY : "");
    }
}
