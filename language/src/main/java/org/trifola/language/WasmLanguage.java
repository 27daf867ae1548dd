package org.trifola.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.nodes.Node;
import com.oracle.truffle.api.source.Source;
import org.graalvm.options.OptionDescriptors;
import org.graalvm.options.OptionValues;

import org.trifola.language.interop.BindingsObject;
import org.trifola.language.interop.ModuleRootNode;
import org.trifola.language.interop.js.WebAssemblyHook;
import org.trifola.language.jvm.ShapeClasses;
import org.trifola.language.runtime.Code;
import org.trifola.language.runtime.Safepoints;

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

    /** The JVM classes that all modules of the engine have in common. */
    public ShapeClasses shapes() {
        return shapes;
    }

    @Override
    protected WasmContext createContext(Env environment) {
        Safepoints.enable();
        WasmContext context = new WasmContext(environment);
        if (environment.isPolyglotBindingsAccessAllowed()) {
            environment.exportSymbol(WebAssemblyHook.NAME, new WebAssemblyHook(context.store()));
        }
        return context;
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
        WasmContext context = WasmContext.get(null);
        ModuleLoader loader = new ModuleLoader(this, context.config(), shapes, context.codeCache());
        Code code = source.hasCharacters()
                        ? loader.text(source.getName(), source.getCharacters(), () -> source)
                        : loader.binary(source);
        return new ModuleRootNode(this, code).getCallTarget();
    }
}
