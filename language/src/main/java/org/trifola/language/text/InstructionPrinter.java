package org.trifola.language.text;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.trifola.language.binary.BlockType;
import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** Prints instructions, each on a line of its own in a body, all on one line in a constant expression. */
final class InstructionPrinter {

    private static final String INDENTATION = "  ";
    /** Deeper blocks are not indented more, since lines would be longer than what is on them. */
    private static final int DEEPEST = 40;

    private final Module module;
    private final EngineConfig config;
    private final TypeReader types;
    private final FunctionIdentifiers functions;
    private final StringBuilder out;

    InstructionPrinter(Module module, EngineConfig config, TypeReader types, FunctionIdentifiers functions, StringBuilder out) {
        this.module = module;
        this.config = config;
        this.types = types;
        this.functions = functions;
        this.out = out;
    }

    /**
     * Prints the instructions of a function without their final {@code end}.
     *
     * @param locals the names of its locals
     * @param positions who is told where they stand
     */
    void printBody(ByteReader in, Map<Integer, String> locals, Positions positions) {
        InstructionReader code = new InstructionReader(in, types, config);
        int start = in.offset();
        int depth = 0;
        while (true) {
            Opcode opcode = code.read();
            boolean closes = opcode == ControlOp.END || opcode == ControlOp.ELSE;
            depth -= closes ? 1 : 0;
            if (depth < 0) {
                return;
            }
            out.append('\n').append(INDENTATION.repeat(2 + Math.min(depth, DEEPEST)));
            positions.instruction(code.offset() - start, out.length());
            print(code, locals);
            if (opcode.immediate() == Immediate.BLOCK_TYPE || opcode == ControlOp.ELSE) {
                depth++;
                out.append("  ;; label = @").append(depth);
            } else if (opcode.immediate() == Immediate.LABEL) {
                out.append(" (;@").append(depth - code.index()).append(";)");
            }
        }
    }

    /** Prints the instructions of a constant expression without its final {@code end}, each behind a space. */
    void printConstant(ByteReader in) {
        InstructionReader code = new InstructionReader(in, types, config);
        int depth = 0;
        while (true) {
            Opcode opcode = code.read();
            depth += opcode.immediate() == Immediate.BLOCK_TYPE ? 1 : opcode == ControlOp.END ? -1 : 0;
            if (depth < 0) {
                return;
            }
            out.append(' ');
            print(code, Map.of());
        }
    }

    private void print(InstructionReader code, Map<Integer, String> locals) {
        out.append(code.opcode().mnemonic()).append(immediates(code, locals));
    }

    /** The immediates of an instruction, each behind a space. */
    private String immediates(InstructionReader code, Map<Integer, String> locals) {
        return switch (code.opcode().immediate()) {
            case NONE -> "";
            case BLOCK_TYPE -> blockType(code.blockType());
            case LABEL, GLOBAL, TABLE, ELEMENT, DATA -> index(code.index());
            case LABEL_TABLE -> Arrays.stream(code.labels()).mapToObj(InstructionPrinter::index).collect(Collectors.joining());
            case FUNCTION -> " " + functions.reference(code.index());
            case LOCAL -> locals.containsKey(code.index()) ? " " + Quotation.identifier(locals.get(code.index())) : index(code.index());
            case MEMORY -> unlessZero(code.index());
            case TYPE_AND_TABLE -> unlessZero(code.secondIndex()) + typeUse(code.index());
            case TABLE_AND_TABLE -> index(code.index()) + index(code.secondIndex());
            case MEMORY_AND_MEMORY -> code.index() == 0 && code.secondIndex() == 0 ? "" : index(code.index()) + index(code.secondIndex());
            case ELEMENT_AND_TABLE, DATA_AND_MEMORY -> unlessZero(code.secondIndex()) + index(code.index());
            case MEMORY_ARGUMENT -> access(code);
            case MEMORY_ARGUMENT_AND_LANE -> access(code) + index(code.lane());
            case I32, I64 -> " " + code.bits();
            case F32 -> " " + f32((int) code.bits());
            case F64 -> " " + f64(code.bits());
            case V128 -> " i64x2 0x%016x 0x%016x".formatted(code.bits(), code.highBits());
            case LANE -> index(code.lane());
            case LANES -> lanes(code.bits()) + lanes(code.highBits());
            case HEAP_TYPE -> " " + code.heapType();
            case VALUE_TYPES -> " " + (code.valueTypes().isEmpty() ? "(result)" : list("result", code.valueTypes()));
        };
    }

    /** Appends {@code (keyword type…)} behind a space, or nothing if there are no types. */
    static void appendTypes(String keyword, List<ValueType> types, StringBuilder out) {
        if (!types.isEmpty()) {
            out.append(' ').append(list(keyword, types));
        }
    }

    private static String list(String keyword, List<ValueType> types) {
        StringBuilder list = new StringBuilder("(").append(keyword);
        types.forEach(type -> list.append(' ').append(type));
        return list.append(')').toString();
    }

    private String blockType(BlockType type) {
        if (type.typeIndex() >= 0) {
            return typeUse(type.typeIndex());
        }
        StringBuilder results = new StringBuilder();
        appendTypes("result", type.results(module.types()), results);
        return results.toString();
    }

    private String typeUse(int index) {
        StringBuilder use = new StringBuilder(" (type ").append(Integer.toUnsignedString(index)).append(')');
        if (Integer.compareUnsigned(index, module.types().size()) < 0) {
            FunctionType type = module.types().get(index).functionType();
            appendTypes("param", type.parameters(), use);
            appendTypes("result", type.results(), use);
        }
        return use.toString();
    }

    private static String access(InstructionReader code) {
        long alignment = 1L << code.alignment();
        String offset = code.memoryOffset() == 0 ? "" : " offset=" + Long.toUnsignedString(code.memoryOffset());
        boolean natural = alignment == ((MemoryOp.Access) code.opcode()).bytes();
        return unlessZero(code.index()) + offset + (natural ? "" : " align=" + Long.toUnsignedString(alignment));
    }

    private static String unlessZero(int index) {
        return index == 0 ? "" : index(index);
    }

    private static String index(int index) {
        return " " + Integer.toUnsignedString(index);
    }

    private static String lanes(long eight) {
        StringBuilder lanes = new StringBuilder();
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            lanes.append(index((int) (eight >>> shift) & 0xFF));
        }
        return lanes.toString();
    }

    static String f32(int bits) {
        float value = Float.intBitsToFloat(bits);
        if (Float.isNaN(value)) {
            return nan(bits < 0, bits & 0x7F_FFFF, 0x40_0000);
        }
        return Float.isInfinite(value) ? infinity(value < 0) : Float.toString(value);
    }

    static String f64(long bits) {
        double value = Double.longBitsToDouble(bits);
        if (Double.isNaN(value)) {
            return nan(bits < 0, bits & 0xF_FFFF_FFFF_FFFFL, 0x8_0000_0000_0000L);
        }
        return Double.isInfinite(value) ? infinity(value < 0) : Double.toString(value);
    }

    private static String nan(boolean negative, long payload, long canonical) {
        return (negative ? "-" : "") + "nan" + (payload == canonical ? "" : ":0x" + Long.toHexString(payload));
    }

    private static String infinity(boolean negative) {
        return negative ? "-inf" : "inf";
    }
}
