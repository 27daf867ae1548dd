package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.List;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.instruction.Family;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.instruction.Row;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.ValueType;

/**
 * Reads instructions: {@link #read} reads one, and the accessors give its immediates until the next is read. Nobody else
 * knows how instructions are laid out in the binary format.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html">Instructions in the binary format</a>
 */
public final class InstructionReader {

    /** In the flags of a load or store: the alignment, and whether a memory index follows. */
    private static final int ALIGNMENT = 0x3F;
    private static final int WITH_MEMORY = 0x40;

    private ByteReader in;
    private final TypeReader types;
    private final EngineConfig config;

    private int offset;
    private Opcode opcode;
    private Row row;
    private int index;
    private int secondIndex;
    private long bits;
    private long highBits;
    private int lane;
    private int alignment;
    private int[] labels;
    private BlockType blockType;
    private HeapType heapType;
    private List<ValueType> valueTypes;
    /** What is read when the inlined body ends, or null where none is. */
    private ByteReader outer;
    /** The locals by which those of an inlined body are called. */
    private int[] renumbered;

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
        readOpcode();
        readImmediate();
        return opcode;
    }

    /** Whether the next instruction is {@code expected}, one without a prefix. */
    public boolean isNext(Opcode expected) {
        return !in.atEnd() && in.peek() == expected.code();
    }

    /** The local that the next instruction sets, by {@code local.set} or {@code local.tee}, or -1 if it is another one. */
    public int nextSetLocal() {
        if (in.remaining() < 2) {
            return -1;
        }
        int code = in.peek();
        if (code != VariableOp.LOCAL_SET.code() && code != VariableOp.LOCAL_TEE.code()) {
            return -1;
        }
        int local = in.peekUnsignedInt(1);
        return outer == null ? local : renumbered[local];
    }

    /**
     * Goes on to the instructions of another body, until {@link #leave}.
     *
     * @param inlined the body, in which no other is inlined
     * @param locals by the index of a local of that body, the index that is given for it
     */
    public void enter(BodyReader inlined, int[] locals) {
        outer = in;
        renumbered = locals;
        in = inlined.bytes();
    }

    /** Goes back to where {@link #enter} was called. */
    public void leave() {
        in = outer;
        outer = null;
    }

    /** Goes on with the instruction of this body at the module offset {@code next}. */
    public void goTo(int next) {
        in.goTo(next);
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

    /** The family of the instruction; sooner told than by its opcode, which is one of many classes. */
    public Family family() {
        return row.family();
    }

    /** What follows the code of the instruction. */
    public Immediate immediate() {
        return row.immediate();
    }

    /** What the instruction takes and gives, or null if that depends on its immediates. */
    public Signature signature() {
        return row.signature();
    }

    /**
     * The only or the first index in the order of the binary format, an unsigned number: a type, function, local,
     * global, table, memory, segment or label index. For a load or store, the memory index.
     */
    public int index() {
        return index;
    }

    /** The second index in the order of the binary format, an unsigned number. */
    public int secondIndex() {
        return secondIndex;
    }

    /** The constant of a {@code const} instruction: its value, or the bits of a floating-point number. */
    public long bits() {
        return bits;
    }

    /** The upper 64 of 128 bits, whose lower ones are {@link #bits}: a vector, or 16 lane indices of a byte each. */
    public long highBits() {
        return highBits;
    }

    /** The lane index, 0 to 255. */
    public int lane() {
        return lane;
    }

    /** The offset of a load or store, an unsigned number. */
    public long memoryOffset() {
        return bits;
    }

    /** The alignment of a load or store: the exponent of a power of two, 0 to 63. */
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

    private void readOpcode() {
        int code = in.readByte();
        if (OpcodeLookup.isPrefix(code)) {
            int rest = in.readUnsignedInt();
            opcode = OpcodeLookup.byCode(code, rest);
            if (opcode == null) {
                throw malformed("illegal opcode %02x %02x".formatted(code, rest), offset);
            }
            row = opcode.row();
        } else {
            opcode = OpcodeLookup.byCode(code);
            if (opcode == null) {
                throw malformed("illegal opcode %02x".formatted(code), offset);
            }
            row = OpcodeLookup.rowByCode(code);
        }
        if (row.feature() != Feature.CORE && !config.has(row.feature())) {
            throw malformed("illegal opcode %02x: %s needs the option wasm.%s".formatted(code, row.mnemonic(), row.feature().optionName()), offset);
        }
    }

    private void readImmediate() {
        switch (row.immediate()) {
            case NONE -> {
            }
            case BLOCK_TYPE -> blockType = types.readBlockType(in);
            case LABEL_TABLE -> readLabels();
            case LOCAL -> {
                index = in.readUnsignedInt();
                if (outer != null) {
                    index = renumbered[index];
                }
            }
            case LABEL, FUNCTION, GLOBAL, TABLE, ELEMENT, DATA, MEMORY -> index = in.readUnsignedInt();
            case TYPE_AND_TABLE, TABLE_AND_TABLE, ELEMENT_AND_TABLE, DATA_AND_MEMORY, MEMORY_AND_MEMORY -> {
                index = in.readUnsignedInt();
                secondIndex = in.readUnsignedInt();
            }
            case MEMORY_ARGUMENT -> readMemoryArgument();
            case MEMORY_ARGUMENT_AND_LANE -> {
                readMemoryArgument();
                lane = in.readByte();
            }
            case I32 -> bits = in.readSignedInt();
            case I64 -> bits = in.readSignedLong();
            case F32 -> bits = in.readFixedInt();
            case F64 -> bits = in.readFixedLong();
            case V128, LANES -> {
                bits = in.readFixedLong();
                highBits = in.readFixedLong();
            }
            case LANE -> lane = in.readByte();
            case HEAP_TYPE -> heapType = types.readHeapType(in);
            case VALUE_TYPES -> valueTypes = types.readValueTypes(in, config.limits().results(), "types of select");
        }
    }

    private void readLabels() {
        int count = in.readLength(1);
        if (count > config.limits().functionBodySize()) {
            throw malformed("too many labels: " + count, offset);
        }
        labels = new int[count + 1];
        for (int i = 0; i <= count; i++) {
            labels[i] = in.readUnsignedInt();
        }
    }

    private void readMemoryArgument() {
        int at = in.offset();
        int flags = in.readUnsignedInt();
        if ((flags & ~(ALIGNMENT | WITH_MEMORY)) != 0) {
            throw malformed("malformed memop flags: 0x" + Integer.toHexString(flags), at);
        }
        alignment = flags & ALIGNMENT;
        index = (flags & WITH_MEMORY) != 0 ? in.readUnsignedInt() : 0;
        bits = in.readUnsignedLong();
    }
}
