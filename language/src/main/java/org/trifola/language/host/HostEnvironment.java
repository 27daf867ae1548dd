package org.trifola.language.host;

import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import com.oracle.truffle.api.TruffleFile;
import com.oracle.truffle.api.nodes.Node;

/** What the embedder lets the functions of the host do: its files, streams, arguments, variables and options. */
public interface HostEnvironment {

    /** The guest's arguments, the name of the program first; may be empty. */
    List<String> arguments();

    /** The environment variables that the guest may see. */
    Map<String, String> variables();

    /** The guest's standard input. */
    InputStream in();

    /** The guest's standard output. */
    OutputStream out();

    /** The guest's standard error. */
    OutputStream err();

    /**
     * A file of the embedder's file system; what may be done with it is the embedder's choice, and denied with a
     * {@link SecurityException} by the operation.
     *
     * @param path absolute, or relative to the embedder's current directory
     * @throws java.nio.file.InvalidPathException if this is no path
     */
    TruffleFile publicFile(String path);

    /** Whether the guest may use sockets. */
    boolean allowsSockets();

    /**
     * The value of the language's option {@code wasm.NAME} as text; empty if it is not set.
     *
     * @param name the option's name without the language's id
     */
    String option(String name);

    /**
     * Ends the guest: closes the context with an exit code. Does not return.
     *
     * @param location the node that ends it
     * @param code the exit code, any number
     */
    void exit(Node location, int code);
}
