package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.module.Table;

/**
 * Reads the table section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#table-section">Table section</a>
 */
public final class TableSection {

    private TableSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "tables", draft.tables.size(), draft.config.limits().tables());
        for (int i = 0; i < count; i++) {
            draft.tables.add(new Table(draft.typeReader.readTableType(in), null));
        }
    }
}
