package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.ValueType;

/**
 * Reads instructions: {@link #read} reads one, and the accessors give its immediates until the next is read. Nobody else
 * knows how instructions are laid out in the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html">Instructions in the binary format</a>
 */
public final class InstructionReader {

    private final ByteReader in;
    private final TypeReader types;
    private final EngineConfig config;

    private int offset;
    private Opcode opcode;
    private int index;
    private int secondIndex;
    private long bits;
    private int alignment;
    private int[] labels;
    private BlockType blockType;
    private HeapType heapType;
    private List<ValueType> valueTypes;

    /** A reader of the instructions that {@code in} has, whose types are read by {@code types}. */
    public InstructionReader(ByteReader in, TypeReader types, EngineConfig config) {
        this.in = in;
        this.types = types;
        this.config = config;
    }

    /**
     * Reads an instruction and gives its opcode.
     *
     * @throws org.trifola.language.error.ModuleException malformed, if there is none
     */
    public Opcode read() {
        offset = in.offset();
        opcode = readOpcode();
        readImmediate();
        return opcode;
    }

    /** Whether no instruction is left. */
    public boolean atEnd() {
        return in.atEnd();
    }

    /** The module offset of the instruction. */
    public int offset() {
        return offset;
    }

    /** The module offset of the next instruction. */
    public int nextOffset() {
        return in.offset();
    }

    /** The opcode of the instruction. */
    public Opcode opcode() {
        return opcode;
    }

    /**
     * The only or the first index in the order of the binary format, as an unsigned number: a type, function, local,
     * global, table, memory, segment or label index. For a load or store, the memory index.
     */
    public int index() {
        return index;
    }

    /** The second index in the order of the binary format, as an unsigned number. */
    public int secondIndex() {
        return secondIndex;
    }

    /** The constant of a {@code const} instruction: its value, or the bits of a floating-point number. */
    public long bits() {
        return bits;
    }

    /** The offset of a load or store, as an unsigned number. */
    public long memoryOffset() {
        return bits;
    }

    /** The alignment of a load or store, as a power of two. */
    public int alignment() {
        return alignment;
    }

    /** The labels of {@code br_table}, the default label last. */
    public int[] labels() {
        return labels;
    }

    /** The block type of {@code block}, {@code loop} or {@code if}. */
    public BlockType blockType() {
        return blockType;
    }

    /** The heap type of {@code ref.null}. */
    public HeapType heapType() {
        return heapType;
    }

    /** The types of {@code select} with types. */
    public List<ValueType> valueTypes() {
        return valueTypes;
    }

    private Opcode readOpcode() {
        int code = in.readByte();
        Opcode found;
        if (OpcodeLookup.isPrefix(code)) {
            int rest = in.readUnsignedInt();
            found = OpcodeLookup.byCode(code, rest);
            if (found == null) {
                throw malformed("illegal opcode 0x%02x 0x%02x".formatted(code, rest), offset);
            }
        } else {
            found = OpcodeLookup.byCode(code);
            if (found == null) {
                throw malformed("illegal opcode 0x%02x".formatted(code), offset);
            }
        }
        if (!config.has(found.feature())) {
            throw malformed("illegal opcode: %s needs the option wasm.%s".formatted(found.mnemonic(), found.feature().optionName()), offset);
        }
        return found;
    }

    private void readImmediate() {
        switch (opcode.immediate()) {
            case NONE -> {
            }
            case BLOCK_TYPE -> blockType = types.readBlockType(in);
            case LABEL_TABLE -> readLabels();
            case LABEL, FUNCTION, LOCAL, GLOBAL, TABLE, ELEMENT, DATA -> index = in.readUnsignedInt();
            case TYPE_AND_TABLE, TABLE_AND_TABLE, ELEMENT_AND_TABLE -> {
                index = in.readUnsignedInt();
                secondIndex = in.readUnsignedInt();
            }
            case MEMORY -> index = readMemoryIndex();
            case DATA_AND_MEMORY -> {
                index = in.readUnsignedInt();
                secondIndex = readMemoryIndex();
            }
            case MEMORY_AND_MEMORY -> {
                index = readMemoryIndex();
                secondIndex = readMemoryIndex();
            }
            case MEMORY_ARGUMENT -> readMemoryArgument();
            case I32 -> bits = in.readSignedInt();
            case I64 -> bits = in.readSignedLong();
            case F32 -> bits = in.readFixedInt();
            case F64 -> bits = in.readFixedLong();
            case HEAP_TYPE -> heapType = types.readHeapType(in);
            case VALUE_TYPES -> readValueTypes();
        }
    }

    private void readLabels() {
        int count = in.readLength(1);
        labels = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            labels[i] = in.readUnsignedInt();
        }
    }

    private int readMemoryIndex() {
        int at = in.offset();
        if (in.readByte() != 0) {
            throw malformed("zero byte expected", at);
        }
        return 0;
    }

    private void readMemoryArgument() {
        int at = in.offset();
        alignment = in.readUnsignedInt();
        if (Integer.compareUnsigned(alignment, 32) >= 0) {
            throw malformed("malformed memop flags", at);
        }
        index = 0;
        bits = Integer.toUnsignedLong(in.readUnsignedInt());
    }

    private void readValueTypes() {
        int count = in.readLength(1);
        List<ValueType> read = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            read.add(types.readValueType(in));
        }
        valueTypes = List.copyOf(read);
    }
}
