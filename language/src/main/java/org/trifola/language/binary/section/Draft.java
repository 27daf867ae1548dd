package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.malformed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

import org.trifola.language.binary.TypeReader;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.CustomSection;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Export;
import org.trifola.language.module.FunctionBodies;
import org.trifola.language.module.Global;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.ModuleBytes;
import org.trifola.language.module.Section;
import org.trifola.language.module.SectionOffsets;
import org.trifola.language.module.Table;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.MemoryType;

/** A module in the making: what the sections that have been read say. */
public final class Draft {

    final EngineConfig config;
    final TypeReader typeReader;
    final List<DefinedType> types = new ArrayList<>();
    final List<Import> imports = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    final List<MemoryType> memories = new ArrayList<>();
    final List<Global> globals = new ArrayList<>();
    final List<Export> exports = new ArrayList<>();
    final List<ElementSegment> elements = new ArrayList<>();
    final List<DataSegment> data = new ArrayList<>();
    final List<CustomSection> customSections = new ArrayList<>();
    FunctionBodies bodies = new FunctionBodies(new int[0], new int[0]);
    int importedFunctions;
    OptionalInt start = OptionalInt.empty();
    OptionalInt dataCount = OptionalInt.empty();

    private final Map<Section, Integer> offsets = new EnumMap<>(Section.class);
    private int[] functionTypes = new int[16];
    private int functions;

    /** An empty module, made with {@code config}. */
    public Draft(EngineConfig config) {
        this.config = config;
        this.typeReader = new TypeReader(config, types);
    }

    /** Notes that the contents of {@code section} lie at the module offset {@code offset}. */
    public void place(Section section, int offset) {
        offsets.put(section, offset);
    }

    /**
     * The module that the sections make.
     *
     * @param name the name by which messages call the module
     * @param bytes the whole binary
     */
    public Module finish(String name, byte[] bytes) {
        checkSameLength("function and code", functions - importedFunctions, bodies.count(), bytes.length);
        checkSameLength("data count and data", dataCount.orElse(data.size()), data.size(), bytes.length);
        return new Module(name, new ModuleBytes(bytes), List.copyOf(types), List.copyOf(imports), importedFunctions,
                        Arrays.copyOf(functionTypes, functions), List.copyOf(tables), List.copyOf(memories), List.copyOf(globals), List.copyOf(exports),
                        start, List.copyOf(elements), List.copyOf(data), bodies, List.copyOf(customSections), new SectionOffsets(offsets));
    }

    private static void checkSameLength(String sections, int first, int second, int offset) {
        if (first != second) {
            String lengths = Integer.toUnsignedString(first) + " and " + second;
            throw malformed("%s section have inconsistent lengths: %s".formatted(sections, lengths), offset);
        }
    }

    /** The number of functions so far, imported ones included. */
    int functions() {
        return functions;
    }

    /** Adds a function, imported or defined, with the type index {@code type}. */
    void addFunction(int type) {
        if (functions == functionTypes.length) {
            functionTypes = Arrays.copyOf(functionTypes, 2 * functions);
        }
        functionTypes[functions++] = type;
    }
}
