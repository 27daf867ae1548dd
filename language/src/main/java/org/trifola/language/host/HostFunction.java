package org.trifola.language.host;

import java.io.IOException;

import org.trifola.language.types.FunctionType;

/**
 * A function of the host that guests can import.
 *
 * @param type its parameters and results
 * @param body what it does
 */
public record HostFunction(FunctionType type, Body body) {

    /** What a function of the host does. */
    @FunctionalInterface
    public interface Body {
        /**
         * Runs the function. A pointer that leads outside of memory needs no care here, {@link HostModule#outOfBounds()}
         * answers it.
         *
         * @return null if the function has no results, the boxed result if it has one, and else an {@code Object[]} of them
         * @throws IOException which {@link HostModule#failed(Exception)} answers
         */
        Object call(HostCall call) throws IOException;
    }
}
