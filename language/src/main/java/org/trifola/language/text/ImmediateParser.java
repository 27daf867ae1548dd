package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.encode.InstructionWriter;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.LaneOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;

/** Parses the name and the immediates of an instruction, and writes the instruction in the binary format. */
final class ImmediateParser {

    private static final String OFFSET = "offset=";
    private static final String ALIGNMENT = "align=";

    private final TokenReader in;
    private final Scope scope;
    private final TypeParser types;
    private final TypeUseParser typeUses;
    private final Labels labels;
    private final VectorParser vectors;

    ImmediateParser(TokenReader in, Scope scope, TypeParser types, TypeUseParser typeUses, Labels labels) {
        this.in = in;
        this.scope = scope;
        this.types = types;
        this.typeUses = typeUses;
        this.labels = labels;
        this.vectors = new VectorParser(in);
    }

    /** Reads the name of an instruction. */
    Opcode readOpcode() {
        List<Opcode> opcodes = in.at(TokenKind.KEYWORD) ? OpcodeLookup.byMnemonic(in.word()) : List.of();
        if (opcodes.isEmpty()) {
            throw in.unexpected("an instruction");
        }
        in.advance();
        return opcodes.size() == 1 ? opcodes.getFirst() : select(opcodes);
    }

    /** Reads the immediates of an instruction, except those of a structured one, and writes it to {@code out}. */
    void read(Opcode opcode, InstructionWriter out) {
        switch (opcode.immediate()) {
            case NONE -> out.write(opcode);
            case BLOCK_TYPE -> out.writeBlock(opcode, typeUses.readBlockType());
            case LABEL -> out.writeIndex(opcode, labels.read(in));
            case LABEL_TABLE -> out.writeLabels(opcode, readLabels());
            case FUNCTION -> out.writeIndex(opcode, scope.functions.read(in));
            case LOCAL -> out.writeIndex(opcode, scope.locals.read(in));
            case GLOBAL -> out.writeIndex(opcode, scope.globals.read(in));
            case TABLE -> out.writeIndex(opcode, scope.tables.readOptional(in));
            case MEMORY -> out.writeIndex(opcode, scope.memories.readOptional(in));
            case ELEMENT -> out.writeIndex(opcode, scope.elements.read(in));
            case DATA -> out.writeIndex(opcode, scope.data.read(in));
            case TYPE_AND_TABLE -> {
                int table = scope.tables.readOptional(in);
                out.writeIndices(opcode, typeUses.readAnonymous(), table);
            }
            case TABLE_AND_TABLE -> readTwo(opcode, scope.tables, out);
            case MEMORY_AND_MEMORY -> readTwo(opcode, scope.memories, out);
            case ELEMENT_AND_TABLE -> readSegment(opcode, scope.tables, scope.elements, out);
            case DATA_AND_MEMORY -> readSegment(opcode, scope.memories, scope.data, out);
            case MEMORY_ARGUMENT, MEMORY_ARGUMENT_AND_LANE -> readAccess(opcode, out);
            case I32 -> out.writeInteger(opcode, in.readInteger(Integer.SIZE));
            case I64 -> out.writeInteger(opcode, in.readInteger(Long.SIZE));
            case F32 -> out.writeF32(opcode, in.readF32());
            case F64 -> out.writeF64(opcode, in.readF64());
            case V128 -> vectors.read(opcode, out);
            case LANE -> out.writeLane(opcode, vectors.readLane());
            case LANES -> vectors.readLanes(opcode, out);
            case HEAP_TYPE -> out.writeHeapType(opcode, types.readHeapType());
            case VALUE_TYPES -> out.writeTypes(opcode, types.readResults());
        }
    }

    /** Of several instructions with the same name, the one whose immediates come. */
    private Opcode select(List<Opcode> opcodes) {
        boolean typed = in.atList(Keyword.RESULT);
        for (Opcode opcode : opcodes) {
            if (opcode.immediate() == Immediate.VALUE_TYPES == typed) {
                return opcode;
            }
        }
        throw new IllegalStateException("no form of " + opcodes.getFirst().mnemonic() + " is right here");
    }

    private List<Integer> readLabels() {
        List<Integer> targets = new ArrayList<>();
        do {
            targets.add(labels.read(in));
        } while (in.atIndex());
        return targets;
    }

    private void readTwo(Opcode opcode, IndexSpace space, InstructionWriter out) {
        if (in.atIndex()) {
            int first = space.read(in);
            out.writeIndices(opcode, first, space.read(in));
        } else {
            out.writeIndices(opcode, 0, 0);
        }
    }

    /** The table or memory comes first here and last in the binary format, and may be missing. */
    private void readSegment(Opcode opcode, IndexSpace targets, IndexSpace segments, InstructionWriter out) {
        if (in.atTwoIndices()) {
            int target = targets.read(in);
            out.writeIndices(opcode, segments.read(in), target);
        } else {
            out.writeIndices(opcode, segments.read(in), 0);
        }
    }

    private void readAccess(Opcode opcode, InstructionWriter out) {
        int natural = Integer.numberOfTrailingZeros(((MemoryOp.Access) opcode).bytes());
        int memory = opcode instanceof LaneOp && !in.atMemoryBeforeLane() ? 0 : scope.memories.readOptional(in);
        long offset = in.atPrefix(OFFSET) ? in.readU64Behind(OFFSET) : 0;
        int alignment = in.atPrefix(ALIGNMENT) ? readAlignment() : natural;
        if (opcode instanceof LaneOp) {
            out.writeLaneAccess(opcode, alignment, memory, offset, vectors.readLane());
        } else {
            out.writeAccess(opcode, alignment, memory, offset);
        }
    }

    private int readAlignment() {
        int start = in.current().start();
        long alignment = in.readU64Behind(ALIGNMENT);
        if (Long.bitCount(alignment) != 1) {
            throw in.error("alignment must be a power of two", start);
        }
        return Long.numberOfTrailingZeros(alignment);
    }
}
