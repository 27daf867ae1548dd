package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.module.Global;
import org.trifola.language.types.GlobalType;

/**
 * Reads the global section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#global-section">Global section</a>
 */
public final class GlobalSection {

    private GlobalSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "globals", draft.globals.size(), draft.config.limits().globals());
        for (int i = 0; i < count; i++) {
            GlobalType type = draft.typeReader.readGlobalType(in);
            draft.globals.add(new Global(type, Expressions.read(in, draft)));
        }
    }
}
