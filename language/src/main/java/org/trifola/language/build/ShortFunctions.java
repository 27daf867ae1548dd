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

    private final Module module;
    private final EngineConfig config;
    private final Set<Integer> callers = new HashSet<>();
    private int bytes;

    private ShortFunctions(Module module, EngineConfig config) {
        this.module = module;
        this.config = config;
    }

    /**
     * Whether a function is such a one.
     *
     * @param calls whether it may call other functions of the module
     */
    static boolean has(Module module, EngineConfig config, int function, boolean calls) {
        return new ShortFunctions(module, config).add(function, calls);
    }

    private boolean add(int function, boolean calls) {
        if (module.isImportedFunction(function)) {
            return true;
        }
        int body = function - module.importedFunctions();
        bytes += module.bodies().ends()[body] - module.bodies().offsets()[body];
        if (bytes > MOST_BYTES || !callers.add(function)) {
            return false;
        }
        InstructionReader in = new BodyReader(module, config, function).instructions();
        while (!in.atEnd()) {
            Opcode opcode = in.read();
            boolean isLeft = opcode == ControlOp.CALL && !(calls ? add(in.index(), true) : module.isImportedFunction(in.index()));
            if (isLeft || opcode == ControlOp.CALL_INDIRECT || in.family() == Family.VECTOR) {
                return false;
            }
        }
        callers.remove(function);
        return true;
    }
}
