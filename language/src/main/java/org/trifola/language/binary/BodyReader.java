package org.trifola.language.binary;

import java.util.ArrayList;
import java.util.Arrays;
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
    /** Of a body that has been rewritten, pairs of an index of the bytes and a module offset; or null. */
    private final int[] copied;

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
        this.copied = null;
    }

    private BodyReader(BodyReader original, byte[] instructions, List<ValueType> added, int[] copied) {
        this.module = original.module;
        this.config = original.config;
        this.locals = new ArrayList<>(original.locals);
        locals.addAll(added);
        this.start = module.bytes().length();
        this.end = start + instructions.length;
        this.bytes = new ModuleBytes.Part(instructions, start);
        this.copied = copied;
    }

    /**
     * A reader of other instructions, which do the same as this body.
     *
     * @param instructions their bytes
     * @param added the types of locals that this body has not got
     * @param copied where they have come from: pairs of an index of the bytes and a module offset, from which on they are the same
     */
    public BodyReader rewritten(byte[] instructions, List<ValueType> added, int[] copied) {
        return new BodyReader(this, instructions, added, copied);
    }

    /** The module offset of an instruction, by the offset that this reader has for it. */
    public int moduleOffset(int offset) {
        if (copied == null || offset < start) {
            return offset;
        }
        int low = 0;
        int high = copied.length / 2;
        while (high - low > 1) {
            int middle = low + high >>> 1;
            if (copied[2 * middle] <= offset - start) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return copied[2 * low + 1] + offset - start - copied[2 * low];
    }

    /** The types of all locals, the parameters first. */
    public List<ValueType> locals() {
        return locals;
    }

    /** The offset of the first instruction. */
    public int start() {
        return start;
    }

    /** The number of bytes of the instructions. */
    public int length() {
        return end - start;
    }

    /** The bytes from the offset {@code from}, inclusive, to {@code to}, exclusive. */
    public byte[] bytes(int from, int to) {
        return Arrays.copyOfRange(bytes.array(), from - bytes.start(), to - bytes.start());
    }

    /** Reads the instructions from the first one on. */
    public InstructionReader instructions() {
        return instructions(start);
    }

    /** Reads the instructions from the offset {@code offset} on. */
    public InstructionReader instructions(int offset) {
        return new InstructionReader(new ByteReader(bytes, offset, end), new TypeReader(config, module.types()), config);
    }

    /** The bytes of the instructions. */
    ByteReader bytes() {
        return new ByteReader(bytes, start, end);
    }
}
