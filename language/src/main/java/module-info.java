/** The WebAssembly engine: a Truffle language with the id {@code wasm}. */
module org.trifola.language {
    requires org.graalvm.polyglot;
    requires transitive org.graalvm.truffle;
    requires jdk.unsupported;

    exports org.trifola.language.embedding;
    exports org.trifola.language.error;
    exports org.trifola.language.host;
    exports org.trifola.language.text;
    exports org.trifola.language.types;

    uses org.trifola.language.host.HostModuleProvider;

    provides com.oracle.truffle.api.library.provider.DefaultExportProvider with org.trifola.language.InterpreterWarning;
    provides com.oracle.truffle.api.provider.TruffleLanguageProvider with org.trifola.language.WasmLanguageProvider;
}
