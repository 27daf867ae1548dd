package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.config.Feature;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.SegmentMode;

/**
 * Reads the data section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#data-section">Data section</a>
 */
public final class DataSection {

    private DataSection() {
    }

    private static final int PASSIVE = 1;
    private static final int ACTIVE_WITH_MEMORY = 2;

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "data segments", 0, draft.config.limits().dataSegments());
        for (int i = 0; i < count; i++) {
            draft.data.add(readSegment(in, draft));
        }
    }

    private static DataSegment readSegment(ByteReader in, Draft draft) {
        int kindOffset = in.offset();
        int kind = in.readUnsignedInt();
        int last = draft.config.has(Feature.BULK_MEMORY_AND_REFERENCE_TYPES) ? ACTIVE_WITH_MEMORY : 0;
        if (Integer.compareUnsigned(kind, last) > 0) {
            throw malformed("malformed data segment kind: " + Integer.toUnsignedString(kind), kindOffset);
        }
        int memory = kind == ACTIVE_WITH_MEMORY ? in.readUnsignedInt() : 0;
        ConstantExpression target = kind == PASSIVE ? null : Expressions.read(in, draft);
        int length = in.readLength(1);
        int offset = in.offset();
        in.skip(length);
        return new DataSegment(kind == PASSIVE ? SegmentMode.PASSIVE : SegmentMode.ACTIVE, memory, target, offset, length);
    }
}
