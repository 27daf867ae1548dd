package org.trifola.language.link;

import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Import;
import org.trifola.language.runtime.External;
import org.trifola.language.types.ExternalType;
import org.trifola.language.types.Subtyping;

/**
 * Checks what is given for an import against its declared type, and words what is wrong.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/matching.html#external-types">Matching of external types</a>
 */
public final class ImportMatcher {

    private ImportMatcher() {
    }

    /**
     * Checks that {@code given} can be imported as {@code wanted}.
     *
     * @throws ModuleException unlinkable, if not
     */
    public static void match(Import wanted, External given) {
        if (!Subtyping.matches(given.type(), wanted.type())) {
            throw incompatible(wanted, describe(given.type()));
        }
    }

    /** The error where there is nothing to import as {@code wanted}; {@code reason} goes on behind "but". */
    public static ModuleException unknown(Import wanted, String reason) {
        return unlinkable("unknown import", wanted, reason);
    }

    /** The error where {@code given}, in words, is not what {@code wanted} declares. */
    public static ModuleException incompatible(Import wanted, String given) {
        return unlinkable("incompatible import type", wanted, given + " was given");
    }

    private static ModuleException unlinkable(String error, Import wanted, String reason) {
        return ModuleException.unlinkable("%s: \"%s\".\"%s\" is declared as %s, but %s".formatted(error, wanted.module(), wanted.name(), describe(wanted.type()), reason));
    }

    private static String describe(ExternalType type) {
        return type.kind() + " " + type;
    }
}
