package org.trifola.language.binary.section;

import java.util.OptionalInt;

import org.trifola.language.binary.ByteReader;

/**
 * Reads the data count section, which tells the number of data segments before the code that uses them.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#data-count-section">Data count section</a>
 */
public final class DataCountSection {

    private DataCountSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        draft.dataCount = OptionalInt.of(in.readUnsignedInt());
    }
}
