package org.trifola.language;

import com.oracle.truffle.api.TruffleLanguage.ContextReference;
import com.oracle.truffle.api.TruffleLanguage.Env;
import com.oracle.truffle.api.nodes.Node;

/** The state of the language in one polyglot context. */
public final class WasmContext {
    private static final ContextReference<WasmContext> REFERENCE = ContextReference.create(WasmLanguage.class);

    private final Env environment;

    WasmContext(Env environment) {
        this.environment = environment;
    }

    /** The context that is entered on this thread; {@code node} may be null. */
    public static WasmContext get(Node node) {
        return REFERENCE.get(node);
    }

    /** What the embedder lets the language do: its files, streams, arguments and variables. */
    public Env environment() {
        return environment;
    }
}
