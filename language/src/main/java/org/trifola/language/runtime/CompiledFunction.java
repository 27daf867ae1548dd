package org.trifola.language.runtime;

import com.oracle.truffle.api.CallTarget;

/**
 * A function as an object of a JVM class. A subclass for each shape of function types has a method {@code call} with
 * the parameters as Java types, followed by the {@link Instance} that the function belongs to; {@link #callBoxed} is for
 * those who do not know the shape.
 */
public abstract class CompiledFunction {

    private CallTarget target;

    protected CompiledFunction() {
    }

    /**
     * Calls the function.
     *
     * @param arguments the instance, for a function of the host that of the caller, and the boxed arguments
     * @return null if there are no results, the boxed result, or an {@code Object[]} of boxed results
     */
    public abstract Object callBoxed(Object[] arguments);

    /** What a function calls whose code is no JVM class. */
    public final CallTarget target() {
        return target;
    }

    /** Sets what the function calls, as its code is no JVM class. */
    public final void setTarget(CallTarget callTarget) {
        target = callTarget;
    }
}
