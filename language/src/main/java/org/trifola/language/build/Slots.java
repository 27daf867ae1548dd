package org.trifola.language.build;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.nodes.FrameLayout;
import org.trifola.language.nodes.SlotKind;
import org.trifola.language.types.ValueType;

/** Gives out the slots of a frame: locals first, then results, then temporaries, one per height of the operand stack and kind. */
final class Slots {

    private static final int KINDS = SlotKind.values().length;

    private final List<SlotKind> kinds = new ArrayList<>();
    private final List<int[]> temporaries = new ArrayList<>();
    private final int parameters;
    private final int[] results;

    /** Slots for a function whose {@code locals} start with {@code parameters} parameters. */
    Slots(List<ValueType> locals, int parameters, List<ValueType> results) {
        this.parameters = parameters;
        for (ValueType local : locals) {
            add(SlotKind.of(local));
        }
        this.results = results.stream().mapToInt(type -> add(SlotKind.of(type))).toArray();
    }

    /** What {@code slot} holds. */
    SlotKind kind(int slot) {
        return kinds.get(slot);
    }

    /** The slots of the results. */
    int[] results() {
        return results;
    }

    /** The slot of the operand at {@code height}, where the bottom of the stack has the height 0. */
    int temporary(int height, SlotKind kind) {
        while (temporaries.size() <= height) {
            temporaries.add(new int[KINDS]);
        }
        int[] byKind = temporaries.get(height);
        if (byKind[kind.ordinal()] == 0) {
            byKind[kind.ordinal()] = add(kind) + 1;
        }
        return byKind[kind.ordinal()] - 1;
    }

    FrameLayout layout() {
        return new FrameLayout(kinds.toArray(SlotKind[]::new), parameters, results);
    }

    private int add(SlotKind kind) {
        kinds.add(kind);
        return kinds.size() - 1;
    }
}
