package org.trifola.script;

import java.util.List;

/** What a result of an action is expected to be. */
public sealed interface Pattern {

    /** Exactly {@code constant}. */
    record Exactly(Constant constant) implements Pattern {
    }

    /** A NaN of {@code type}: if {@code canonical} one whose payload is only its first bit, else one with that bit. */
    record NotANumber(LaneType type, boolean canonical) implements Pattern {
    }

    /** A reference that is not null, of the kind that {@code type} names, for example {@code func}. */
    record Reference(String type) implements Pattern {
    }

    /** A vector whose lanes match {@code lanes}, the lowest first. */
    record Vector(LaneType type, List<Pattern> lanes) implements Pattern {
    }

    /** One of {@code alternatives}. */
    record Either(List<Pattern> alternatives) implements Pattern {
    }
}
