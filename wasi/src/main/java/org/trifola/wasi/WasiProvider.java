package org.trifola.wasi;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

import org.trifola.language.host.HostEnvironment;
import org.trifola.language.host.HostModule;
import org.trifola.language.host.HostModuleProvider;
import org.trifola.wasi.layout.Abi;

/** Offers WASI to the engine, under the name of preview 1 and under the one that it had before. */
public final class WasiProvider implements HostModuleProvider {

    /** Called by the service loader. */
    public WasiProvider() {
    }

    @Override
    public Set<String> moduleNames() {
        return Arrays.stream(Abi.values()).map(Abi::moduleName).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public HostModule create(String moduleName, HostEnvironment environment) {
        return new WasiPreview1(Abi.named(moduleName), Settings.of(environment), environment);
    }
}
