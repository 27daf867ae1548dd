package org.trifola.language.binary.section;

import static org.trifola.language.error.ModuleException.invalid;
import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.ByteReader;
import org.trifola.language.config.Limits;
import org.trifola.language.module.Global;
import org.trifola.language.module.Import;
import org.trifola.language.module.Table;
import org.trifola.language.types.DefinedType;
import org.trifola.language.types.ExternalType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.TableType;

/**
 * Reads the import section.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#import-section">Import section</a>
 */
public final class ImportSection {

    private ImportSection() {
    }

    /** Reads the section {@code in} into {@code draft}. */
    public static void read(ByteReader in, Draft draft) {
        Limits limits = draft.config.limits();
        int count = Lengths.read(in, 1, "imports", 0, limits.imports());
        for (int i = 0; i < count; i++) {
            String module = in.readName();
            String name = in.readName();
            draft.imports.add(new Import(module, name, readExternal(in, draft)));
        }
        Lengths.check("functions", draft.functions(), limits.functions(), in.offset());
        Lengths.check("tables", draft.tables.size(), limits.tables(), in.offset());
        Lengths.check("memories", draft.memories.size(), limits.memories(), in.offset());
        Lengths.check("globals", draft.globals.size(), limits.globals(), in.offset());
    }

    private static ExternalType readExternal(ByteReader in, Draft draft) {
        int offset = in.offset();
        int kind = in.readByte();
        return switch (kind) {
            case 0 -> readFunction(in, draft);
            case 1 -> {
                TableType type = draft.typeReader.readTableType(in);
                draft.tables.add(new Table(type, null));
                yield type;
            }
            case 2 -> {
                MemoryType type = draft.typeReader.readMemoryType(in);
                draft.memories.add(type);
                yield type;
            }
            case 3 -> {
                GlobalType type = draft.typeReader.readGlobalType(in);
                draft.globals.add(new Global(type, null));
                yield type;
            }
            default -> throw malformed("malformed import kind: 0x" + Integer.toHexString(kind), offset);
        };
    }

    private static DefinedType readFunction(ByteReader in, Draft draft) {
        int offset = in.offset();
        int type = in.readUnsignedInt();
        if (Integer.compareUnsigned(type, draft.types.size()) >= 0) {
            throw invalid("unknown type %s: import %d has it".formatted(Integer.toUnsignedString(type), draft.imports.size()), offset);
        }
        draft.addFunction(type);
        draft.importedFunctions++;
        return draft.types.get(type);
    }
}
