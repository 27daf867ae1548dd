package org.trifola.language.embedding;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

import org.trifola.language.error.HostException;
import org.trifola.language.error.TrapException;
import org.trifola.language.error.TrapKind;
import org.trifola.language.host.HostEnvironment;
import org.trifola.language.host.HostFunction;
import org.trifola.language.host.HostImports;
import org.trifola.language.host.HostModule;
import org.trifola.language.link.HostLinker;
import org.trifola.language.link.ImportMatcher;
import org.trifola.language.module.Import;
import org.trifola.language.runtime.External;

/** What instances import. It does not change, and any number of instances may have it. */
public final class WasmImports implements HostImports {

    /** Nothing but what is built in. */
    public static final WasmImports NONE = builder().build();

    private final Map<String, Map<String, HostFunction>> functions;
    private final Map<String, WasmInstance> instances;
    private final HostImports others;

    private WasmImports(Builder builder) {
        functions = new HashMap<>();
        builder.functions.forEach((module, members) -> functions.put(module, Map.copyOf(members)));
        instances = Map.copyOf(builder.instances);
        others = builder.others;
    }

    /** Begins with nothing. */
    public static Builder builder() {
        return new Builder();
    }

    /** What {@code wanted} stands for. */
    External resolve(Import wanted, HostLinker host) {
        WasmInstance instance = instances.get(wanted.module());
        if (instance == null) {
            return host.resolve(wanted, this);
        }
        External external = instance.external(wanted.name());
        if (external == null) {
            throw ImportMatcher.unknown(wanted, "the instance that was given exports nothing of that name");
        }
        return external;
    }

    @Override
    public HostModule create(String moduleName, HostEnvironment environment) {
        Map<String, HostFunction> members = functions.get(moduleName);
        if (members != null) {
            return new Members(members);
        }
        return others == null ? null : others.create(moduleName, environment);
    }

    /** The functions of one module. */
    private record Members(Map<String, HostFunction> functions) implements HostModule {

        @Override
        public HostFunction function(String name) {
            return functions.get(name);
        }

        @Override
        public Object outOfBounds() {
            throw new TrapException(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, null);
        }

        @Override
        public Object failed(Exception failure) {
            throw HostException.of(failure, null);
        }

        @Override
        public void close() {
            // The functions hold nothing that is theirs.
        }
    }

    /** Says what there is to import. */
    public static final class Builder {

        private final Map<String, Map<String, HostFunction>> functions = new LinkedHashMap<>();
        private final Map<String, WasmInstance> instances = new LinkedHashMap<>();
        private HostImports others;

        private Builder() {
        }

        /**
         * Adds a function that is called without boxing.
         *
         * @param module the name of the module that it is imported from
         * @param name its name
         * @param type a functional interface with its type, as {@link HostFunction#of} wants it
         * @param implementation what it does
         */
        public <T> Builder function(String module, String name, Class<T> type, T implementation) {
            return function(module, name, HostFunction.of(type, implementation));
        }

        /** Adds a function, of any type. */
        public Builder function(String module, String name, HostFunction function) {
            functions.computeIfAbsent(module, _ -> new LinkedHashMap<>()).put(name, function);
            return this;
        }

        /** Adds all that {@code instance}, of the same store, exports, as the module {@code module}. */
        public Builder instance(String module, WasmInstance instance) {
            instances.put(module, instance);
            return this;
        }

        /** Sets where all modules come from that are not named here, such as a {@code Wasi}. */
        public Builder others(HostImports imports) {
            others = imports;
            return this;
        }

        /** The imports; they do not follow later changes. */
        public WasmImports build() {
            return new WasmImports(this);
        }
    }
}
