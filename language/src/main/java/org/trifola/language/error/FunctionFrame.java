package org.trifola.language.error;

/** The root of a function of a module: what a backtrace says of a call of it. */
public interface FunctionFrame {

    /** The name of the module. */
    String moduleName();

    /** The index of the function in the module. */
    int function();

    /** The name of the function. */
    String getName();
}
