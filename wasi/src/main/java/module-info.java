/** The WebAssembly System Interface, preview 1, offered to the engine as a host module. */
module org.trifola.wasi {
    requires java.management;
    requires org.graalvm.truffle;
    requires transitive org.trifola.language;

    exports org.trifola.wasi;
    exports org.trifola.wasi.clock;

    provides org.trifola.language.host.HostModuleProvider with org.trifola.wasi.WasiProvider;
}
