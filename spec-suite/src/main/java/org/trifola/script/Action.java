package org.trifola.script;

import java.util.List;

/** Something that a script does with an instance. */
public sealed interface Action {

    /** The identifier of the instance, or null for the one made last. */
    String instance();

    /** The name of the export. */
    String name();

    /** Calls a function. */
    record Invoke(String instance, String name, List<Constant> arguments) implements Action {
    }

    /** Reads a global. */
    record Get(String instance, String name) implements Action {
    }
}
