/** Measures this engine beside others, each in processes of its own. */
module org.trifola.benchmarks {
    requires java.management;
    requires org.graalvm.polyglot;
    requires static org.trifola.language;
}
