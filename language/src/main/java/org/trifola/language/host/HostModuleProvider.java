package org.trifola.language.host;

import java.util.Set;

/** The service by which Java modules offer functions that guests import; found by {@link java.util.ServiceLoader}. */
public interface HostModuleProvider {

    /** The module names under which guests import the functions; the same at each call. */
    Set<String> moduleNames();

    /**
     * The functions as one guest instance sees them; what they remember, such as open files, belongs to that instance.
     *
     * @param moduleName one of {@link #moduleNames()}
     * @param environment what the embedder lets the guest do
     */
    HostModule create(String moduleName, HostEnvironment environment);
}
