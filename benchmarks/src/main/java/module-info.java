/** Measures this engine beside GraalWasm, each in processes of its own, through the polyglot API that both have. */
module org.trifola.benchmarks {
    requires java.management;
    requires org.graalvm.polyglot;
}
