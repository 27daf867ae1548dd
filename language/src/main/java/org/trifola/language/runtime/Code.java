package org.trifola.language.runtime;

import com.oracle.truffle.api.Assumption;
import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.Truffle;
import com.oracle.truffle.api.source.SourceSection;
import com.oracle.truffle.api.utilities.TruffleWeakReference;

import org.trifola.language.module.Module;
import org.trifola.language.types.DefinedType;

/**
 * The executable form of a module, shared by all its instances in an engine. While only one instance exists, compiled
 * code may treat it as a constant; that does not keep it alive.
 */
public abstract class Code {

    private final Module module;
    private final DefinedType[] types;
    /** Made with the first nodes: Truffle's runtime takes a while to start, and other code does without. */
    @CompilationFinal private Assumption singleInstance;
    @CompilationFinal private TruffleWeakReference<Instance> onlyInstance;
    private boolean hasInstances;

    protected Code(Module module) {
        this.module = module;
        this.types = module.types().toArray(new DefinedType[0]);
    }

    /** The module. */
    public Module module() {
        return module;
    }

    /** The types of the module. */
    final DefinedType[] types() {
        return types;
    }

    /**
     * The call target of a function that the module defines. Its nodes are built when it is first asked for, which is
     * when the function is first called.
     *
     * @param function the index of the function, not of an imported one
     */
    public abstract CallTarget target(int function);

    /** The call target of a function that the module defines, whose code is nodes even where other functions are JVM classes. */
    public abstract CallTarget interpreted(int function);

    /** A function that the module defines, as an object of a JVM class. */
    public abstract CompiledFunction compiled(int function);

    /**
     * A function that the module defines, as machine code, or null where it is not. Its exceptions are {@link LeftFunctions}.
     *
     * @param function the index of the function
     */
    public abstract HostCode machineCode(int function);

    /** Whether a function that the module defines is short and calls no other, so that nobody can look at the stack while it runs. */
    public abstract boolean callsNone(int function);

    /** Keeps what has been made of the functions for later runs, where that is wanted. */
    public abstract void keep();

    /** A function of the host, as an object of a JVM class. */
    public abstract CompiledFunction compiledHostFunction(FunctionInstance function);

    /** The name of a function for people: from the name section, or else from its export or import. */
    public abstract String functionName(int function);

    /** Where a function that the module defines stands in a text. */
    public abstract SourceSection sourceSection(int function);

    /**
     * Where an instruction stands in a text.
     *
     * @param function the index of the function that it belongs to
     * @param offset its module offset
     */
    public abstract SourceSection sourceSection(int function, int offset);

    /** Tells that {@code instance} is a new instance of the module. */
    final synchronized void add(Instance instance) {
        if (!hasInstances) {
            onlyInstance = new TruffleWeakReference<>(instance);
            hasInstances = true;
            return;
        }
        onlyInstance = null;
        if (singleInstance != null) {
            singleInstance.invalidate("a second instance of " + module.name());
        }
    }

    /** Has to be called before nodes call {@link #bind}. */
    public final synchronized void prepareNodes() {
        if (singleInstance == null) {
            boolean hasSeveral = hasInstances && onlyInstance == null;
            singleInstance = hasSeveral ? Assumption.NEVER_VALID : Truffle.getRuntime().createAssumption("single instance");
        }
    }

    /** {@code instance}, an instance of the module, as a constant of compiled code where that is possible. */
    public final Instance bind(Object instance) {
        if (CompilerDirectives.inCompiledCode() && singleInstance.isValid() && onlyInstance != null) {
            Instance only = onlyInstance.get();
            if (only != null) {
                return only;
            }
        }
        return (Instance) instance;
    }
}
