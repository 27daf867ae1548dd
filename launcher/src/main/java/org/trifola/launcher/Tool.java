package org.trifola.launcher;

import java.util.Arrays;
import java.util.Optional;

/** What the command does with modules and scripts other than running a program; its name stands where a program's file would. */
enum Tool {
    /** Prints a module in the text format. */
    PRINT("print"),
    /** Translates a module from the text format into the binary format. */
    ASSEMBLE("assemble"),
    /** Says of modules whether they are valid. */
    VALIDATE("validate"),
    /** Runs scripts of the specification's test suite. */
    WAST("wast");

    private final String name;

    Tool(String name) {
        this.name = name;
    }

    @Override
    public String toString() {
        return name;
    }

    /** The tool of the name {@code name}. */
    static Optional<Tool> named(String name) {
        return Arrays.stream(values()).filter(tool -> tool.name.equals(name)).findFirst();
    }
}
