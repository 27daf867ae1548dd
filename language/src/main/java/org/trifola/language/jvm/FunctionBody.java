package org.trifola.language.jvm;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.jvm.Region.Position;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** The body of a function that a module defines, to be read as often as it takes. */
final class FunctionBody {

    private final Module module;
    private final EngineConfig config;
    private final int body;
    private final FunctionType type;
    private final JvmType[] locals;
    private final int start;
    private BodyScan scan;
    private VectorForms forms;

    FunctionBody(Module module, EngineConfig config, int function) {
        this.module = module;
        this.config = config;
        this.body = function - module.importedFunctions();
        this.type = module.functionType(function);
        ByteReader bytes = reader(module.bodies().offsets()[body]);
        this.locals = readLocals(bytes);
        this.start = bytes.offset();
    }

    private JvmType[] readLocals(ByteReader bytes) {
        TypeReader types = new TypeReader(config, module.types());
        List<JvmType> all = new ArrayList<>();
        for (ValueType parameter : type.parameters()) {
            all.add(JvmType.of(parameter));
        }
        int groups = bytes.readUnsignedInt();
        for (int i = 0; i < groups; i++) {
            int count = bytes.readUnsignedInt();
            JvmType local = JvmType.of(types.readValueType(bytes));
            for (int j = 0; j < count; j++) {
                all.add(local);
            }
        }
        return all.toArray(JvmType[]::new);
    }

    private ByteReader reader(int from) {
        return new ByteReader(module.bytes(), from, module.bodies().ends()[body]);
    }

    FunctionType type() {
        return type;
    }

    /** What the vectors in the body should be. */
    VectorForms forms() {
        if (forms == null) {
            forms = scan().usesVectors() ? VectorForms.of(instructions(), locals, type.parameters().size()) : VectorForms.ofHalves(locals);
        }
        return forms;
    }

    /** The types of all locals, the parameters first, where others see them. */
    JvmType[] locals() {
        return locals;
    }

    /** The index of the function. */
    int function() {
        return body + module.importedFunctions();
    }

    /** Reads the instructions from the first one on. */
    InstructionReader instructions() {
        return instructions(start);
    }

    /** Reads the instructions from the module offset {@code offset} on. */
    InstructionReader instructions(int offset) {
        return new InstructionReader(reader(offset), new TypeReader(config, module.types()), config);
    }

    /** The whole body as one region. */
    Region region() {
        Position first = new Position(start, 0, 0);
        return new Region(0, first, new Position(module.bodies().ends()[body], 0, 0), new int[0], false, List.of(), RegionLocals.none());
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
