package org.trifola.language.embedding;

import java.util.Map;

import com.oracle.truffle.api.source.Source;
import org.graalvm.options.OptionValues;
import org.graalvm.polyglot.io.ByteSequence;

import org.trifola.language.ModuleLoader;
import org.trifola.language.WasmLanguage;
import org.trifola.language.WasmOptions;
import org.trifola.language.jvm.ShapeClasses;

/** Decodes and validates modules, whose code all stores of the engine share. It can be used by several threads at once. */
public final class WasmEngine {

    private final OptionValues options;
    private final ShapeClasses shapes = new ShapeClasses();
    private final ModuleLoader loader;

    private WasmEngine(OptionValues options) {
        this.options = options;
        this.loader = new ModuleLoader(null, WasmOptions.config(options), shapes, WasmOptions.codeCache(options));
    }

    /** An engine with the default options. */
    public static WasmEngine create() {
        return create(Map.of());
    }

    /**
     * An engine with options of the language.
     *
     * @param options the values, by names such as {@code wasm.MaxMemoryPages}
     * @throws IllegalArgumentException if there is no such option, or it has no such value
     */
    public static WasmEngine create(Map<String, String> options) {
        return new WasmEngine(WasmOptions.parse(options));
    }

    /**
     * A module in the binary format.
     *
     * @param name what messages call the module
     * @param binary its bytes, which must not change any more
     * @throws org.trifola.language.error.RejectedModuleException if it is malformed or invalid
     */
    public WasmModule module(String name, byte[] binary) {
        return new WasmModule(loader.binary(name, binary, () -> Source.newBuilder(WasmLanguage.ID, ByteSequence.create(binary), name).build()));
    }

    /**
     * A module in the text format.
     *
     * @param name what messages call the module
     * @param text the text
     * @throws org.trifola.language.error.RejectedModuleException if it is malformed or invalid
     */
    public WasmModule module(String name, CharSequence text) {
        return new WasmModule(loader.text(name, text, () -> Source.newBuilder(WasmLanguage.ID, text, name).build()));
    }

    /** Begins a store, in which modules can be instantiated. */
    public WasmStore.Builder newStore() {
        return new WasmStore.Builder(this);
    }

    OptionValues options() {
        return options;
    }

    ModuleLoader loader() {
        return loader;
    }

    ShapeClasses shapes() {
        return shapes;
    }
}
