package org.trifola.language.machine.x64;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.instruction.ControlOp;
import org.trifola.language.instruction.MemoryOp;
import org.trifola.language.instruction.Opcode;
import org.trifola.language.instruction.ParametricOp;
import org.trifola.language.instruction.VariableOp;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** The functions of a module that are inlined where they are called: short ones without loops that call nothing, not even Java. */
public final class InlinableFunctions {

    /** The longest body, in bytes, that takes little more code than a call of it. */
    private static final int LENGTH = 24;
    /** The longest body where the call is in a loop. */
    private static final int LENGTH_IN_LOOP = 128;

    private final Module module;
    private final EngineConfig config;
    private final Map<Integer, Optional<InlinableFunction>> known = new HashMap<>();

    /** @param config what the module was decoded with */
    public InlinableFunctions(Module module, EngineConfig config) {
        this.module = module;
        this.config = config;
    }

    /** A function that a call of it may be replaced by, or null if it may not. */
    InlinableFunction get(int function, boolean inLoop) {
        if (module.isImportedFunction(function)) {
            return null;
        }
        if (module.bodies().length(function - module.importedFunctions()) > (inLoop ? LENGTH_IN_LOOP : LENGTH)) {
            return null;
        }
        Optional<InlinableFunction> found = known.get(function);
        if (found == null) {
            found = Optional.ofNullable(find(function));
            known.put(function, found);
        }
        return found.orElse(null);
    }

    private InlinableFunction find(int function) {
        FunctionType type = module.functionType(function);
        BodyReader body = new BodyReader(module, config, function);
        if (type.results().size() > 1 || !MachineType.areAll(type.results()) || !MachineType.areAll(body.locals())) {
            return null;
        }
        return new Search(type, body).find(function);
    }

    /** Looks through a body. */
    private final class Search {

        private final FunctionType type;
        private final BodyReader body;
        private final MachineType[] locals;
        private final boolean[] isZeroed;
        private final boolean[] isSet;
        private int depth;
        private boolean hasBranches;

        Search(FunctionType type, BodyReader body) {
            this.type = type;
            this.body = body;
            this.locals = MachineType.all(body.locals());
            this.isZeroed = new boolean[locals.length];
            this.isSet = new boolean[locals.length];
        }

        InlinableFunction find(int function) {
            InstructionReader in = body.instructions();
            while (!in.atEnd()) {
                if (!isPossible(in, in.read())) {
                    return null;
                }
            }
            return new InlinableFunction(function, type, body, locals, isZeroed, hasBranches);
        }

        private boolean isPossible(InstructionReader in, Opcode opcode) {
            return switch (in.family()) {
                case NUMERIC, VECTOR -> true;
                case PARAMETRIC -> opcode != ParametricOp.SELECT_TYPED || MachineType.areAll(in.valueTypes());
                case MEMORY -> opcode instanceof MemoryOp.Access && in.index() == 0;
                case VARIABLE -> isPossible((VariableOp) opcode, in.index());
                case CONTROL -> isPossible(in, (ControlOp) opcode);
                case TABLE, REFERENCE -> false;
            };
        }

        private boolean isPossible(VariableOp operator, int index) {
            switch (operator) {
                case LOCAL_GET -> {
                    boolean isZero = index >= type.parameters().size() && !isSet[index];
                    isZeroed[index] |= isZero;
                    return !isZero || locals[index] != MachineType.V128;
                }
                case LOCAL_SET, LOCAL_TEE -> {
                    isSet[index] |= depth == 0;
                    return true;
                }
                default -> {
                    return MachineType.of(module.globals().get(index).type().valueType()) != null;
                }
            }
        }

        private boolean isPossible(InstructionReader in, ControlOp operator) {
            return switch (operator) {
                case BLOCK, IF -> {
                    depth++;
                    hasBranches = true;
                    FunctionType types = in.blockType().type(module.types());
                    yield MachineType.areAll(types.parameters()) && MachineType.areAll(types.results());
                }
                case END -> {
                    depth--;
                    yield true;
                }
                case BR_IF -> isPossibleBranch(in.index());
                case BR_TABLE -> {
                    boolean isPossible = true;
                    for (int label : in.labels()) {
                        isPossible &= isPossibleBranch(label);
                    }
                    yield isPossible;
                }
                case BR, RETURN, UNREACHABLE -> {
                    hasBranches = true;
                    yield true;
                }
                case ELSE, NOP -> true;
                case LOOP, CALL, CALL_INDIRECT -> false;
            };
        }

        /** A branch that may not be taken does not leave the function with a value. */
        private boolean isPossibleBranch(int label) {
            hasBranches = true;
            return label < depth || type.results().isEmpty();
        }
    }
}
