package org.trifola.language.host;

/**
 * Modules of the host that an embedder has set up. He gives the object to an instance as its imports, or as one module of
 * them; it stands for the functions and is not called itself.
 */
public interface HostImports {

    /**
     * The functions as one guest instance sees them; what they remember, such as open files, belongs to that instance.
     *
     * @param moduleName the name by which the guest imports the functions
     * @param environment what the embedder lets the guest do
     * @return the functions, or null if this has no module of that name
     */
    HostModule create(String moduleName, HostEnvironment environment);
}
