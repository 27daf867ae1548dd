package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;

/**
 * Reads the function section, the types of the functions that the module defines.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#function-section">Function section</a>
 */
public final class FunctionSection {

    private FunctionSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "functions", draft.functions(), draft.config.limits().functions());
        for (int i = 0; i < count; i++) {
            draft.addFunction(in.readUnsignedInt());
        }
    }
}
