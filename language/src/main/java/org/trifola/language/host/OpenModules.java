package org.trifola.language.host;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The modules of the host that the instances of one polyglot context, or of one store, have, and so what is to be given back. */
public final class OpenModules {

    private final HostEnvironment environment;
    private final Map<String, String> links;
    private final List<HostModule> modules = new ArrayList<>();

    /**
     * @param environment what the embedder lets guests do
     * @param links further names of built-in modules, and the names of those modules
     */
    public OpenModules(HostEnvironment environment, Map<String, String> links) {
        this.environment = environment;
        this.links = links;
    }

    /**
     * The functions of the host that a guest imports from {@code moduleName}, for one instance; null if there are none.
     *
     * @param setUp what the embedder has set up, which precedes what is built in; may be null
     */
    public HostModule create(String moduleName, HostImports setUp) {
        HostModule given = setUp == null ? null : setUp.create(moduleName, environment);
        HostModule module = given == null ? createBuiltIn(moduleName) : given;
        if (module != null) {
            modules.add(module);
        }
        return module;
    }

    private HostModule createBuiltIn(String moduleName) {
        String name = links.getOrDefault(moduleName, moduleName);
        HostModuleProvider provider = HostModules.find(name);
        return provider == null ? null : provider.create(name, environment);
    }

    /** Closes them all. */
    public void close() {
        modules.forEach(HostModule::close);
        modules.clear();
    }
}
