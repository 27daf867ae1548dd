package org.trifola.language.binary.section;

import java.util.OptionalInt;

import org.trifola.language.binary.ByteReader;

/**
 * Reads the start section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#start-section">Start section</a>
 */
public final class StartSection {

    private StartSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        draft.start = OptionalInt.of(in.readUnsignedInt());
    }
}
