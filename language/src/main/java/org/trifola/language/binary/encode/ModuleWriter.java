package org.trifola.language.binary.encode;

import java.util.List;

import org.trifola.language.instruction.Opcode;
import org.trifola.language.module.Section;
import org.trifola.language.module.SegmentMode;
import org.trifola.language.types.ExternalKind;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.GlobalType;
import org.trifola.language.types.MemoryType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.TableType;
import org.trifola.language.types.ValueType;

/**
 * Writes a module in the binary format. Its parts may come in any order, as long as those of one kind come in the order
 * of their indices; expressions come with their final {@code end}.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">Modules in the binary format</a>
 */
public final class ModuleWriter {

    private static final int MAGIC = 0x6D73_6100;
    private static final int VERSION = 1;
    private static final int TABLE_WITH_INITIALIZER = 0x40;

    private static final int PASSIVE_OR_DECLARATIVE = 1;
    private static final int EXPLICIT_INDEX_OR_DECLARATIVE = 2;
    private static final int EXPRESSIONS = 4;
    private static final int FUNCTIONS_KIND = 0;

    private final SectionWriter types = new SectionWriter(Section.TYPE.id());
    private final SectionWriter imports = new SectionWriter(Section.IMPORT.id());
    private final SectionWriter functions = new SectionWriter(Section.FUNCTION.id());
    private final SectionWriter tables = new SectionWriter(Section.TABLE.id());
    private final SectionWriter memories = new SectionWriter(Section.MEMORY.id());
    private final SectionWriter globals = new SectionWriter(Section.GLOBAL.id());
    private final SectionWriter exports = new SectionWriter(Section.EXPORT.id());
    private final ByteWriter start = new ByteWriter();
    private final SectionWriter elements = new SectionWriter(Section.ELEMENT.id());
    private final SectionWriter bodies = new SectionWriter(Section.CODE.id());
    private final SectionWriter data = new SectionWriter(Section.DATA.id());
    private final NameSectionWriter names = new NameSectionWriter();
    private final ByteWriter body = new ByteWriter();
    private boolean countsData;

    /** A function type. */
    public void type(FunctionType type) {
        TypeWriter.write(types.add(), type);
    }

    /** An import of a function whose type has the index {@code type}. */
    public void importFunction(String module, String name, int type) {
        importNamed(module, name, ExternalKind.FUNCTION).writeUnsignedInt(type);
    }

    /** An import of a table. */
    public void importTable(String module, String name, TableType type) {
        TypeWriter.write(importNamed(module, name, ExternalKind.TABLE), type);
    }

    /** An import of a memory. */
    public void importMemory(String module, String name, MemoryType type) {
        TypeWriter.write(importNamed(module, name, ExternalKind.MEMORY), type);
    }

    /** An import of a global. */
    public void importGlobal(String module, String name, GlobalType type) {
        TypeWriter.write(importNamed(module, name, ExternalKind.GLOBAL), type);
    }

    /**
     * A function.
     *
     * @param type the index of its type
     * @param locals the types of its locals, without its parameters
     * @param instructions its body
     */
    public void function(int type, List<ValueType> locals, ByteWriter instructions) {
        functions.add().writeUnsignedInt(type);
        body.truncate(0);
        writeLocals(locals);
        body.writeBytes(instructions);
        bodies.add().writeSized(body);
    }

    /** A table, whose elements are null at first. */
    public void table(TableType type) {
        TypeWriter.write(tables.add(), type);
    }

    /** A table, whose elements are first what {@code initializer} gives. */
    public void table(TableType type, ByteWriter initializer) {
        ByteWriter out = tables.add();
        out.writeByte(TABLE_WITH_INITIALIZER);
        out.writeByte(0);
        TypeWriter.write(out, type);
        out.writeBytes(initializer);
    }

    /** A memory. */
    public void memory(MemoryType type) {
        TypeWriter.write(memories.add(), type);
    }

    /** A global. */
    public void global(GlobalType type, ByteWriter initializer) {
        ByteWriter out = globals.add();
        TypeWriter.write(out, type);
        out.writeBytes(initializer);
    }

    /** An export of what has the index {@code index} among those of its kind. */
    public void export(String name, ExternalKind kind, int index) {
        ByteWriter out = exports.add();
        out.writeName(name);
        out.writeByte(kind.ordinal());
        out.writeUnsignedInt(index);
    }

    /** The start function. */
    public void start(int function) {
        start.writeUnsignedInt(function);
    }

    /**
     * An element segment.
     *
     * @param table the index of the table of an active segment
     * @param target the expression of the index in the table of an active segment, else null
     * @param items function indices or expressions
     */
    public void elements(SegmentMode mode, int table, ByteWriter target, ElementItems items) {
        boolean active = mode == SegmentMode.ACTIVE;
        ReferenceType implied = ReferenceType.FUNCREF;
        boolean explicit = active ? table != 0 || !items.type().equals(implied) : mode == SegmentMode.DECLARATIVE;
        int flags = (active ? 0 : PASSIVE_OR_DECLARATIVE) | (explicit ? EXPLICIT_INDEX_OR_DECLARATIVE : 0) | (items.areExpressions() ? EXPRESSIONS : 0);
        ByteWriter out = elements.add();
        out.writeByte(flags);
        if (active) {
            if (explicit) {
                out.writeUnsignedInt(table);
            }
            out.writeBytes(target);
        }
        if (!active || explicit) {
            writeElementType(out, items);
        }
        out.writeUnsignedInt(items.count());
        out.writeBytes(items.bytes());
    }

    /**
     * A data segment.
     *
     * @param memory the index of the memory of an active segment
     * @param target the expression of the address of an active segment, else null
     */
    public void data(int memory, ByteWriter target, ByteWriter bytes) {
        ByteWriter out = data.add();
        if (target == null) {
            out.writeByte(1);
        } else if (memory == 0) {
            out.writeByte(0);
            out.writeBytes(target);
        } else {
            out.writeByte(2);
            out.writeUnsignedInt(memory);
            out.writeBytes(target);
        }
        out.writeSized(bytes);
    }

    /** Tells that the body of a function has an instruction of {@code opcode}. */
    public void uses(Opcode opcode) {
        countsData |= switch (opcode.immediate()) {
            case DATA, DATA_AND_MEMORY -> true;
            case NONE, BLOCK_TYPE, LABEL, LABEL_TABLE, FUNCTION, TYPE_AND_TABLE, LOCAL, GLOBAL, TABLE, TABLE_AND_TABLE, ELEMENT, ELEMENT_AND_TABLE,
                            MEMORY, MEMORY_AND_MEMORY, MEMORY_ARGUMENT, MEMORY_ARGUMENT_AND_LANE, I32, I64, F32, F64, V128, LANE, LANES, HEAP_TYPE, VALUE_TYPES -> false;
        };
    }

    /** The names that the source has for its parts. */
    public NameSectionWriter names() {
        return names;
    }

    /** The module. */
    public byte[] toByteArray() {
        ByteWriter out = new ByteWriter();
        out.writeFixedInt(MAGIC);
        out.writeFixedInt(VERSION);
        for (SectionWriter section : List.of(types, imports, functions, tables, memories, globals, exports)) {
            section.writeTo(out);
        }
        if (start.size() > 0) {
            out.writeByte(Section.START.id());
            out.writeSized(start);
        }
        elements.writeTo(out);
        if (countsData) {
            ByteWriter count = new ByteWriter();
            count.writeUnsignedInt(data.count());
            out.writeByte(Section.DATA_COUNT.id());
            out.writeSized(count);
        }
        bodies.writeTo(out);
        data.writeTo(out);
        names.writeTo(out);
        return out.toByteArray();
    }

    private ByteWriter importNamed(String module, String name, ExternalKind kind) {
        ByteWriter out = imports.add();
        out.writeName(module);
        out.writeName(name);
        out.writeByte(kind.ordinal());
        return out;
    }

    private void writeLocals(List<ValueType> locals) {
        ByteWriter runs = new ByteWriter();
        int count = 0;
        for (int first = 0; first < locals.size(); count++) {
            ValueType type = locals.get(first);
            int end = first;
            while (end < locals.size() && locals.get(end).equals(type)) {
                end++;
            }
            runs.writeUnsignedInt(end - first);
            TypeWriter.write(runs, type);
            first = end;
        }
        body.writeUnsignedInt(count);
        body.writeBytes(runs);
    }

    private static void writeElementType(ByteWriter out, ElementItems items) {
        if (items.areExpressions()) {
            TypeWriter.write(out, items.type());
        } else {
            out.writeByte(FUNCTIONS_KIND);
        }
    }
}
