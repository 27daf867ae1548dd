package org.trifola.language.config;

/** What runs the functions of modules. */
public enum Tier {
    /** What is measured to be the best for this JVM. */
    AUTO,
    /** Nodes, which are interpreted; with an optimizing runtime partial evaluation may still compile them. */
    INTERPRETER,
    /** JVM classes, which the JVM's own compilers compile. */
    JVM,
    /** Machine code, where there is some for this machine; else, and for functions that need more than there is, JVM classes. */
    NATIVE,
    /** Nodes, compiled by partial evaluation where the runtime can do that. */
    GRAAL;

    /** Whether functions become JVM classes. */
    public boolean usesJvmClasses() {
        return this == AUTO || this == JVM || this == NATIVE;
    }

    /** Whether functions become machine code where they can. */
    public boolean usesMachineCode() {
        return this == AUTO || this == NATIVE;
    }
}
