package org.trifola.language;

import com.oracle.truffle.api.CallTarget;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.exception.AbstractTruffleException;

/** WebAssembly as a polyglot language: evaluating a binary gives a module. */
@TruffleLanguage.Registration(
        id = WasmLanguage.ID,
        name = "WebAssembly",
        defaultMimeType = WasmLanguage.MIME_TYPE,
        byteMimeTypes = WasmLanguage.MIME_TYPE,
        website = "https://webassembly.org/",
        contextPolicy = TruffleLanguage.ContextPolicy.SHARED)
public final class WasmLanguage extends TruffleLanguage<WasmContext> {
    /** The language's polyglot id. */
    public static final String ID = "wasm";
    /** The media type of the binary format. */
    public static final String MIME_TYPE = "application/wasm";

    @Override
    protected WasmContext createContext(Env environment) {
        return new WasmContext(environment);
    }

    @Override
    protected CallTarget parse(ParsingRequest request) {
        throw new UnreadableException(request.getSource().getName());
    }

    /** Says that modules cannot be read yet. */
    @SuppressWarnings("serial")
    private static final class UnreadableException extends AbstractTruffleException {
        UnreadableException(String name) {
            super(name + ": this build of the engine cannot read modules.");
        }
    }
}
