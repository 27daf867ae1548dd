package org.trifola.language.host;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;

/** The modules of the host that guests can import, by name. */
public final class HostModules {

    /** Those of the modules that the engine was started with: they are known without looking into files. */
    private static final Map<String, HostModuleProvider> LAYER = load(layer());

    private HostModules() {
    }

    /** Those of the class path besides, where files have to be opened. */
    private static final class ClassPath {
        static final Map<String, HostModuleProvider> ALL = load(ServiceLoader.load(HostModuleProvider.class, HostModuleProvider.class.getClassLoader()));
    }

    /** What offers the module {@code moduleName}, or null if nothing does. */
    public static HostModuleProvider find(String moduleName) {
        HostModuleProvider known = LAYER.get(moduleName);
        return known != null ? known : ClassPath.ALL.get(moduleName);
    }

    private static Iterable<HostModuleProvider> layer() {
        ModuleLayer layer = HostModules.class.getModule().getLayer();
        return layer == null ? List.of() : ServiceLoader.load(layer, HostModuleProvider.class);
    }

    private static Map<String, HostModuleProvider> load(Iterable<HostModuleProvider> found) {
        Map<String, HostModuleProvider> providers = new HashMap<>();
        for (HostModuleProvider provider : found) {
            for (String name : provider.moduleNames()) {
                providers.putIfAbsent(name, provider);
            }
        }
        return Map.copyOf(providers);
    }
}
