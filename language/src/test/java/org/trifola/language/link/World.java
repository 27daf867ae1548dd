package org.trifola.language.link;

import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.source.Source;
import org.graalvm.polyglot.io.ByteSequence;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.build.ModuleCode;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Limits;
import org.trifola.language.config.Tier;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.module.Export;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.External;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.GlobalInstance;
import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.Store;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/** A store, what can be imported in it, and instances of modules in the text format. */
final class World {

    final Store store;
    private final Map<String, External> externals = new HashMap<>();

    World() {
        this(EngineConfig.DEFAULT.limits());
    }

    World(Limits limits) {
        store = new Store(new EngineConfig(EngineConfig.DEFAULT.features(), limits, Tier.INTERPRETER));
    }

    /** Instantiates the module {@code text}, and lets later ones import what it exports as {@code "name" "export"}. */
    Instance instantiate(String name, String text) {
        Instance instance = instantiate(text);
        for (Export export : instance.module().exports()) {
            externals.put(name + '.' + export.name(), instance.external(export));
        }
        return instance;
    }

    /** Instantiates the module {@code text}. */
    Instance instantiate(String text) {
        return Instantiator.instantiate(code(TextParser.parse(text)), this::resolve, store);
    }

    /** Instantiates the module {@code binary}. */
    Instance instantiate(byte[] binary) {
        return Instantiator.instantiate(code(binary), this::resolve, store);
    }

    private External resolve(@SuppressWarnings("unused") Module module, Import wanted, @SuppressWarnings("unused") int index) {
        External external = externals.get(wanted.module() + '.' + wanted.name());
        if (external == null) {
            throw ImportMatcher.unknown(wanted, "the test has none");
        }
        return external;
    }

    private Code code(byte[] binary) {
        Module module = ModuleDecoder.decode("test", binary, store.config());
        ModuleValidator.validate(module, store.config());
        Source source = Source.newBuilder("wasm", ByteSequence.create(binary), "test").build();
        return new ModuleCode(null, module, store.config(), () -> source, new ShapeClasses());
    }

    /** What {@code instance} exports as {@code name}. */
    static External export(Instance instance, String name) {
        for (Export export : instance.module().exports()) {
            if (export.name().equals(name)) {
                return instance.external(export);
            }
        }
        throw new AssertionError("no export " + name);
    }

    /** The value of the exported global {@code name}, boxed. */
    static Object global(Instance instance, String name) {
        return ((GlobalInstance) export(instance, name)).get();
    }

    /** The result of the exported function {@code name}. */
    static Object call(Instance instance, String name) {
        FunctionInstance function = (FunctionInstance) export(instance, name);
        return function.target().call(function.instance(null));
    }
}
