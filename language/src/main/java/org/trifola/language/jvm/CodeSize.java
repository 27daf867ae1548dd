package org.trifola.language.jvm;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.NumericOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.ReferenceOp;
import org.trifola.language.instruction.TableOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.instruction.VectorOp;

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
        return switch (opcode) {
            case ControlOp operator -> switch (operator) {
                case CALL -> 8;
                case CALL_INDIRECT -> 50;
                case BR_TABLE -> 12 + 4 * in.labels().length;
                case LOOP -> 15;
                case BLOCK, END, ELSE -> 1;
                case UNREACHABLE, IF, BR, BR_IF, RETURN -> 4;
                case NOP -> 0;
            };
            case VariableOp operator -> switch (operator) {
                case LOCAL_GET, LOCAL_SET -> in.index() < SHORT_SLOTS ? 2 : 4;
                case LOCAL_TEE -> in.index() < SHORT_SLOTS ? 3 : 5;
                case GLOBAL_GET, GLOBAL_SET -> 9;
            };
            case MemoryOp _ -> 8;
            case NumericOp _ -> 2;
            case ParametricOp _ -> 3;
            case TableOp _ -> 10;
            case ReferenceOp _ -> 7;
            case VectorOp _ -> 12;
        };
    }

    /** The call of a method for a region that has {@code exits}. */
    static int ofStub(int exits) {
        return exits <= 1 ? STUB + EXIT : STUB + SWITCH + 2 * EXIT * exits;
    }
}
