package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.List;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.ValueType;

/**
 * Reads types of the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/types.html">Types in the binary format</a>
 */
public final class TypeReader {

    private static final int EMPTY_BLOCK = 0x40;
    private static final int FIRST_ABSTRACT = 0x40;

    private final EngineConfig config;
    private final List<DefinedType> types;

    /** A reader of types that may refer to {@code types}, the types that the module has defined so far. */
    public TypeReader(EngineConfig config, List<DefinedType> types) {
        this.config = config;
        this.types = types;
    }

    /** A value type. */
    public ValueType readValueType(ByteReader in) {
        int offset = in.offset();
        int code = in.readByte();
        ValueType type = valueType(code);
        if (type == null) {
            throw malformed("malformed value type: 0x" + Integer.toHexString(code), offset);
        }
        return type;
    }

    /** A reference type. */
    public ReferenceType readReferenceType(ByteReader in) {
        int offset = in.offset();
        int code = in.readByte();
        if (valueType(code) instanceof ReferenceType type) {
            return type;
        }
        throw malformed("malformed reference type: 0x" + Integer.toHexString(code), offset);
    }

    /** A heap type, an immediate of {@code ref.null}. */
    public HeapType readHeapType(ByteReader in) {
        int offset = in.offset();
        int code = in.readByte();
        if (valueType(code) instanceof ReferenceType type) {
            return type.heapType();
        }
        throw malformed("malformed heap type: 0x" + Integer.toHexString(code), offset);
    }

    /** A block type; whether the type index exists is for validation to say. */
    public BlockType readBlockType(ByteReader in) {
        int offset = in.offset();
        int code = in.peek();
        if (code == EMPTY_BLOCK) {
            in.skip(1);
            return BlockType.EMPTY;
        }
        if (code > FIRST_ABSTRACT && code < 0x80) {
            return new BlockType(-1, readValueType(in));
        }
        long index = in.readSigned33();
        if (index < 0 || !config.has(Feature.MULTI_VALUE)) {
            throw malformed("malformed block type", offset);
        }
        return new BlockType((int) Math.min(index, Integer.MAX_VALUE), null);
    }

    /** The types that the module has defined so far. */
    public List<DefinedType> types() {
        return types;
    }

    private ValueType valueType(int code) {
        return switch (code) {
            case 0x7F -> NumberType.I32;
            case 0x7E -> NumberType.I64;
            case 0x7D -> NumberType.F32;
            case 0x7C -> NumberType.F64;
            case 0x70 -> reference(ReferenceType.FUNCREF);
            case 0x6F -> reference(ReferenceType.EXTERNREF);
            default -> null;
        };
    }

    private ReferenceType reference(ReferenceType type) {
        boolean core = type.heapType() == AbstractHeapType.FUNC;
        return core || config.has(Feature.BULK_MEMORY_AND_REFERENCE_TYPES) ? type : null;
    }
}
