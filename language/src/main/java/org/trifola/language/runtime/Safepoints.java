package org.trifola.language.runtime;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.nodes.Node;

/**
 * Truffle's safepoints, for code that runs without a polyglot engine too: there nobody waits at them, and Truffle's runtime would start
 * only to be asked.
 */
public final class Safepoints {

    private static boolean hasEngine;

    private Safepoints() {
    }

    /** Has safepoints polled from now on, as there is a polyglot engine. */
    public static void enable() {
        hasEngine = true;
    }

    /** Does what others wait for at a safepoint of this thread, which may throw; {@code location} is the node that polls, or null. */
    @TruffleBoundary
    public static void poll(Node location) {
        if (hasEngine) {
            TruffleSafepoint.poll(location);
        }
    }
}
