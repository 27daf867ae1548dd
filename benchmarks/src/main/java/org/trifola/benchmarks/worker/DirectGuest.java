package org.trifola.benchmarks.worker;

import java.util.List;
import java.util.function.IntUnaryOperator;
import org.trifola.language.embedding.WasmEngine;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.embedding.WasmModule;
import org.trifola.language.embedding.WasmStore;
import org.trifola.language.error.ExitException;

/** This engine through its own API, without a polyglot context: functions are objects of functional interfaces. */
final class DirectGuest implements Guest {
    private static final String MODULE = "benchmark.wasm";

    private final WasmEngine engine = WasmEngine.create();
    private final WasmStore store;

    DirectGuest(String... program) {
        store = engine.newStore().arguments(List.of(program)).build();
    }

    @Override
    public Code code(byte[] bytes) {
        WasmModule module = engine.module(MODULE, bytes);
        return host -> {
            WasmImports imports = WasmImports.builder().function("host", "f", IntUnaryOperator.class, host).build();
            WasmInstance instance = store.instantiate(module, imports);
            return name -> instance.function(name).as(IntUnaryOperator.class);
        };
    }

    @Override
    public int command(byte[] bytes) {
        try {
            store.instantiate(engine.module(MODULE, bytes), WasmImports.NONE).function("_start").call();
            return 0;
        } catch (ExitException exit) {
            return exit.status();
        }
    }

    @Override
    public void close() {
        store.close();
    }
}
