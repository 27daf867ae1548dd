package org.trifola.language.machine.hoist;

import java.util.ArrayList;
import java.util.List;

/** A place in a loop where an invariant is computed that is not a part of another. */
final class InvariantUse {

    /** The offsets where its instructions begin and end. */
    final int start;
    final int end;
    /** Locals that it or a part of it is put into on the way. */
    final List<Copy> copies;
    /** Instructions that add something to it later on, as pairs of the offsets where they begin and end. */
    final List<int[]> additions = new ArrayList<>();
    Invariant value;

    /** A local that gets an invariant. */
    record Copy(int local, Invariant value) {
    }

    InvariantUse(int start, int end, Invariant value, List<Copy> copies) {
        this.start = start;
        this.end = end;
        this.value = value;
        this.copies = copies;
    }

    /** Whether it pays to compute it before the loop. */
    boolean isWorthIt() {
        return value.operators() + additions.size() - (value.isDisplaced() ? 1 : 0) > 0 && value.hasLocal();
    }
}
