package org.trifola.language.host;

import java.io.IOException;

/** The functions that a guest instance imports from one module of the host, and their state. */
public interface HostModule {

    /**
     * The function {@code name}, or null if there is none. Only what a guest imports is asked for, so an implementation
     * makes a function here and not before.
     */
    HostFunction function(String name);

    /**
     * The result of a call that reached outside of the guest's memory, or that needs a memory where the guest has none.
     * An implementation whose functions have no results to tell this by throws a trap.
     */
    Object outOfBounds();

    /**
     * The result of a call that failed outside of the guest.
     *
     * @param failure what the operating system or the embedder's file system answered: an {@link IOException}, or a
     *            {@link SecurityException} or {@link UnsupportedOperationException} where it allows or knows no such operation
     */
    Object failed(Exception failure);

    /** Gives back what the functions hold, such as open files. Called once, when the context closes. */
    void close();
}
