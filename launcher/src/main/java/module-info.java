/** The command that runs a WebAssembly file. */
module org.trifola.launcher {
    requires org.graalvm.launcher;
    requires org.graalvm.polyglot;
    requires org.trifola.language;
    requires org.trifola.script;
    requires org.trifola.wasi;
}
