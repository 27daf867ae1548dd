package org.trifola.language.validation;

import static org.trifola.language.error.ModuleException.invalid;

import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.ConstantExpression;
import org.trifola.language.module.DataSegment;
import org.trifola.language.module.ElementSegment;
import org.trifola.language.module.Export;
import org.trifola.language.module.Global;
import org.trifola.language.module.Import;
import org.trifola.language.module.Module;
import org.trifola.language.module.Section;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.module.Table;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.Subtyping;
import org.trifola.language.types.TableType;

/**
 * Validates modules.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/modules.html">Validation of modules</a>
 */
public final class ModuleValidator {

    private static final long MOST_ELEMENTS = 0xFFFF_FFFFL;
    private static final long MOST_PAGES = 65_536;

    private final Module module;
    private final Context context;
    private final ConstantValidator constants;

    private ModuleValidator(Module module, EngineConfig config) {
        this.module = module;
        this.context = new Context(module, config, new BitSet());
        this.constants = new ConstantValidator(context);
    }

    /**
     * Validates a module.
     *
     * @param module a module that was decoded with {@code config}
     * @param config the enabled features and the limits
     * @throws ModuleException if the module does not follow a validation rule, or if the body of a function does not
     *             follow the binary format
     */
    public static void validate(Module module, EngineConfig config) {
        ModuleValidator validator = new ModuleValidator(module, config);
        validator.validateImports();
        validator.validateTables();
        validator.validateMemories();
        validator.validateGlobals();
        validator.validateExports();
        validator.validateStart();
        validator.validateElements();
        validator.validateData();
        BodiesValidator.validate(validator.context);
    }

    private void validateImports() {
        int offset = offset(Section.IMPORT);
        for (Import declared : module.imports()) {
            if (declared.type() instanceof GlobalType global) {
                checkMutability(global, "import", declared.module() + "." + declared.name(), offset);
            }
        }
    }

    private void validateTables() {
        List<Table> tables = module.tables();
        int imported = imported(ExternalKind.TABLE);
        int importedGlobals = imported(ExternalKind.GLOBAL);
        for (int i = 0; i < tables.size(); i++) {
            Table table = tables.get(i);
            int offset = offset(i < imported ? Section.IMPORT : Section.TABLE);
            checkLimits(table.type().minimum(), table.type().maximum(), MOST_ELEMENTS, "table size must be at most 2^32-1", "table " + i, offset);
            if (table.initializer() != null) {
                constants.validate(table.initializer(), table.type().elementType(), importedGlobals);
            }
        }
        if (tables.size() > 1 && !context.config().has(Feature.BULK_MEMORY_AND_REFERENCE_TYPES)) {
            int offset = offset(imported == tables.size() ? Section.IMPORT : Section.TABLE);
            throw invalid("multiple tables: they need the option wasm." + Feature.BULK_MEMORY_AND_REFERENCE_TYPES.optionName(), offset);
        }
    }

    private void validateMemories() {
        List<MemoryType> memories = module.memories();
        int imported = imported(ExternalKind.MEMORY);
        for (int i = 0; i < memories.size(); i++) {
            MemoryType memory = memories.get(i);
            int offset = offset(i < imported ? Section.IMPORT : Section.MEMORY);
            checkLimits(memory.minimum(), memory.maximum(), MOST_PAGES, "memory size must be at most 65536 pages (4GiB)", "memory " + i, offset);
        }
        if (memories.size() > 1) {
            throw invalid("multiple memories: the module has " + memories.size(), offset(imported == memories.size() ? Section.IMPORT : Section.MEMORY));
        }
    }

    private static void checkLimits(long minimum, OptionalLong maximum, long most, String tooLarge, String what, int offset) {
        long largest = maximum.orElse(minimum);
        if (Long.compareUnsigned(minimum, most) > 0 || Long.compareUnsigned(largest, most) > 0) {
            throw invalid("%s: %s".formatted(tooLarge, what), offset);
        }
        if (minimum > largest) {
            throw invalid("size minimum must not be greater than maximum: %d and %d for %s".formatted(minimum, largest, what), offset);
        }
    }

    private void validateGlobals() {
        List<Global> globals = module.globals();
        for (int i = 0; i < globals.size(); i++) {
            Global global = globals.get(i);
            if (global.initializer() != null) {
                constants.validate(global.initializer(), global.type().valueType(), i);
            }
        }
    }

    private void validateExports() {
        int offset = offset(Section.EXPORT);
        Set<String> names = new HashSet<>();
        for (Export export : module.exports()) {
            if (!names.add(export.name())) {
                throw invalid("duplicate export name: \"%s\"".formatted(export.name()), offset);
            }
            switch (export.kind()) {
                case FUNCTION -> {
                    context.function(export.index(), offset);
                    context.references().set(export.index());
                }
                case TABLE -> context.table(export.index(), offset);
                case MEMORY -> context.memory(export.index(), offset);
                case GLOBAL -> checkMutability(context.global(export.index(), offset), "export", export.name(), offset);
            }
        }
    }

    private void checkMutability(GlobalType global, String direction, String name, int offset) {
        if (global.mutable() && !context.config().has(Feature.MUTABLE_GLOBALS)) {
            String option = "wasm." + Feature.MUTABLE_GLOBALS.optionName();
            throw invalid("mutable globals cannot be %sed: \"%s\" needs the option %s".formatted(direction, name, option), offset);
        }
    }

    private void validateStart() {
        if (module.start().isPresent()) {
            int offset = offset(Section.START);
            FunctionType type = context.function(module.start().getAsInt(), offset);
            if (!type.parameters().isEmpty() || !type.results().isEmpty()) {
                throw invalid("start function: its type is %s, not [] -> []".formatted(type), offset);
            }
        }
    }

    private void validateElements() {
        int offset = offset(Section.ELEMENT);
        for (ElementSegment segment : module.elements()) {
            if (segment.mode() == SegmentMode.ACTIVE) {
                TableType table = context.table(segment.table(), offset);
                if (!Subtyping.matches(segment.type(), table.elementType())) {
                    throw invalid("type mismatch: an element segment of type %s for table %d of type %s".formatted(segment.type(), segment.table(), table.elementType()), offset);
                }
                constants.validate(segment.target(), table.addressType(), module.globals().size());
            }
            validateReferences(segment, offset);
        }
    }

    private void validateReferences(ElementSegment segment, int offset) {
        if (segment.expressions() != null) {
            for (ConstantExpression expression : segment.expressions()) {
                constants.validate(expression, segment.type(), module.globals().size());
            }
        } else {
            for (int function : segment.functions()) {
                context.function(function, offset);
                context.references().set(function);
            }
        }
    }

    private void validateData() {
        int offset = offset(Section.DATA);
        for (DataSegment segment : module.data()) {
            if (segment.mode() == SegmentMode.ACTIVE) {
                MemoryType memory = context.memory(segment.memory(), offset);
                constants.validate(segment.target(), memory.addressType(), module.globals().size());
            }
        }
    }

    private int offset(Section section) {
        return module.sections().of(section);
    }

    private int imported(ExternalKind kind) {
        int count = 0;
        for (Import declared : module.imports()) {
            count += declared.type().kind() == kind ? 1 : 0;
        }
        return count;
    }
}
