package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.invalid;
import static org.trifola.language.error.ModuleException.malformed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.types.AbstractHeapType;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/**
 * Reads types of the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/types.html">Types in the binary format</a>
 */
public final class TypeReader {

    private static final int LARGEST_CODE = 0x7F;
    private static final int FUNCTION = 0x60;
    /** The byte of a block type without parameters and results. What is less is the index of a type, or begins one. */
    public static final int EMPTY_BLOCK = 0x40;
    private static final BlockType EMPTY = BlockType.ofResults();
    /** The block types with one result and without type index. */
    private static final Map<ValueType, BlockType> SHORTHANDS = Map.of(
                    NumberType.I32, BlockType.ofResults(NumberType.I32),
                    NumberType.I64, BlockType.ofResults(NumberType.I64),
                    NumberType.F32, BlockType.ofResults(NumberType.F32),
                    NumberType.F64, BlockType.ofResults(NumberType.F64),
                    VectorType.V128, BlockType.ofResults(VectorType.V128),
                    ReferenceType.FUNCREF, BlockType.ofResults(ReferenceType.FUNCREF),
                    ReferenceType.EXTERNREF, BlockType.ofResults(ReferenceType.EXTERNREF));

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
        int code = readCode(in);
        ValueType type = valueType(code);
        if (type == null) {
            throw malformed("malformed value type: 0x" + Integer.toHexString(code), offset);
        }
        return type;
    }

    /** A reference type. */
    public ReferenceType readReferenceType(ByteReader in) {
        int offset = in.offset();
        int code = readCode(in);
        if (valueType(code) instanceof ReferenceType type) {
            return type;
        }
        throw malformed("malformed reference type: 0x" + Integer.toHexString(code), offset);
    }

    /** A heap type, an immediate of {@code ref.null}. */
    public HeapType readHeapType(ByteReader in) {
        int offset = in.offset();
        int code = readCode(in);
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
            return EMPTY;
        }
        if (code > EMPTY_BLOCK && code <= LARGEST_CODE) {
            return SHORTHANDS.get(readValueType(in));
        }
        long index = in.readSigned33();
        if (index < 0 || !config.has(Feature.MULTI_VALUE)) {
            throw malformed("malformed block type", offset);
        }
        return BlockType.ofIndex((int) Math.min(index, Integer.MAX_VALUE));
    }

    /** A type definition. */
    public DefinedType readDefinedType(ByteReader in) {
        int offset = in.offset();
        int form = readCode(in);
        if (form != FUNCTION) {
            throw malformed("malformed definition type: 0x" + Integer.toHexString(form), offset);
        }
        List<ValueType> parameters = readValueTypes(in, config.limits().parameters(), "parameters");
        int resultsOffset = in.offset();
        List<ValueType> results = readValueTypes(in, config.limits().results(), "results");
        if (results.size() > 1 && !config.has(Feature.MULTI_VALUE)) {
            throw invalid("invalid result arity: several results need the option wasm." + Feature.MULTI_VALUE.optionName(), resultsOffset);
        }
        return new DefinedType(new FunctionType(parameters, results));
    }

    /** The type of a table. */
    public TableType readTableType(ByteReader in) {
        ReferenceType elements = readReferenceType(in);
        boolean limited = readLimitsFlags(in);
        return new TableType(elements, NumberType.I32, in.readUnsignedLong(), readMaximum(in, limited));
    }

    /** The type of a memory. */
    public MemoryType readMemoryType(ByteReader in) {
        boolean limited = readLimitsFlags(in);
        return new MemoryType(NumberType.I32, in.readUnsignedLong(), readMaximum(in, limited), false);
    }

    /** The type of a global. */
    public GlobalType readGlobalType(ByteReader in) {
        ValueType type = readValueType(in);
        int offset = in.offset();
        return switch (in.readByte()) {
            case 0 -> new GlobalType(type, false);
            case 1 -> new GlobalType(type, true);
            default -> throw malformed("malformed mutability", offset);
        };
    }

    /** A list of at most {@code limit} value types, which messages call {@code what}. */
    List<ValueType> readValueTypes(ByteReader in, int limit, String what) {
        int offset = in.offset();
        int count = in.readLength(1);
        if (count > limit) {
            throw malformed("too many %s: %d, the limit is %d".formatted(what, count, limit), offset);
        }
        List<ValueType> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(readValueType(in));
        }
        return read;
    }

    /** Whether a maximum follows the minimum of limits. */
    private static boolean readLimitsFlags(ByteReader in) {
        int offset = in.offset();
        int flags = in.readByte();
        if (flags > 1) {
            throw malformed("malformed limits flags: 0x" + Integer.toHexString(flags), offset);
        }
        return flags == 1;
    }

    private static OptionalLong readMaximum(ByteReader in, boolean limited) {
        return limited ? OptionalLong.of(in.readUnsignedLong()) : OptionalLong.empty();
    }

    /** The types that the module has defined so far. */
    public List<DefinedType> types() {
        return types;
    }

    /** The code of a type, a LEB128 number of seven bits. */
    private static int readCode(ByteReader in) {
        int offset = in.offset();
        int code = in.readByte();
        if (code > LARGEST_CODE) {
            throw malformed("integer representation too long", offset);
        }
        return code;
    }

    /** The value type with the code {@code code}, 0 to 127, or null if there is none. */
    public ValueType valueType(int code) {
        return switch (code) {
            case 0x7F -> NumberType.I32;
            case 0x7E -> NumberType.I64;
            case 0x7D -> NumberType.F32;
            case 0x7C -> NumberType.F64;
            case 0x7B -> config.has(Feature.SIMD) ? VectorType.V128 : null;
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
