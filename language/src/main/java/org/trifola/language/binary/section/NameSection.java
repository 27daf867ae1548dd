package org.trifola.language.binary.section;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.CustomSection;
import org.trifola.language.module.Module;

/**
 * Reads the name section: what the source called the module, its functions and their locals.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/custom.html#name-section">Name section</a>
 */
public final class NameSection {

    private static final String NAME = "name";
    /** So many bytes at most has the length of a name. */
    private static final int LONGEST_LENGTH = 5;
    private static final int MODULE_NAME = 0;
    private static final int FUNCTION_NAMES = 1;
    private static final int LOCAL_NAMES = 2;

    private NameSection() {
    }

    /** The name of the module, or null if it has none. */
    public static String moduleName(Module module) {
        String[] name = new String[1];
        readSubsection(module, MODULE_NAME, in -> name[0] = in.readName());
        return name[0];
    }

    /**
     * The module offsets of the function names, for {@link ByteReader#readName}, by function index; 0 for a function
     * without name or with an empty one. A malformed section gives the names before the mistake.
     */
    public static int[] functionNames(Module module) {
        int[] offsets = new int[module.functionCount()];
        readSubsection(module, FUNCTION_NAMES, in -> readFunctionNames(in, offsets));
        return offsets;
    }

    /** The name at an offset that {@link #functionNames} gives, or null if it is not in UTF-8. */
    public static String name(Module module, int offset) {
        try {
            long length = Integer.toUnsignedLong(reader(module, offset, LONGEST_LENGTH).readUnsignedInt());
            return reader(module, offset, LONGEST_LENGTH + length).readName();
        } catch (ModuleException malformed) {
            return null;
        }
    }

    private static ByteReader reader(Module module, int offset, long length) {
        return new ByteReader(module, offset, (int) Math.min(offset + length, module.bytes().length()));
    }

    /** The names of locals by function and local index. A malformed section gives the names before the mistake. */
    public static Map<Integer, Map<Integer, String>> localNames(Module module) {
        Map<Integer, Map<Integer, String>> names = new HashMap<>();
        readSubsection(module, LOCAL_NAMES, in -> {
            int functions = in.readUnsignedInt();
            for (int i = 0; i != functions; i++) {
                readLocalNames(in, names.computeIfAbsent(in.readUnsignedInt(), function -> new HashMap<>()));
            }
        });
        return names;
    }

    private static void readSubsection(Module module, int id, Consumer<ByteReader> read) {
        for (CustomSection section : module.customSections()) {
            if (section.name().equals(NAME)) {
                ByteReader in = new ByteReader(module, section.offset(), section.offset() + section.length());
                try {
                    readSubsection(in, id, read);
                } catch (ModuleException malformed) {
                    // A name section never makes a module malformed.
                    break;
                }
            }
        }
    }

    private static void readSubsection(ByteReader in, int id, Consumer<ByteReader> read) {
        while (!in.atEnd()) {
            int found = in.readByte();
            ByteReader contents = in.slice(in.readUnsignedInt());
            if (found == id) {
                read.accept(contents);
            }
        }
    }

    private static void readLocalNames(ByteReader in, Map<Integer, String> names) {
        int count = in.readUnsignedInt();
        for (int i = 0; i != count; i++) {
            int local = in.readUnsignedInt();
            names.put(local, in.readName());
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
