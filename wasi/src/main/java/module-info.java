/** The WebAssembly System Interface, preview 1, offered to the engine as a host module. */
module org.trifola.wasi {
    requires java.management;
    requires org.graalvm.truffle;
    requires org.trifola.language;

    provides org.trifola.language.host.HostModuleProvider with org.trifola.wasi.WasiProvider;
}
