package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.module.Export;
import org.trifola.language.types.ExternalKind;

/**
 * Reads the export section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#export-section">Export section</a>
 */
public final class ExportSection {

    private ExportSection() {
    }

    /** An export takes a byte for the length of its name, its kind and its index at least. */
    private static final int MINIMUM_BYTES = 3;
    private static final ExternalKind[] KINDS = ExternalKind.values();

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, MINIMUM_BYTES, "exports", 0, draft.config.limits().exports());
        for (int i = 0; i < count; i++) {
            String name = in.readName();
            draft.exports.add(new Export(name, readKind(in), in.readUnsignedInt()));
        }
    }

    private static ExternalKind readKind(ByteReader in) {
        int offset = in.offset();
        int kind = in.readByte();
        if (kind >= KINDS.length) {
            throw malformed("malformed export kind: 0x" + Integer.toHexString(kind), offset);
        }
        return KINDS[kind];
    }
}
