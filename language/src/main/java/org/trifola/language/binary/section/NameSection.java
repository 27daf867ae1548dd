package org.trifola.language.binary.section;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.CustomSection;
import org.trifola.language.module.Module;

/**
 * Finds the names of functions in the name section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/custom.html#name-section">Name section</a>
 */
public final class NameSection {

    private static final String NAME = "name";
    private static final int FUNCTION_NAMES = 1;

    private NameSection() {
    }

    /**
     * The module offsets of the function names, for {@link ByteReader#readName}, by function index; 0 for a function
     * without name or with an empty one. A malformed section gives the names before the mistake.
     */
    public static int[] functionNames(Module module) {
        int[] offsets = new int[module.functionCount()];
        for (CustomSection section : module.customSections()) {
            if (section.name().equals(NAME)) {
                ByteReader in = new ByteReader(module.bytes(), section.offset(), section.offset() + section.length());
                try {
                    readSubsections(in, offsets);
                } catch (ModuleException malformed) {
                    // A name section never makes a module malformed.
                    break;
                }
            }
        }
        return offsets;
    }

    private static void readSubsections(ByteReader in, int[] offsets) {
        while (!in.atEnd()) {
            int id = in.readByte();
            ByteReader contents = in.slice(in.readUnsignedInt());
            if (id == FUNCTION_NAMES) {
                readFunctionNames(contents, offsets);
            }
        }
    }

    private static void readFunctionNames(ByteReader in, int[] offsets) {
        int count = in.readUnsignedInt();
        for (int i = 0; i != count; i++) {
            int function = in.readUnsignedInt();
            int offset = in.offset();
            int length = in.readUnsignedInt();
            in.skip(length);
            if (length > 0 && Integer.compareUnsigned(function, offsets.length) < 0) {
                offsets[function] = offset;
            }
        }
    }
}
