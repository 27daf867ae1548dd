package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;

/**
 * Reads the memory section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#memory-section">Memory section</a>
 */
public final class MemorySection {

    private MemorySection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        int count = Lengths.read(in, 1, "memories", draft.memories.size(), draft.config.limits().memories());
        for (int i = 0; i < count; i++) {
            draft.memories.add(draft.typeReader.readMemoryType(in));
        }
    }
}
