package org.trifola.language.embedding;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.module.Export;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Code;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.FunctionType;

/** A valid module, which can be instantiated in the stores of its engine any number of times. */
public final class WasmModule {

    private final Code code;

    WasmModule(Code code) {
        this.code = code;
    }

    /**
     * A function that a module exports.
     *
     * @param name the name of the export
     * @param type its parameters and results
     */
    public record ExportedFunction(String name, FunctionType type) {
    }

    /** What messages call the module. */
    public String name() {
        return code.module().name();
    }

    /** The exported functions, in the order of the exports. */
    public List<ExportedFunction> functions() {
        Module module = code.module();
        List<ExportedFunction> functions = new ArrayList<>();
        for (Export export : module.exports()) {
            if (export.kind() == ExternalKind.FUNCTION) {
                functions.add(new ExportedFunction(export.name(), module.functionType(export.index())));
            }
        }
        return functions;
    }

    Code code() {
        return code;
    }
}
