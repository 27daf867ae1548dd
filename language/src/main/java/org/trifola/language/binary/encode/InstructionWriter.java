package org.trifola.language.binary.encode;

import java.util.List;

import org.trifola.language.binary.BlockType;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.types.HeapType;
import org.trifola.language.types.ValueType;

/**
 * Writes instructions as {@link org.trifola.language.binary.InstructionReader} reads them: one method for each form of
 * immediates.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/instructions.html">Instructions in the binary format</a>
 */
public final class InstructionWriter {

    /** Set in the flags of a load or store where the index of a memory other than 0 follows. */
    private static final int HAS_MEMORY_INDEX = 0x40;

    private final ByteWriter out;

    /** A writer of instructions to {@code out}. */
    public InstructionWriter(ByteWriter out) {
        this.out = out;
    }

    /** An instruction without immediates. */
    public void write(Opcode opcode) {
        int prefix = opcode.code() >>> 16;
        if (OpcodeLookup.isPrefix(prefix)) {
            out.writeByte(prefix);
            out.writeUnsignedInt(opcode.code() & 0xFFFF);
        } else {
            out.writeByte(opcode.code());
        }
    }

    /** An instruction with an index. */
    public void writeIndex(Opcode opcode, int index) {
        write(opcode);
        out.writeUnsignedInt(index);
    }

    /** An instruction with two indices, in the order of the binary format. */
    public void writeIndices(Opcode opcode, int first, int second) {
        writeIndex(opcode, first);
        out.writeUnsignedInt(second);
    }

    /** A {@code br_table}, whose default label is the last of {@code labels}. */
    public void writeLabels(Opcode opcode, List<Integer> labels) {
        write(opcode);
        out.writeUnsignedInt(labels.size() - 1);
        for (int label : labels) {
            out.writeUnsignedInt(label);
        }
    }

    /** A {@code block}, {@code loop} or {@code if}. */
    public void writeBlock(Opcode opcode, BlockType type) {
        write(opcode);
        TypeWriter.write(out, type);
    }

    /**
     * A load or store.
     *
     * @param alignment the alignment as a power of two
     * @param offset the offset as an unsigned number
     */
    public void writeAccess(Opcode opcode, int alignment, int memory, long offset) {
        write(opcode);
        if (memory == 0) {
            out.writeUnsignedInt(alignment);
        } else {
            out.writeUnsignedInt(alignment | HAS_MEMORY_INDEX);
            out.writeUnsignedInt(memory);
        }
        out.writeUnsignedLong(offset);
    }

    /** A constant instruction with an integer. */
    public void writeInteger(Opcode opcode, long value) {
        write(opcode);
        out.writeSignedLong(value);
    }

    /** A constant instruction with the bits of an {@code f32}. */
    public void writeF32(Opcode opcode, int bits) {
        write(opcode);
        out.writeFixedInt(bits);
    }

    /** A constant instruction with the bits of an {@code f64}. */
    public void writeF64(Opcode opcode, long bits) {
        write(opcode);
        out.writeFixedLong(bits);
    }

    /** An instruction with a {@code v128}, or with 16 lane indices of a byte each. */
    public void writeVector(Opcode opcode, long low, long high) {
        write(opcode);
        out.writeFixedLong(low);
        out.writeFixedLong(high);
    }

    /** An instruction with a lane index. */
    public void writeLane(Opcode opcode, int lane) {
        write(opcode);
        out.writeByte(lane);
    }

    /** A load or store of a lane, as in {@link #writeAccess}. */
    public void writeLaneAccess(Opcode opcode, int alignment, int memory, long offset, int lane) {
        writeAccess(opcode, alignment, memory, offset);
        out.writeByte(lane);
    }

    /** An instruction with a heap type. */
    public void writeHeapType(Opcode opcode, HeapType type) {
        write(opcode);
        TypeWriter.write(out, type);
    }

    /** An instruction with a vector of value types. */
    public void writeTypes(Opcode opcode, List<ValueType> types) {
        write(opcode);
        TypeWriter.write(out, types);
    }
}
