package org.trifola.language.runtime;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

import org.trifola.language.types.DefinedType;

/**
 * A function at run time, of a module or of the host. References to functions are references to objects of this class,
 * or null.
 *
 * <p>
 * Its call target takes an {@link Instance} followed by the arguments, boxed, and returns null if the function has no
 * results, the boxed result if it has one, and else an {@code Object[]} of boxed results. A null reference is null.
 */
public final class FunctionInstance implements External {

    private final DefinedType type;
    private final Instance instance;
    private final int index;
    private final HostCode host;
    private CallTarget target;
    private CompiledFunction compiled;
    private Object embedderObject;

    /**
     * A function of a module.
     *
     * @param instance the instance that it belongs to
     * @param index its index in that instance's module
     */
    public FunctionInstance(DefinedType type, Instance instance, int index) {
        this(type, instance, index, null);
    }

    /** A function of the host, which sees the instance that calls it. */
    public FunctionInstance(DefinedType type, HostCode host) {
        this(type, null, -1, host);
    }

    private FunctionInstance(DefinedType type, Instance instance, int index, HostCode host) {
        this.type = type;
        this.instance = instance;
        this.index = index;
        this.host = host;
    }

    @Override
    public DefinedType type() {
        return type;
    }

    /** What nodes and other languages call, built the first time. */
    public CallTarget target() {
        if (target == null) {
            resolveTarget();
        }
        return target;
    }

    @TruffleBoundary
    private void resolveTarget() {
        target = host != null ? host.target() : instance.code().target(index);
    }

    /** Has nodes and other languages call {@code other} from now on, which does the same. */
    public void setTarget(CallTarget other) {
        target = other;
    }

    /** The call target of the function of a module by which exceptions leave it that nobody has seen leave it. */
    public CallTarget codeTarget() {
        return instance.code().target(index);
    }

    /** What to call, or null as long as {@link #target} was not called. */
    public CallTarget resolvedTarget() {
        return target;
    }

    /**
     * The function as an object of a JVM class, which is generated when it is first asked for.
     *
     * @param caller the instance that calls, whose functions are such objects
     */
    public CompiledFunction compiled(Instance caller) {
        CompiledFunction known = compiled;
        return known != null ? known : compile(caller);
    }

    private CompiledFunction compile(Instance caller) {
        compiled = instance != null ? instance.code().compiled(index) : caller.code().compiledHostFunction(this);
        return compiled;
    }

    /**
     * The first argument of a call: the instance that the function belongs to, or for a function of the host the one
     * that calls.
     *
     * @param caller the instance that calls, or null where the embedder calls
     */
    public Instance instance(Instance caller) {
        return instance != null ? instance : caller;
    }

    /** The instance that the function belongs to, or null if it is a function of the host. */
    public Instance instance() {
        return instance;
    }

    /** Its index in the module of its instance, or -1 for a function of the host. */
    public int index() {
        return index;
    }

    /** What a function of the host does, or null if it is one of a module. */
    public HostCode host() {
        return host;
    }

    /** The object by which embedders know this function, or null if none has been made so far. */
    public Object embedderObject() {
        return embedderObject;
    }

    /** Remembers the object by which embedders know this function, so that it keeps its identity. */
    public void setEmbedderObject(Object object) {
        embedderObject = object;
    }
}
