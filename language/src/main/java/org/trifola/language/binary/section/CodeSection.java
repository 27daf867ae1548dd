package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.config.Limits;
import org.trifola.language.module.FunctionBodies;

/**
 * Reads where the bodies of the functions lie; validation reads what they are.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#code-section">Code section</a>
 */
public final class CodeSection {

    private CodeSection() {
    }

    private static final int MINIMUM_BYTES = 1;

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        Limits limits = draft.config.limits();
        int count = Lengths.read(in, MINIMUM_BYTES, "functions", draft.importedFunctions, limits.functions());
        int[] offsets = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            int sizeOffset = in.offset();
            int size = in.readUnsignedInt();
            if (Integer.compareUnsigned(size, limits.functionBodySize()) > 0) {
                throw malformed("function body too large: %s bytes, the limit is %d".formatted(Integer.toUnsignedString(size), limits.functionBodySize()), sizeOffset).inFunction(draft.importedFunctions + i);
            }
            offsets[i] = in.offset();
            in.skip(size);
            ends[i] = in.offset();
        }
        draft.bodies = new FunctionBodies(offsets, ends);
    }
}
