/** The WebAssembly engine: a Truffle language with the id {@code wasm}. */
module org.trifola.language {
    requires org.graalvm.polyglot;
    requires org.graalvm.truffle;

    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with org.trifola.language.WasmLanguageProvider;
}
