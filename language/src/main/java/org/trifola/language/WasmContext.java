package org.trifola.language;

import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.machine.cache.CodeCache;
import org.trifola.language.host.HostImports;
import org.trifola.language.host.OpenModules;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;

/** The state of the language in one polyglot context. */
public final class WasmContext {

    private static final ContextReference<WasmContext> REFERENCE = ContextReference.create(WasmLanguage.class);

    private final ContextEnvironment environment;
    private final EngineConfig config;
    private final CodeCache codeCache;
    private final OpenModules hostModules;
    private final Store store;
    private Instance caller;

    WasmContext(Env environment) {
        this.environment = new ContextEnvironment(environment);
        this.config = WasmOptions.config(environment.getOptions());
        this.codeCache = WasmOptions.codeCache(environment.getOptions());
        this.hostModules = new OpenModules(this.environment, this.environment.builtins());
        this.store = new Store(config);
    }

    /** The context that is entered on this thread; {@code node} may be null. */
    public static WasmContext get(Node node) {
        return REFERENCE.get(node);
    }

    /** What modules are decoded, validated and instantiated with. */
    public EngineConfig config() {
        return config;
    }

    /** Where machine code is kept for later runs, or null. */
    CodeCache codeCache() {
        return codeCache;
    }

    /** What the instances of the context share. */
    public Store store() {
        return store;
    }

    /** What an embedder has set up and gives as {@code imports}, or null if that is something else. */
    public HostImports hostImports(Object imports) {
        return hostObject(imports) instanceof HostImports setUp ? setUp : null;
    }

    /** The object of Java that {@code value} stands for, or null if it stands for none. */
    public Object hostObject(Object value) {
        return environment.hostObject(value);
    }

    /** The object {@code host} of Java as a value. */
    public Object guestValue(Object host) {
        return environment.guestValue(host);
    }

    /** Whether {@code value} is an object of the host, or stands for one. */
    public boolean isOfHost(Object value) {
        return environment.isOfHost(value);
    }

    /** The modules of the host that the instances of the context have. */
    public OpenModules hostModules() {
        return hostModules;
    }

    /** The instance that calls the function of another language that is running, or null if none is. */
    public Instance caller() {
        return caller;
    }

    /**
     * Tells that {@code instance} calls a function of another language, or, with null, that nothing does.
     *
     * @return the caller before
     */
    public Instance setCaller(Instance instance) {
        Instance before = caller;
        caller = instance;
        return before;
    }

    /** Gives back what the state holds. */
    void close() {
        hostModules.close();
        store.close();
    }
}
