package org.trifola.script;

/**
 * What became of a directive.
 *
 * @param directive the directive
 * @param verdict whether it did what the script says
 * @param detail what happened instead, or null if it passed
 */
public record Outcome(Directive directive, Verdict verdict, String detail) {

    /** Whether a directive did what the script says. */
    public enum Verdict {
        PASSED("passed"),
        FAILED("failed"),
        /** It acts on an instance that there is not, because the module of that instance failed. */
        SKIPPED("skipped");

        private final String text;

        Verdict(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The line of the directive and what happened. */
    @Override
    public String toString() {
        return "line " + directive.line() + ": " + directive.keyword() + " " + verdict + (detail == null ? "" : ": " + detail);
    }
}
