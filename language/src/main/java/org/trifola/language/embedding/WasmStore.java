package org.trifola.language.embedding;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.trifola.language.WasmOptions;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.RejectedModuleException;
import org.trifola.language.host.OpenModules;
import org.trifola.language.link.HostLinker;
import org.trifola.language.link.Instantiator;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.Store;

/**
 * Where instances live, and what they are given: the same as a polyglot context would give them by default, nothing but the
 * streams of the process. One thread at a time may use a store and its instances; any may close it, which ends what is running.
 */
public final class WasmStore implements AutoCloseable {

    private final WasmEngine engine;
    private final Store store;
    private final OpenModules hostModules;

    private WasmStore(Builder settings) {
        engine = settings.engine;
        store = new Store(engine.loader().config());
        hostModules = new OpenModules(new StoreEnvironment(settings, engine.options()), WasmOptions.builtins(engine.options()));
    }

    /**
     * A new instance of {@code module}; its start function has run.
     *
     * @param imports what it imports; functions of the host that are built in, as those of WASI, need no mention
     * @throws RejectedModuleException if an import is missing or has another type, or if there is no room for a memory or table
     * @throws org.trifola.language.error.FailureException if the start function fails
     */
    public WasmInstance instantiate(WasmModule module, WasmImports imports) {
        Code code = module.code();
        HostLinker host = new HostLinker(null, hostModules);
        try {
            return new WasmInstance(this, Instantiator.instantiate(code, (_, wanted, _) -> imports.resolve(wanted, host), store));
        } catch (ModuleException e) {
            throw RejectedModuleException.of(e, module.name(), null);
        }
    }

    /**
     * Closes what the functions of the host have open. A guest that is running, or is called later, ends with a
     * {@link java.util.concurrent.CancellationException}, at the next call or turn of a loop; one that an optimizing runtime has compiled from nodes,
     * at the next that is not compiled. Memories are given back when nothing refers to them any more, since another thread may
     * be in the middle of an access.
     */
    @Override
    public void close() {
        store.stop();
        hostModules.close();
    }

    WasmEngine engine() {
        return engine;
    }

    /** Says what guests are given. */
    public static final class Builder {

        private final WasmEngine engine;
        List<String> arguments = List.of();
        Map<String, String> variables = Map.of();
        InputStream in = System.in;
        OutputStream out = System.out;
        OutputStream err = System.err;
        boolean sockets;

        Builder(WasmEngine engine) {
            this.engine = engine;
        }

        /** Sets the arguments; the first is the name of the program. */
        public Builder arguments(List<String> strings) {
            arguments = List.copyOf(strings);
            return this;
        }

        /** Sets the environment variables. */
        public Builder variables(Map<String, String> map) {
            variables = Map.copyOf(map);
            return this;
        }

        /** Sets the standard input, which is not closed. */
        public Builder in(InputStream stream) {
            in = stream;
            return this;
        }

        /** Sets the standard output, which is not closed. */
        public Builder out(OutputStream stream) {
            out = stream;
            return this;
        }

        /** Sets the standard error, which is not closed. */
        public Builder err(OutputStream stream) {
            err = stream;
            return this;
        }

        /** Allows the option {@code wasm.WasiListen} to open sockets, or not. */
        public Builder allowSockets(boolean allowed) {
            sockets = allowed;
            return this;
        }

        /** A store with these settings. */
        public WasmStore build() {
            return new WasmStore(this);
        }
    }
}
