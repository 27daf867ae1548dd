package org.trifola.language.binary.encode;

import java.util.List;
import java.util.OptionalLong;

import org.trifola.language.binary.BlockType;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/**
 * Writes types of the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/types.html">Types in the binary format</a>
 */
final class TypeWriter {

    private static final int FUNCTION = 0x60;
    private static final int NON_NULL_REFERENCE = 0x64;
    private static final int EMPTY_BLOCK = 0x40;
    private static final int HAS_MAXIMUM = 1;
    private static final int SHARED = 2;
    private static final int ADDRESSED_BY_I64 = 4;

    private TypeWriter() {
    }

    static void write(ByteWriter out, ValueType type) {
        switch (type.kind()) {
            case I32 -> out.writeByte(0x7F);
            case I64 -> out.writeByte(0x7E);
            case F32 -> out.writeByte(0x7D);
            case F64 -> out.writeByte(0x7C);
            case V128 -> out.writeByte(0x7B);
            case REFERENCE -> write(out, (ReferenceType) type);
        }
    }

    static void write(ByteWriter out, ReferenceType type) {
        if (!type.nullable()) {
            out.writeByte(NON_NULL_REFERENCE);
        }
        write(out, type.heapType());
    }

    static void write(ByteWriter out, HeapType type) {
        if (!(type instanceof AbstractHeapType heapType)) {
            throw new IllegalArgumentException("no code for " + type);
        }
        switch (heapType) {
            case FUNC -> out.writeByte(0x70);
            case EXTERN -> out.writeByte(0x6F);
        }
    }

    static void write(ByteWriter out, List<ValueType> types) {
        out.writeUnsignedInt(types.size());
        for (ValueType type : types) {
            write(out, type);
        }
    }

    static void write(ByteWriter out, FunctionType type) {
        out.writeByte(FUNCTION);
        write(out, type.parameters());
        write(out, type.results());
    }

    static void write(ByteWriter out, BlockType type) {
        if (type.typeIndex() >= 0) {
            out.writeSignedLong(type.typeIndex());
        } else {
            List<ValueType> results = type.results(List.of());
            if (results.isEmpty()) {
                out.writeByte(EMPTY_BLOCK);
            } else {
                write(out, results.getFirst());
            }
        }
    }

    static void write(ByteWriter out, TableType type) {
        write(out, type.elementType());
        writeLimits(out, type.addressType(), type.minimum(), type.maximum(), 0);
    }

    static void write(ByteWriter out, MemoryType type) {
        writeLimits(out, type.addressType(), type.minimum(), type.maximum(), type.shared() ? SHARED : 0);
    }

    static void write(ByteWriter out, GlobalType type) {
        write(out, type.valueType());
        out.writeByte(type.mutable() ? 1 : 0);
    }

    private static void writeLimits(ByteWriter out, NumberType addressType, long minimum, OptionalLong maximum, int flags) {
        out.writeByte(flags | (maximum.isPresent() ? HAS_MAXIMUM : 0) | (addressType == NumberType.I64 ? ADDRESSED_BY_I64 : 0));
        out.writeUnsignedLong(minimum);
        if (maximum.isPresent()) {
            out.writeUnsignedLong(maximum.getAsLong());
        }
    }
}
