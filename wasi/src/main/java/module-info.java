/** The WebAssembly System Interface, preview 1, offered to the engine as a host module. */
module org.trifola.wasi {
    requires org.graalvm.truffle;
    requires org.trifola.language;
}
