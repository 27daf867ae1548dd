package org.trifola.language.runtime;

import com.oracle.truffle.api.Truffle;

/** Whether partial evaluation compiles nodes. */
public final class OptimizingRuntime {

    private static final String NONE = "Interpreted";

    private OptimizingRuntime() {
    }

    /** Whether there is one, and nodes are not just interpreted. */
    public static boolean isThere() {
        return !Truffle.getRuntime().getName().equals(NONE);
    }
}
