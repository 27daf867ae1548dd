package org.trifola.launcher;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.trifola.language.embedding.WasmImports;
import org.trifola.language.embedding.WasmInstance;
import org.trifola.language.embedding.WasmModule;
import org.trifola.language.embedding.WasmStore;
import org.trifola.language.types.ValueType;
import org.trifola.wasi.Wasi;

/**
 * A module without a polyglot context.
 *
 * @param module the module
 * @param store where it is instantiated
 */
record DirectGuest(WasmModule module, WasmStore store) implements Guest {
    @Override
    public List<ExportedFunction> functions() {
        return module.functions().stream()
                .map(function -> new ExportedFunction(function.name(), names(function.type().parameters()), names(function.type().results())))
                .toList();
    }

    private static List<String> names(List<ValueType> types) {
        return types.stream().map(ValueType::toString).toList();
    }

    @Override
    public Instance instantiate(Wasi wasi) {
        WasmInstance instance = store.instantiate(module, wasi == null ? WasmImports.NONE : WasmImports.builder().others(wasi).build());
        return (function, arguments) -> results(function, instance.function(function.name()).call(arguments));
    }

    private static List<Object> results(ExportedFunction function, Object returned) {
        return switch (function.results().size()) {
            case 0 -> List.of();
            case 1 -> Collections.singletonList(returned);
            default -> Arrays.asList((Object[]) returned);
        };
    }
}
