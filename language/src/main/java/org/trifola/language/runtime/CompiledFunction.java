package org.trifola.language.runtime;

/**
 * A function as an object of a JVM class. A subclass for each shape of function types has a method {@code call} with
 * the parameters as Java types, followed by the {@link Instance} that the function belongs to; {@link #callBoxed} is for
 * those who do not know the shape.
 */
public abstract class CompiledFunction {

    private HostCode host;

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
    public final HostCode host() {
        return host;
    }

    /** Sets what the function calls, as its code is no JVM class. */
    public final void setHost(HostCode code) {
        host = code;
    }
}
