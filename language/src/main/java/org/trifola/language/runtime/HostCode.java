package org.trifola.language.runtime;

import com.oracle.truffle.api.CallTarget;

/** What a function does that is not of a module. */
public interface HostCode {

    /**
     * Calls the function from one whose code is a JVM class.
     *
     * @param arguments the calling instance, or null, and the boxed arguments
     * @return null if there are no results, the boxed result, or an {@code Object[]} of boxed results
     */
    Object call(Object[] arguments);

    /** What nodes and other languages call. */
    CallTarget target();

    /** The function as an object that can be called without boxing, or null. */
    default TypedFunction typed() {
        return null;
    }

    /** Code that is a call target only. */
    static HostCode of(CallTarget target) {
        return new TargetCode(target);
    }

    /** Code that is a call target only. */
    record TargetCode(CallTarget target) implements HostCode {

        @Override
        public Object call(Object[] arguments) {
            return target.call(arguments);
        }
    }
}
