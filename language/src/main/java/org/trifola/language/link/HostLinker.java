package org.trifola.language.link;

import java.util.HashMap;
import java.util.Map;

import com.oracle.truffle.api.TruffleLanguage;

import org.trifola.language.host.HostFunctionCode;
import org.trifola.language.host.HostImports;
import org.trifola.language.host.HostModule;
import org.trifola.language.host.OpenModules;
import org.trifola.language.module.Import;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.DefinedType;

/** Finds functions of the host for the imports of one instance. */
public final class HostLinker {

    private final TruffleLanguage<?> language;
    private final OpenModules open;
    private final Map<String, HostModule> modules = new HashMap<>();

    /**
     * @param language the language of the functions, or null where no polyglot engine is
     * @param open where the modules of the host are made
     */
    public HostLinker(TruffleLanguage<?> language, OpenModules open) {
        this.language = language;
        this.open = open;
    }

    /**
     * The function of the host that {@code wanted} stands for.
     *
     * @param setUp what the embedder has set up, which precedes what is built in; may be null
     * @throws org.trifola.language.error.ModuleException unlinkable, if there is none, or it has another type
     */
    public FunctionInstance resolve(Import wanted, HostImports setUp) {
        HostModule module = modules.computeIfAbsent(wanted.module(), name -> open.create(name, setUp));
        if (module == null) {
            throw ImportMatcher.unknown(wanted, "no module \"" + wanted.module() + "\" was given, and none is built in");
        }
        FunctionInstance function = wanted.type() instanceof DefinedType type
                        ? HostFunctionCode.link(language, module, wanted.module(), wanted.name(), type)
                        : null;
        if (function == null) {
            throw ImportMatcher.unknown(wanted, "the built-in module \"" + wanted.module() + "\" has nothing of that name and kind");
        }
        return function;
    }
}
