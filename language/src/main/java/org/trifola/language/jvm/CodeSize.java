package org.trifola.language.jvm;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.Feature;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;

/** About how many bytes of JVM code instructions become. */
final class CodeSize {

    /** Slots below have a number of one byte. */
    private static final int SHORT_SLOTS = 0x100;
    /** So many of them are for other things than locals, by guess. */
    private static final int TEMPORARIES = 80;
    private static final int ACCESS = 8;
    private static final int CALL = 3;
    private static final int SHUFFLE = 100;
    private static final int STUB = 14;
    private static final int EXIT = 4;
    private static final int STORED = 8;
    private static final int SWITCH = 16;

    private final JvmType[] locals;
    /** What an instruction takes that loads or stores each local, or a part of it. */
    private final int[] accesses;
    /** The same for a temporary. */
    private final int temporary;

    /** @param locals the types of the locals of the function; vectors may get any number of parts */
    CodeSize(JvmType[] locals) {
        this.locals = locals;
        this.accesses = new int[locals.length];
        int slots = 0;
        for (int i = 0; i < locals.length; i++) {
            slots += locals[i].slots();
            accesses[i] = slots < SHORT_SLOTS ? 2 : 4;
        }
        this.temporary = slots < SHORT_SLOTS - TEMPORARIES ? 2 : 4;
    }

    /** The instruction that {@code in} has just read. */
    int of(Opcode opcode, InstructionReader in) {
        return switch (opcode.family()) {
            case CONTROL -> of((ControlOp) opcode, in);
            case VARIABLE -> of((VariableOp) opcode, in);
            case MEMORY -> of((MemoryOp) opcode);
            case NUMERIC -> 2;
            case PARAMETRIC -> 3;
            case TABLE -> 10;
            case REFERENCE -> 7;
            case VECTOR -> opcode instanceof VectorOp.Shuffle ? SHUFFLE : vector((VectorOp) opcode);
        };
    }

    private static int of(ControlOp operator, InstructionReader in) {
        return switch (operator) {
            case CALL -> 8;
            case CALL_INDIRECT -> 50;
            case BR_TABLE -> 12 + 4 * in.labels().length;
            case LOOP -> 15;
            case BLOCK, END, ELSE -> 1;
            case UNREACHABLE, IF, BR, BR_IF, RETURN -> 4;
            case NOP -> 0;
        };
    }

    private int of(VariableOp operator, InstructionReader in) {
        return switch (operator) {
            case LOCAL_GET, LOCAL_SET -> local(in.index());
            case LOCAL_TEE -> local(in.index()) + (locals[in.index()].isVector() ? local(in.index()) : 1);
            case GLOBAL_GET, GLOBAL_SET -> 9;
        };
    }

    private int of(MemoryOp operator) {
        if (operator.feature() != Feature.SIMD) {
            return ACCESS;
        }
        if (operator instanceof MemoryOp.V128Load) {
            return ACCESS + 4 * (temporary + 1 + CALL);
        }
        return ACCESS + (operator instanceof MemoryOp.V128Store ? 4 * (3 * temporary + 1 + CALL) : 8 * temporary);
    }

    private int local(int index) {
        return (locals[index].isVector() ? JvmType.INTS.parts() : 1) * accesses[index];
    }

    /** Each part of the operands is stored and loaded, and each of the result is computed by a call or with as little. */
    private int vector(VectorOp operator) {
        int operands = operator.signature().parameters().size() * parts(VectorShape.operand(operator));
        return operands * 2 * temporary + parts(VectorShape.result(operator)) * CALL;
    }

    private static int parts(JvmType type) {
        return type == null ? JvmType.INTS.parts() : type.parts();
    }

    /** The call of the method of a region that has {@code exits}. */
    int ofCall(RegionLocals passed, int exits) {
        int size = STUB + (exits <= 1 ? EXIT : SWITCH + 2 * EXIT * exits);
        size += passed.parameters().stream().map(this::local).sum();
        size += passed.stored().stream().map(local -> STORED + local(local)).sum();
        return size + passed.results().stream().map(local -> STORED + local(local)).sum();
    }
}
