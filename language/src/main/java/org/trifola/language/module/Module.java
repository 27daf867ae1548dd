package org.trifola.language.module;

import java.util.List;
import java.util.OptionalInt;

import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.ExternalType;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.MemoryType;

/**
 * A decoded module. Imported functions, tables, memories and globals come first in their index spaces.
 *
 * @param name the name by which messages call the module: the name of its source
 * @param bytes the binary; offsets in the parts of the module are offsets in it
 * @param types the types it defines
 * @param imports its imports, in order
 * @param importedFunctions the number of imported functions
 * @param functionTypes the type index of each function, imported ones first
 * @param tables its tables, imported ones first
 * @param memories the types of its memories, imported ones first
 * @param globals its globals, imported ones first
 * @param exports its exports, in order
 * @param start the index of the start function
 * @param elements its element segments
 * @param data its data segments
 * @param bodies the bodies of the functions that are not imported
 * @param customSections its custom sections, in order
 * @param sections where its other sections lie
 * @see <a href="https://webassembly.github.io/spec/core/syntax/modules.html">Modules</a>
 */
public record Module(
                String name,
                ModuleBytes bytes,
                List<DefinedType> types,
                List<Import> imports,
                int importedFunctions,
                int[] functionTypes,
                List<Table> tables,
                List<MemoryType> memories,
                List<Global> globals,
                List<Export> exports,
                OptionalInt start,
                List<ElementSegment> elements,
                List<DataSegment> data,
                FunctionBodies bodies,
                List<CustomSection> customSections,
                SectionOffsets sections) {

    /** The number of functions, imported ones included. */
    public int functionCount() {
        return functionTypes.length;
    }

    /** The type of the function with the index {@code function}. */
    public FunctionType functionType(int function) {
        return types.get(functionTypes[function]).functionType();
    }

    /** Whether the function with the index {@code function} is imported. */
    public boolean isImportedFunction(int function) {
        return function < importedFunctions;
    }

    /** The number of imported tables. */
    public int importedTables() {
        int count = 0;
        for (Import imported : imports) {
            count += imported.type().kind() == ExternalKind.TABLE ? 1 : 0;
        }
        return count;
    }

    /** The type of what {@code export} exports. */
    public ExternalType typeOf(Export export) {
        return externalType(export.kind(), export.index());
    }

    private ExternalType externalType(ExternalKind kind, int index) {
        return switch (kind) {
            case FUNCTION -> types.get(functionTypes[index]);
            case TABLE -> tables.get(index).type();
            case MEMORY -> memories.get(index);
            case GLOBAL -> globals.get(index).type();
        };
    }
}
