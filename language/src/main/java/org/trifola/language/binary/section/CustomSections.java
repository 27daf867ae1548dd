package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.module.CustomSection;

/**
 * Reads the custom sections.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#custom-section">Custom section</a>
 */
public final class CustomSections {

    private CustomSections() {
    }

    /** Reads one section, {@code in}, into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        String name = in.readName();
        draft.customSections.add(new CustomSection(name, in.offset(), in.remaining()));
        in.skip(in.remaining());
    }
}
