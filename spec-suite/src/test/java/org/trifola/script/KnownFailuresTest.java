package org.trifola.script;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.trifola.script.Outcome.Verdict;

/** What the suite complains of. */
class KnownFailuresTest {

    private static final KnownFailures KNOWN = new KnownFailures(Set.of("whole.wast"), Map.of("mixed.wast", Set.of(2)));

    private static Outcome outcome(int line, Verdict verdict) {
        return new Outcome(new Directive.Unknown(line, "nonsense"), verdict, verdict == Verdict.PASSED ? null : "it is nonsense");
    }

    private static List<String> complaints(String script, Verdict first, Verdict second) {
        return KNOWN.complaints(script, List.of(outcome(1, first), outcome(2, second)));
    }

    @Test
    void failureThatIsNotKnownIsAComplaint() {
        assertEquals(List.of("line 2: nonsense failed: it is nonsense"), complaints("other.wast", Verdict.PASSED, Verdict.FAILED));
        assertEquals(List.of("line 1: nonsense failed: it is nonsense"), complaints("mixed.wast", Verdict.FAILED, Verdict.FAILED));
    }

    @Test
    void knownFailureIsNone() {
        assertEquals(List.of(), complaints("mixed.wast", Verdict.PASSED, Verdict.FAILED));
        assertEquals(List.of(), complaints("whole.wast", Verdict.FAILED, Verdict.PASSED));
    }

    @Test
    void unexpectedPassIsAComplaint() {
        assertEquals(List.of("line 2: nonsense passed: take the line out of known-failures"), complaints("mixed.wast", Verdict.PASSED, Verdict.PASSED));
        assertEquals(List.of("all directives pass: take the script out of known-failures"), complaints("whole.wast", Verdict.PASSED, Verdict.PASSED));
    }

    @Test
    void skippedDirectiveIsAComplaintUnlessSomethingFailsAsKnown() {
        assertEquals(List.of("line 2: nonsense skipped: it is nonsense"), complaints("other.wast", Verdict.PASSED, Verdict.SKIPPED));
        assertEquals(List.of(), complaints("mixed.wast", Verdict.SKIPPED, Verdict.FAILED));
    }
}
