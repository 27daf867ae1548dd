package org.trifola.language.host;

import java.util.HashMap;
import java.util.Map;
import java.util.ServiceLoader;

/** The modules of the host that guests can import, by name. */
public final class HostModules {

    private static final Map<String, HostModuleProvider> PROVIDERS = load();

    private HostModules() {
    }

    /** What offers the module {@code moduleName}, or null if nothing does. */
    public static HostModuleProvider find(String moduleName) {
        return PROVIDERS.get(moduleName);
    }

    private static Map<String, HostModuleProvider> load() {
        Map<String, HostModuleProvider> providers = new HashMap<>();
        for (HostModuleProvider provider : ServiceLoader.load(HostModuleProvider.class, HostModuleProvider.class.getClassLoader())) {
            for (String name : provider.moduleNames()) {
                providers.putIfAbsent(name, provider);
            }
        }
        return Map.copyOf(providers);
    }
}
