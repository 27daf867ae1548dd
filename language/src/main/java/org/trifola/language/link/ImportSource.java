package org.trifola.language.link;

import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.runtime.External;

/** Where the imports of an instance come from. */
@FunctionalInterface
public interface ImportSource {

    /**
     * What an import stands for. Whether its type is the right one is checked by the caller.
     *
     * @param module the module that is instantiated
     * @param wanted what it imports
     * @param index the index of {@code wanted} among all its imports
     * @return what is imported, not null
     * @throws org.trifola.language.error.ModuleException unlinkable, if there is nothing to import, see
     *             {@link ImportMatcher#unknown}, or nothing of the kind, see {@link ImportMatcher#incompatible}
     */
    External resolve(Module module, Import wanted, int index);
}
