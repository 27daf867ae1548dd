package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;

/**
 * Reads the type section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#type-section">Type section</a>
 */
public final class TypeSection {

    private TypeSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "types", 0, draft.config.limits().types());
        for (int i = 0; i < count; i++) {
            draft.types.add(draft.typeReader.readDefinedType(in));
        }
    }
}
