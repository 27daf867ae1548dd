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

/** About how many bytes of JVM code instructions become; rather too many than too few. */
final class CodeSize {

    private static final int STUB = 24;
    private static final int EXIT = 12;

    private CodeSize() {
    }

    /** The instruction that {@code in} has just read. */
    static int of(Opcode opcode, InstructionReader in) {
        return switch (opcode) {
            case ControlOp operator -> switch (operator) {
                case CALL -> 12;
                case CALL_INDIRECT -> 60;
                case BR_TABLE -> 12 + 4 * in.labels().length;
                case LOOP -> 4;
                case UNREACHABLE, BLOCK, IF, ELSE, END, BR, BR_IF, RETURN -> 5;
                case NOP -> 0;
            };
            case VariableOp operator -> switch (operator) {
                case LOCAL_GET, LOCAL_SET -> 3;
                case LOCAL_TEE -> 4;
                case GLOBAL_GET, GLOBAL_SET -> 9;
            };
            case MemoryOp _ -> 9;
            case NumericOp _ -> 3;
            case ParametricOp _ -> 3;
            case TableOp _ -> 10;
            case ReferenceOp _ -> 7;
            case VectorOp _ -> 12;
        };
    }

    /** The call of a method for a region that has {@code exits}. */
    static int ofStub(int exits) {
        return STUB + EXIT * exits;
    }
}
