package org.trifola.language.binary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.types.ValueType;

/**
 * Reads the body of a function that has been validated, as often as it takes.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#code-section">Code section</a>
 */
public final class BodyReader {

    private final Module module;
    private final EngineConfig config;
    private final int body;
    private final List<ValueType> locals;
    private final int start;

    /**
     * A reader of a body.
     *
     * @param config what the module was decoded with
     * @param function the index of the function, not of an imported one
     */
    public BodyReader(Module module, EngineConfig config, int function) {
        this.module = module;
        this.config = config;
        this.body = function - module.importedFunctions();
        this.locals = new ArrayList<>(module.functionType(function).parameters());
        ByteReader bytes = bytes(module.bodies().offsets()[body]);
        TypeReader types = new TypeReader(config, module.types());
        int groups = bytes.readUnsignedInt();
        for (int i = 0; i < groups; i++) {
            int count = bytes.readUnsignedInt();
            locals.addAll(Collections.nCopies(count, types.readValueType(bytes)));
        }
        this.start = bytes.offset();
    }

    private ByteReader bytes(int from) {
        return new ByteReader(module.bytes(), from, module.bodies().ends()[body]);
    }

    /** The types of all locals, the parameters first. */
    public List<ValueType> locals() {
        return locals;
    }

    /** The module offset of the first instruction. */
    public int start() {
        return start;
    }

    /** Reads the instructions from the first one on. */
    public InstructionReader instructions() {
        return instructions(start);
    }

    /** Reads the instructions from the module offset {@code offset} on. */
    public InstructionReader instructions(int offset) {
        return new InstructionReader(bytes(offset), new TypeReader(config, module.types()), config);
    }
}
