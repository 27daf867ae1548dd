package org.trifola.language.config;

/** What runs the functions of modules. */
public enum Tier {
    /** What is measured to be the best for this JVM. */
    AUTO,
    /** Nodes, which are interpreted; with an optimizing runtime partial evaluation may still compile them. */
    INTERPRETER,
    /** JVM classes, which the JVM's own compilers compile. */
    JVM,
    /** Nodes, compiled by partial evaluation where the runtime can do that. */
    GRAAL;

    /** Whether functions become JVM classes. */
    public boolean usesJvmClasses() {
        return this == AUTO || this == JVM;
    }
}
