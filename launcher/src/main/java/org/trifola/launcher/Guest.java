package org.trifola.launcher;

import java.util.List;
import org.trifola.wasi.Wasi;

/** A module that the command can run, by whatever way the engine is embedded. */
interface Guest {
    /** The functions that it exports, in their order. */
    List<ExportedFunction> functions();

    /**
     * Instantiates the module.
     *
     * @param wasi what it imports, if not what the options alone say; or null
     */
    Instance instantiate(Wasi wasi);

    /** An instance of the module. */
    interface Instance {
        /**
         * Calls a function.
         *
         * @param arguments a boxed number for each parameter
         * @return its results: boxed numbers, and other values as what prints them
         */
        List<Object> call(ExportedFunction function, Object... arguments);
    }
}
