package org.trifola.language.types;

/** The type of an import or an export. */
public sealed interface ExternalType permits DefinedType, TableType, MemoryType, GlobalType {

    /** What the import or export is. */
    ExternalKind kind();
}
