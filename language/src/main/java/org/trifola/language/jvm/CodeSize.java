package org.trifola.language.jvm;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.VariableOp;

/** About how many bytes of JVM code instructions become. */
final class CodeSize {

    /** Locals with a smaller index are in slots whose number is one byte. */
    private static final int SHORT_SLOTS = 100;
    private static final int STUB = 14;
    private static final int EXIT = 4;
    private static final int SWITCH = 16;

    private CodeSize() {
    }

    /** The instruction that {@code in} has just read. */
    static int of(Opcode opcode, InstructionReader in) {
        return switch (opcode.family()) {
            case CONTROL -> of((ControlOp) opcode, in);
            case VARIABLE -> of((VariableOp) opcode, in);
            case MEMORY -> 8;
            case NUMERIC -> 2;
            case PARAMETRIC -> 3;
            case TABLE -> 10;
            case REFERENCE -> 7;
            case VECTOR -> 12;
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

    private static int of(VariableOp operator, InstructionReader in) {
        return switch (operator) {
            case LOCAL_GET, LOCAL_SET -> in.index() < SHORT_SLOTS ? 2 : 4;
            case LOCAL_TEE -> in.index() < SHORT_SLOTS ? 3 : 5;
            case GLOBAL_GET, GLOBAL_SET -> 9;
        };
    }

    /** The call of a method for a region that has {@code exits}. */
    static int ofStub(int exits) {
        return exits <= 1 ? STUB + EXIT : STUB + SWITCH + 2 * EXIT * exits;
    }
}
