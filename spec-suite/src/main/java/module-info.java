/** Runs scripts of the specification's test suite on the engine. */
module org.trifola.script {
    requires transitive org.graalvm.polyglot;
    requires org.trifola.language;

    exports org.trifola.script;
}
