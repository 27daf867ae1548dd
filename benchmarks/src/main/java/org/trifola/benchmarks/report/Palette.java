package org.trifola.benchmarks.report;

import java.util.List;

/** The colours of engines: told apart by people who see few colours, and visible on white and on black. */
final class Palette {
    private static final List<String> COLOURS =
        List.of("#2a7fd4", "#e08a00", "#00a278", "#c65f9c", "#7b8794", "#d9552b", "#8d6fd1", "#4fb3d9", "#9a9a2e", "#5f6b2b");

    private Palette() {
    }

    static String colour(int engine) {
        return COLOURS.get(engine % COLOURS.size());
    }
}
