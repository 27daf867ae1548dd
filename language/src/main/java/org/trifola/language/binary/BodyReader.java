package org.trifola.language.binary;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.types.ValueType;

/**
 * Reads the body of a function that has been validated, as often as it takes.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#code-section">Code section</a>
 */
public final class BodyReader {

    private final Module module;
    private final EngineConfig config;
    private final List<ValueType> locals;
    private final ModuleBytes.Part bytes;
    private final int start;
    private final int end;

    /**
     * A reader of a body.
     *
     * @param config what the module was decoded with
     * @param function the index of the function, not of an imported one
     */
    public BodyReader(Module module, EngineConfig config, int function) {
        this.module = module;
        this.config = config;
        int body = function - module.importedFunctions();
        this.locals = new ArrayList<>(module.functionType(function).parameters());
        this.end = module.bodies().ends()[body];
        this.bytes = module.bytes().part(module.bodies().offsets()[body], end);
        ByteReader in = new ByteReader(bytes, module.bodies().offsets()[body], end);
        TypeReader types = new TypeReader(config, module.types());
        int groups = in.readUnsignedInt();
        for (int i = 0; i < groups; i++) {
            int count = in.readUnsignedInt();
            locals.addAll(Collections.nCopies(count, types.readValueType(in)));
        }
        this.start = in.offset();
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
        return new InstructionReader(new ByteReader(bytes, offset, end), new TypeReader(config, module.types()), config);
    }

    /** The bytes of the instructions. */
    ByteReader bytes() {
        return new ByteReader(bytes, start, end);
    }
}
