package org.trifola.language.embedding;

import org.trifola.language.host.GuestMemory;
import org.trifola.language.module.Export;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/** An instance of a module: what it exports. */
public final class WasmInstance {

    private final WasmStore store;
    private final Instance instance;

    WasmInstance(WasmStore store, Instance instance) {
        this.store = store;
        this.instance = instance;
    }

    /**
     * The exported function {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public WasmFunction function(String name) {
        return new WasmFunction(store.engine().shapes(), export(name, FunctionInstance.class));
    }

    /**
     * The exported memory {@code name}.
     *
     * @throws IllegalArgumentException if there is none
     */
    public GuestMemory memory(String name) {
        return GuestMemory.of(export(name, Memory.class));
    }

    /**
     * The value of the exported global {@code name}, boxed.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Object global(String name) {
        return export(name, GlobalInstance.class).get();
    }

    private <T extends External> T export(String name, Class<T> kind) {
        External external = external(name);
        if (!kind.isInstance(external)) {
            String what = external == null ? "exports nothing named " : "exports as " + external.type().kind() + " ";
            throw new IllegalArgumentException("The module " + instance.module().name() + " " + what + "\"" + name + "\".");
        }
        return kind.cast(external);
    }

    /** What is exported as {@code name}, or null. */
    External external(String name) {
        for (Export export : instance.module().exports()) {
            if (export.name().equals(name)) {
                return instance.external(export);
            }
        }
        return null;
    }
}
