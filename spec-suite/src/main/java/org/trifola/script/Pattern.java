package org.trifola.script;

import java.util.List;
import java.util.stream.Collectors;

/** What a result of an action is expected to be; as a text, what scripts write for it. */
public sealed interface Pattern {

    /** Exactly {@code constant}. */
    record Exactly(Constant constant) implements Pattern {
        @Override
        public String toString() {
            return constant.toString();
        }
    }

    /** A NaN of {@code type}: if {@code canonical} one whose payload is only its first bit, else one with that bit. */
    record NotANumber(LaneType type, boolean canonical) implements Pattern {
        @Override
        public String toString() {
            return "(" + type.text() + ".const nan:" + (canonical ? "canonical" : "arithmetic") + ")";
        }
    }

    /** A reference that is not null, of the kind that {@code type} names, for example {@code func}. */
    record Reference(String type) implements Pattern {
        @Override
        public String toString() {
            return "(ref." + type + ")";
        }
    }

    /** A vector whose lanes match {@code lanes}, the lowest first. */
    record Vector(LaneType type, List<Pattern> lanes) implements Pattern {
        @Override
        public String toString() {
            return "(" + type.shape() + " " + join(lanes) + ")";
        }
    }

    /** One of {@code alternatives}. */
    record Either(List<Pattern> alternatives) implements Pattern {
        @Override
        public String toString() {
            return "(either " + join(alternatives) + ")";
        }
    }

    /** {@code patterns}, with spaces between them. */
    static String join(List<Pattern> patterns) {
        return patterns.stream().map(Pattern::toString).collect(Collectors.joining(" "));
    }
}
