package org.trifola.language.build;

import java.util.HashSet;
import java.util.Set;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.Family;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.Module;

/**
 * Tells which functions may become something else than the others of their module: those that have, with all that they call, few
 * instructions, and no vectors, which machine code is best at. They do not call themselves, so that it makes no difference on which stack
 * they are.
 */
final class ShortFunctions {

    /** Longer bodies take long to compile, or cannot be compiled, and nodes that are interpreted are slow. */
    private static final int MOST_BYTES = 4 << 10;

    /** What a function may call: nothing, functions that its module imports, or all. */
    enum Callees {
        NONE,
        HOST,
        ALL
    }

    private final Module module;
    private final EngineConfig config;
    private final Callees callees;
    private final Set<Integer> callers = new HashSet<>();
    private int bytes;

    private ShortFunctions(Module module, EngineConfig config, Callees callees) {
        this.module = module;
        this.config = config;
        this.callees = callees;
    }

    /**
     * Whether a function that the module defines is such a one.
     *
     * @param callees what it may call
     */
    static boolean has(Module module, EngineConfig config, int function, Callees callees) {
        return new ShortFunctions(module, config, callees).add(function);
    }

    private boolean add(int function) {
        int body = function - module.importedFunctions();
        bytes += module.bodies().ends()[body] - module.bodies().offsets()[body];
        if (bytes > MOST_BYTES || !callers.add(function)) {
            return false;
        }
        InstructionReader in = new BodyReader(module, config, function).instructions();
        while (!in.atEnd()) {
            Opcode opcode = in.read();
            if (opcode == ControlOp.CALL && !mayCall(in.index()) || opcode == ControlOp.CALL_INDIRECT || in.family() == Family.VECTOR) {
                return false;
            }
        }
        callers.remove(function);
        return true;
    }

    private boolean mayCall(int function) {
        return switch (callees) {
            case NONE -> false;
            case HOST -> module.isImportedFunction(function);
            case ALL -> module.isImportedFunction(function) || add(function);
        };
    }
}
