package org.trifola.language.build;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Family;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.Module;

/** Tells which functions may become something else than the others of their module: those that call none of them. */
final class ShortFunctions {

    /** Longer bodies take long to compile, or cannot be compiled, and nodes that are interpreted are slow. */
    private static final int LONGEST_BODY = 4 << 10;

    private ShortFunctions() {
    }

    /** Whether a function is short, calls imports at most, and has no vectors, which machine code is best at. */
    static boolean has(Module module, EngineConfig config, int function) {
        int body = function - module.importedFunctions();
        if (module.bodies().ends()[body] - module.bodies().offsets()[body] > LONGEST_BODY) {
            return false;
        }
        InstructionReader in = new BodyReader(module, config, function).instructions();
        while (!in.atEnd()) {
            Opcode opcode = in.read();
            boolean callsFunction = opcode == ControlOp.CALL && !module.isImportedFunction(in.index()) || opcode == ControlOp.CALL_INDIRECT;
            if (callsFunction || in.family() == Family.VECTOR) {
                return false;
            }
        }
        return true;
    }
}
