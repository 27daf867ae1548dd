package org.trifola.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionValues;

import org.trifola.language.binary.FunctionNames;
import org.trifola.language.binary.ModuleDecoder;
import org.trifola.language.build.ModuleCode;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.error.ModuleException;
import org.trifola.language.error.RejectedModuleException;
import org.trifola.language.interop.BindingsObject;
import org.trifola.language.interop.ModuleRootNode;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.module.Module;
import org.trifola.language.text.TextParser;
import org.trifola.language.validation.ModuleValidator;

/** WebAssembly as a polyglot language: evaluating a binary, or a text, gives a module. */
@TruffleLanguage.Registration(
        id = WasmLanguage.ID,
        name = "WebAssembly",
        defaultMimeType = WasmLanguage.MIME_TYPE,
        byteMimeTypes = WasmLanguage.MIME_TYPE,
        characterMimeTypes = WasmLanguage.TEXT_MIME_TYPE,
        fileTypeDetectors = WasmFileDetector.class,
        website = "https://webassembly.org/",
        contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class WasmLanguage extends TruffleLanguage<WasmContext> {

    /** The language's polyglot id. */
    public static final String ID = "wasm";
    /** The media type of the binary format. */
    public static final String MIME_TYPE = "application/wasm";

    /** The media type of the text format. */
    public static final String TEXT_MIME_TYPE = "text/wasm";

    private static final LanguageReference<WasmLanguage> REFERENCE = LanguageReference.create(WasmLanguage.class);

    private final ShapeClasses shapes = new ShapeClasses();

    /** The language in the engine that is entered on this thread; {@code node} may be null. */
    public static WasmLanguage get(Node node) {
        return REFERENCE.get(node);
    }

    @Override
    protected WasmContext createContext(Env environment) {
        return new WasmContext(environment);
    }

    @Override
    protected void disposeContext(WasmContext context) {
        context.close();
    }

    @Override
    protected OptionDescriptors getOptionDescriptors() {
        return WasmOptions.DESCRIPTORS;
    }

    @Override
    protected boolean areOptionsCompatible(OptionValues first, OptionValues second) {
        return WasmOptions.config(first).equals(WasmOptions.config(second));
    }

    @Override
    protected Object getScope(WasmContext context) {
        return new BindingsObject(context);
    }

    /** Decodes and validates a module; calling the target gives it as an object, for whatever arguments. */
    @Override
    protected CallTarget parse(ParsingRequest request) {
        Source source = request.getSource();
        EngineConfig config = WasmContext.get(null).config();
        Module module = decode(source, config);
        validate(module, config, source);
        return new ModuleRootNode(this, new ModuleCode(this, module, config, source, shapes)).getCallTarget();
    }

    private static Module decode(Source source, EngineConfig config) {
        try {
            byte[] binary = source.hasCharacters() ? TextParser.parse(source.getCharacters()) : source.getBytes().toByteArray();
            return ModuleDecoder.decode(source.getName(), binary, config);
        } catch (ModuleException e) {
            throw RejectedModuleException.of(e, source, null);
        }
    }

    private static void validate(Module module, EngineConfig config, Source source) {
        try {
            ModuleValidator.validate(module, config);
        } catch (ModuleException e) {
            throw RejectedModuleException.of(e, source, functionName(module, e.function()));
        }
    }

    private static String functionName(Module module, int function) {
        FunctionNames names = new FunctionNames(module);
        return function != ModuleException.NONE && names.has(function) ? names.name(function) : null;
    }
}
