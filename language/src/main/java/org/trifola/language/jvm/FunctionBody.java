package org.trifola.language.jvm;

import java.util.List;

import org.trifola.language.binary.BodyReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.jvm.Region.Position;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;

/** The body of a function that a module defines, to be read as often as it takes. */
final class FunctionBody {

    private final Module module;
    private final int function;
    private final BodyReader reader;
    private final JvmType[] locals;
    private BodyScan scan;
    private VectorForms forms;

    FunctionBody(Module module, EngineConfig config, int function) {
        this.module = module;
        this.function = function;
        this.reader = new BodyReader(module, config, function);
        this.locals = JvmType.of(reader.locals()).toArray(JvmType[]::new);
    }

    FunctionType type() {
        return module.functionType(function);
    }

    /** What the vectors in the body should be. */
    VectorForms forms() {
        if (forms == null) {
            forms = scan().usesVectors() ? VectorForms.of(instructions(), locals, type().parameters().size()) : VectorForms.ofHalves(locals);
        }
        return forms;
    }

    /** The types of all locals, the parameters first, where others see them. */
    JvmType[] locals() {
        return locals;
    }

    /** The index of the function. */
    int function() {
        return function;
    }

    /** Reads the instructions from the first one on. */
    InstructionReader instructions() {
        return reader.instructions();
    }

    /** Reads the instructions from the module offset {@code offset} on. */
    InstructionReader instructions(int offset) {
        return reader.instructions(offset);
    }

    /** The whole body as one region. */
    Region region() {
        Position first = new Position(reader.start(), 0, 0);
        return new Region(0, first, new Position(module.bodies().ends()[function - module.importedFunctions()], 0, 0), new int[0], false, List.of(), RegionLocals.none());
    }

    /** How long the code of instructions gets. */
    CodeSize sizes() {
        return new CodeSize(locals);
    }

    BodyScan scan() {
        if (scan == null) {
            scan = BodyScan.of(instructions(), sizes());
        }
        return scan;
    }
}
