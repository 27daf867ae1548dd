package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.config.Limits;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.FunctionBodies;

/**
 * Reads where the bodies of the functions lie; validation reads what they are.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#code-section">Code section</a>
 */
public final class CodeSection {

    private CodeSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        Limits limits = draft.config.limits();
        int count = Lengths.read(in, 1, "functions", draft.importedFunctions, limits.functions());
        int[] offsets = new int[count];
        int[] ends = new int[count];
        for (int i = 0; i < count; i++) {
            int sizeOffset = in.offset();
            int size = in.readUnsignedInt();
            if (Integer.compareUnsigned(size, limits.functionBodySize()) > 0) {
                String sizes = "%s bytes, the limit is %d".formatted(Integer.toUnsignedString(size), limits.functionBodySize());
                throw malformed("function body too large: " + sizes, sizeOffset).inFunction(draft.importedFunctions + i);
            }
            offsets[i] = in.offset();
            in.skip(size);
            ends[i] = in.offset();
        }
        draft.bodies = new FunctionBodies(offsets, ends);
    }

    /**
     * Checks that the bodies that {@code draft} has are well-formed. Validation does so too, so this is only for a module
     * with a mistake behind its bodies, whose first mistake may lie in a body.
     *
     * @param bytes the whole binary
     * @throws org.trifola.language.error.ModuleException if one is not
     */
    public static void checkBodies(Draft draft, byte[] bytes) {
        FunctionBodies bodies = draft.bodies;
        for (int i = 0; i < bodies.count(); i++) {
            try {
                checkBody(new ByteReader(bytes, bodies.offsets()[i], bytes.length), bodies.ends()[i], draft);
            } catch (ModuleException e) {
                throw e.inFunction(draft.importedFunctions + i);
            }
        }
    }

    private static void checkBody(ByteReader in, int end, Draft draft) {
        int groups = in.readLength(1);
        for (int i = 0; i < groups; i++) {
            in.readUnsignedInt();
            draft.typeReader.readValueType(in);
        }
        Expressions.read(in, draft);
        if (in.offset() != end) {
            throw malformed("section size mismatch: the function is longer or shorter than its size says", in.offset());
        }
    }
}
