package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.config.Feature;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.types.ReferenceType;

/**
 * Reads the element section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#element-section">Element section</a>
 */
public final class ElementSection {

    private ElementSection() {
    }

    private static final int LAST_KIND = 7;
    /** Bits of the kind: not active; which of the others, or an active one that names its table; expressions. */
    private static final int NOT_ACTIVE = 1;
    private static final int DECLARATIVE_OR_TABLE = 2;
    private static final int WITH_EXPRESSIONS = 4;

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "element segments", 0, draft.config.limits().elementSegments());
        for (int i = 0; i < count; i++) {
            draft.elements.add(readSegment(in, draft));
        }
    }

    private static ElementSegment readSegment(ByteReader in, Draft draft) {
        int offset = in.offset();
        int kind = in.readUnsignedInt();
        int last = draft.config.has(Feature.BULK_MEMORY_AND_REFERENCE_TYPES) ? LAST_KIND : 0;
        if (Integer.compareUnsigned(kind, last) > 0) {
            throw malformed("malformed elements segment kind: " + Integer.toUnsignedString(kind), offset);
        }
        SegmentMode mode = mode(kind);
        boolean active = mode == SegmentMode.ACTIVE;
        int table = active && (kind & DECLARATIVE_OR_TABLE) != 0 ? in.readUnsignedInt() : 0;
        ConstantExpression target = active ? Expressions.read(in, draft) : null;
        boolean withExpressions = (kind & WITH_EXPRESSIONS) != 0;
        boolean withType = (kind & (NOT_ACTIVE | DECLARATIVE_OR_TABLE)) != 0;
        ReferenceType type = !withType ? ReferenceType.FUNCREF : withExpressions ? draft.typeReader.readReferenceType(in) : readElementKind(in);
        int length = Lengths.read(in, 1, "elements", 0, draft.config.limits().elementSegmentLength());
        return withExpressions
                        ? new ElementSegment(mode, table, target, type, null, readExpressions(in, draft, length))
                        : new ElementSegment(mode, table, target, type, readFunctions(in, length), null);
    }

    private static SegmentMode mode(int kind) {
        if ((kind & NOT_ACTIVE) == 0) {
            return SegmentMode.ACTIVE;
        }
        return (kind & DECLARATIVE_OR_TABLE) != 0 ? SegmentMode.DECLARATIVE : SegmentMode.PASSIVE;
    }

    private static ReferenceType readElementKind(ByteReader in) {
        int offset = in.offset();
        if (in.readByte() != 0) {
            throw malformed("malformed element kind", offset);
        }
        return ReferenceType.FUNCREF;
    }

    private static int[] readFunctions(ByteReader in, int length) {
        int[] functions = new int[length];
        for (int i = 0; i < length; i++) {
            functions[i] = in.readUnsignedInt();
        }
        return functions;
    }

    private static ConstantExpression[] readExpressions(ByteReader in, Draft draft, int length) {
        ConstantExpression[] expressions = new ConstantExpression[length];
        for (int i = 0; i < length; i++) {
            expressions[i] = Expressions.read(in, draft);
        }
        return expressions;
    }
}
