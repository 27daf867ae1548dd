package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;
import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.LaneOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.Section;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.NumberType;

/**
 * The rules for memory instructions.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/instructions.html#memory-instructions">Memory instructions</a>
 */
final class MemoryRules {

    private static final long LARGEST_I32 = 0xFFFF_FFFFL;

    private final Context context;
    private final OperandStack operands;

    MemoryRules(Context context, OperandStack operands) {
        this.context = context;
        this.operands = operands;
    }

    /** Validates the instruction that {@code code} has, {@code op}, which is one on memories. */
    void check(Opcode op, InstructionReader code) {
        if (op instanceof MemoryOp.Access access) {
            access(access, code);
        } else if (op instanceof MemoryOp.Extent extent) {
            extent(extent, code);
        } else {
            bulk((MemoryOp.Bulk) op, code);
        }
    }

    private void access(MemoryOp.Access op, InstructionReader code) {
        MemoryType memory = context.memory(code.index(), code.offset());
        if (code.alignment() > Integer.numberOfTrailingZeros(op.bytes())) {
            throw invalid("alignment must not be larger than natural: 2 to the power of %d for %s".formatted(code.alignment(), op.mnemonic()), code.offset());
        }
        if (memory.addressType() == NumberType.I32 && Long.compareUnsigned(code.memoryOffset(), LARGEST_I32) > 0) {
            throw invalid("offset out of range: %s for %s".formatted(Long.toUnsignedString(code.memoryOffset()), op.mnemonic()), code.offset());
        }
        if (code.immediate() == Immediate.MEMORY_ARGUMENT_AND_LANE) {
            InstructionValidator.checkLane((LaneOp) op, code);
        }
        operands.apply(code.signature(), memory.addressType());
    }

    private void extent(MemoryOp.Extent op, InstructionReader code) {
        MemoryType memory = context.memory(code.index(), code.offset());
        switch (op) {
            case SIZE -> {
            }
            case GROW -> operands.pop(memory.addressType());
        }
        operands.push(memory.addressType());
    }

    private void bulk(MemoryOp.Bulk op, InstructionReader code) {
        switch (op) {
            case INIT -> {
                MemoryType memory = context.memory(code.secondIndex(), code.offset());
                data(code);
                operands.pop(NumberType.I32);
                operands.pop(NumberType.I32);
                operands.pop(memory.addressType());
            }
            case DATA_DROP -> data(code);
            case COPY -> {
                MemoryType target = context.memory(code.index(), code.offset());
                MemoryType source = context.memory(code.secondIndex(), code.offset());
                operands.pop(TableRules.smaller(target.addressType(), source.addressType()));
                operands.pop(source.addressType());
                operands.pop(target.addressType());
            }
            case FILL -> {
                MemoryType memory = context.memory(code.index(), code.offset());
                operands.pop(memory.addressType());
                operands.pop(NumberType.I32);
                operands.pop(memory.addressType());
            }
        }
    }

    private void data(InstructionReader code) {
        if (!context.module().sections().has(Section.DATA_COUNT)) {
            throw malformed("data count section required: %s needs it".formatted(code.opcode().mnemonic()), code.offset());
        }
        context.data(code.index(), code.offset());
    }
}
