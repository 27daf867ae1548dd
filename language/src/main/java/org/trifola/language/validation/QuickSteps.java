package org.trifola.language.validation;

import java.util.List;

import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Immediate;
import org.trifola.language.instruction.LaneOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.OpcodeLookup;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.Signature;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueKind;
import org.trifola.language.types.ValueType;

/**
 * What {@link QuickValidator} knows of a module, as numbers: a step for each instruction, made from its row of the instruction table,
 * and types as arrays of kinds. A kind is 1 or more for a type of numbers or vectors and {@link #NONE} for any other; where an array
 * would have such a one there is null instead.
 *
 * <p>
 * A step has, from its lowest bit on: the kind of the result, or 0; the kinds of up to three operands, the topmost first, each of
 * {@value #KIND_BITS} bits; a limit of {@value #LIMIT_BITS} bits, the largest alignment or the number of lanes; whether an index follows
 * the opcode; and what else there is to do, one of the constants below. A step of 0 is one that is not known.
 */
final class QuickSteps {

    private static final int KIND_BITS = 4;
    private static final int KIND = (1 << KIND_BITS) - 1;
    static final int OPERANDS = 3;
    private static final int LIMIT_AT = KIND_BITS * (1 + OPERANDS);
    private static final int LIMIT_BITS = 5;
    private static final int LIMIT = (1 << LIMIT_BITS) - 1;
    static final int INDEXED = 1 << LIMIT_AT + LIMIT_BITS;
    static final int ACTION_AT = LIMIT_AT + LIMIT_BITS + 1;

    // Actions, the most frequent first, as C1 compares with one after the other.
    static final int LOCAL_GET = 1;
    static final int CONST_I32 = 2;
    static final int BINARY = 3;
    static final int LOAD = 4;
    static final int LOCAL_TEE = 5;
    static final int LOCAL_SET = 6;
    static final int STORE = 7;
    static final int UNARY = 8;
    static final int BR_IF = 9;
    static final int END = 10;
    static final int BLOCK = 11;
    static final int LOOP = 12;
    static final int IF = 13;
    static final int CALL = 14;
    static final int BR = 15;
    static final int ELSE = 16;
    static final int DROP = 17;
    static final int SELECT = 18;
    static final int RETURN = 19;
    static final int CALL_INDIRECT = 20;
    static final int GLOBAL_GET = 21;
    static final int GLOBAL_SET = 22;
    static final int UNREACHABLE = 23;
    static final int BR_TABLE = 24;
    static final int CONST_I64 = 25;
    static final int FOUR_BYTES = 26;
    static final int EIGHT_BYTES = 27;
    static final int PLAIN = 28;
    static final int MEMORY = 29;
    static final int TWO_MEMORIES = 30;
    static final int LANE = 31;
    static final int ALIGNED_LANE = 32;
    static final int LANES = 33;
    static final int SIXTEEN_BYTES = 34;

    // In place of a step: the opcode goes on.
    static final int MISCELLANEOUS = 35;
    static final int VECTOR = 36;

    /** What is no kind. */
    static final byte NONE = 0;
    static final byte I32 = kind(NumberType.I32);
    /** The kinds of no values. */
    static final byte[] NOTHING = {};

    private static final int BYTES = 1 << Byte.SIZE;

    /** By opcode of one byte. */
    final int[] steps = new int[BYTES];
    /** By the type index: the kinds of parameters and results. */
    final byte[][] parameters;
    final byte[][] results;
    /** By the byte of a block type that is not the index of a type: the kinds of its results. */
    final byte[][] shorthands = new byte[TypeReader.EMPTY_BLOCK << 1][];
    /** By the index of a function, that of its type. */
    final int[] functionTypes;
    /** By the index of a global: its kind, and whether it may be set. */
    final byte[] globals;
    final boolean[] mutable;
    /** By the index of a table, whether functions are called through it by an {@code i32}. */
    final boolean[] callable;
    final boolean hasTypedBlocks;

    private final EngineConfig config;
    private final boolean hasMemory;
    private final int[] miscellaneous;
    /** Made when the first of them occurs. Who sees the array of another thread before what is in it only knows less. */
    private int[] vectors;

    QuickSteps(Module module, EngineConfig config) {
        this.config = config;
        hasMemory = !module.memories().isEmpty() && module.memories().getFirst().addressType() == NumberType.I32;
        hasTypedBlocks = config.has(Feature.MULTI_VALUE);
        functionTypes = module.functionTypes();
        int types = module.types().size();
        parameters = new byte[types][];
        results = new byte[types][];
        for (int i = 0; i < types; i++) {
            FunctionType type = module.types().get(i).functionType();
            parameters[i] = kinds(type.parameters());
            results[i] = kinds(type.results());
        }
        shorthands[TypeReader.EMPTY_BLOCK] = NOTHING;
        TypeReader reader = new TypeReader(config, module.types());
        for (int code = TypeReader.EMPTY_BLOCK + 1; code < shorthands.length; code++) {
            ValueType type = reader.valueType(code);
            shorthands[code] = type == null ? null : kinds(List.of(type));
        }
        globals = new byte[module.globals().size()];
        mutable = new boolean[globals.length];
        for (int i = 0; i < globals.length; i++) {
            GlobalType type = module.globals().get(i).type();
            globals[i] = kind(type.valueType());
            mutable[i] = type.mutable();
        }
        callable = new boolean[module.tables().size()];
        for (int i = 0; i < callable.length; i++) {
            TableType type = module.tables().get(i).type();
            callable[i] = type.elementType().equals(ReferenceType.FUNCREF) && type.addressType() == NumberType.I32;
        }
        for (int code = 0; code < steps.length; code++) {
            steps[code] = step(OpcodeLookup.byCode(code));
        }
        miscellaneous = steps(OpcodeLookup.MISCELLANEOUS_PREFIX);
        steps[OpcodeLookup.MISCELLANEOUS_PREFIX] = action(MISCELLANEOUS);
        steps[OpcodeLookup.VECTOR_PREFIX] = action(VECTOR);
    }

    /** The kind of the result of {@code step}, or {@link #NONE}. */
    static byte result(int step) {
        return (byte) (step & KIND);
    }

    /** The kind of an operand of {@code step}, the topmost for 0, or {@link #NONE}. */
    static int operand(int step, int index) {
        return step >>> KIND_BITS * (index + 1) & KIND;
    }

    static int limit(int step) {
        return step >>> LIMIT_AT & LIMIT;
    }

    /** The kind of a value type. */
    static byte kind(ValueType type) {
        ValueKind kind = type.kind();
        return kind == ValueKind.REFERENCE ? NONE : (byte) (kind.ordinal() + 1);
    }

    private static byte[] kinds(List<ValueType> types) {
        byte[] kinds = types.isEmpty() ? NOTHING : new byte[types.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(types.get(i));
            if (kinds[i] == NONE) {
                return null;
            }
        }
        return kinds;
    }

    /** The step for {@code code}, an unsigned number, behind the first byte of which the action is {@code action}. */
    int behindPrefix(int action, int code) {
        int[] codes = action == MISCELLANEOUS ? miscellaneous : vectors();
        return Integer.compareUnsigned(code, codes.length) < 0 ? codes[code] : 0;
    }

    private int[] vectors() {
        int[] made = vectors;
        if (made == null) {
            made = steps(OpcodeLookup.VECTOR_PREFIX);
            vectors = made;
        }
        return made;
    }

    private int[] steps(int prefix) {
        int[] made = new int[OpcodeLookup.codes(prefix)];
        for (int code = 0; code < made.length; code++) {
            made[code] = step(OpcodeLookup.byCode(prefix, code));
        }
        return made;
    }

    private int step(Opcode op) {
        if (op == null || op.feature() != Feature.CORE && !config.has(op.feature())) {
            return 0;
        }
        return switch (op.family()) {
            case CONTROL -> control((ControlOp) op);
            case PARAMETRIC -> parametric((ParametricOp) op);
            case VARIABLE -> action(variable((VariableOp) op)) | INDEXED;
            case MEMORY -> hasMemory ? memory(op) : 0;
            case NUMERIC, VECTOR -> withSignature(op);
            case TABLE, REFERENCE -> 0;
        };
    }

    private static int action(int action) {
        return action << ACTION_AT;
    }

    /** An action with operands, the topmost first. */
    private static int action(int action, NumberType... operands) {
        int step = action(action);
        for (int i = 0; i < operands.length; i++) {
            step |= kind(operands[i]) << KIND_BITS * (i + 1);
        }
        return step;
    }

    private static int control(ControlOp op) {
        return switch (op) {
            case UNREACHABLE -> action(UNREACHABLE);
            case NOP -> action(PLAIN);
            case BLOCK -> action(BLOCK);
            case LOOP -> action(LOOP);
            case IF -> action(IF);
            case ELSE -> action(ELSE);
            case END -> action(END);
            case BR -> action(BR) | INDEXED;
            case BR_IF -> action(BR_IF) | INDEXED;
            case BR_TABLE -> action(BR_TABLE) | INDEXED;
            case RETURN -> action(RETURN);
            case CALL -> action(CALL) | INDEXED;
            case CALL_INDIRECT -> action(CALL_INDIRECT) | INDEXED;
        };
    }

    private static int parametric(ParametricOp op) {
        return switch (op) {
            case DROP -> action(DROP);
            case SELECT -> action(SELECT);
            case SELECT_TYPED -> 0;
        };
    }

    private static int variable(VariableOp op) {
        return switch (op) {
            case LOCAL_GET -> LOCAL_GET;
            case LOCAL_SET -> LOCAL_SET;
            case LOCAL_TEE -> LOCAL_TEE;
            case GLOBAL_GET -> GLOBAL_GET;
            case GLOBAL_SET -> GLOBAL_SET;
        };
    }

    private static int memory(Opcode op) {
        if (op instanceof MemoryOp.Access access) {
            return access(access);
        }
        if (op instanceof MemoryOp.Extent extent) {
            return switch (extent) {
                case SIZE -> action(MEMORY) | INDEXED | I32;
                case GROW -> action(MEMORY, NumberType.I32) | INDEXED | I32;
            };
        }
        return switch ((MemoryOp.Bulk) op) {
            case COPY -> action(TWO_MEMORIES, NumberType.I32, NumberType.I32, NumberType.I32) | INDEXED;
            case FILL -> action(MEMORY, NumberType.I32, NumberType.I32, NumberType.I32) | INDEXED;
            case INIT, DATA_DROP -> 0;
        };
    }

    private static int access(MemoryOp.Access op) {
        int alignment = Integer.numberOfTrailingZeros(op.bytes());
        int action = op instanceof MemoryOp.Load ? LOAD : STORE;
        if (op.immediate() == Immediate.MEMORY_ARGUMENT_AND_LANE) {
            if (((LaneOp) op).lanes() != lanes(alignment)) {
                return 0;
            }
            action = ALIGNED_LANE;
        }
        return action(action) | alignment << LIMIT_AT | effect(op.signature());
    }

    /** The number of lanes of a vector with as many bytes each as an access aligned by {@code alignment} has. */
    static int lanes(int alignment) {
        return 1 << 4 - alignment;
    }

    private static int withSignature(Opcode op) {
        int action = switch (op.immediate()) {
            case NONE -> plain(op.signature());
            case I32 -> CONST_I32;
            case I64 -> CONST_I64;
            case F32 -> FOUR_BYTES;
            case F64 -> EIGHT_BYTES;
            case V128 -> SIXTEEN_BYTES;
            case LANE -> LANE;
            case LANES -> LANES;
            default -> NONE;
        };
        int limit = op.immediate() == Immediate.LANE ? ((LaneOp) op).lanes() : 0;
        return action == NONE ? 0 : action(action) | limit << LIMIT_AT | effect(op.signature());
    }

    private static int plain(Signature signature) {
        boolean isBinary = signature.result() != null && signature.arity() == 2;
        return isBinary ? BINARY : signature.result() != null && signature.arity() == 1 ? UNARY : PLAIN;
    }

    /** The bits of a step for what an instruction takes and gives, which are never references. */
    private static int effect(Signature signature) {
        int effect = signature.result() == null ? 0 : kind(signature.result());
        for (int i = 0; i < signature.arity(); i++) {
            effect |= kind(signature.operand(signature.arity() - 1 - i)) << KIND_BITS * (i + 1);
        }
        return effect;
    }
}
