package org.trifola.language.binary;

import static org.trifola.language.error.ModuleException.malformed;

import org.trifola.language.binary.section.CodeSection;
import org.trifola.language.binary.section.CustomSections;
import org.trifola.language.binary.section.DataCountSection;
import org.trifola.language.binary.section.DataSection;
import org.trifola.language.binary.section.Draft;
import org.trifola.language.binary.section.ElementSection;
import org.trifola.language.binary.section.ExportSection;
import org.trifola.language.binary.section.FunctionSection;
import org.trifola.language.binary.section.GlobalSection;
import org.trifola.language.binary.section.ImportSection;
import org.trifola.language.binary.section.MemorySection;
import org.trifola.language.binary.section.StartSection;
import org.trifola.language.binary.section.TableSection;
import org.trifola.language.binary.section.TypeSection;
import org.trifola.language.config.EngineConfig;
import org.trifola.language.config.Feature;
import org.trifola.language.error.ModuleException;
import org.trifola.language.module.Module;
import org.trifola.language.module.Section;

/**
 * Decodes modules: header, sections in their order, and what sections must agree on. Bodies of functions are left to
 * validation.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html">Modules in the binary format</a>
 */
public final class ModuleDecoder {

    private static final byte[] MAGIC = {0x00, 'a', 's', 'm'};
    private static final byte[] VERSION = {1, 0, 0, 0};
    private static final Section[] BY_ID = new Section[Section.values().length];

    static {
        for (Section section : Section.values()) {
            BY_ID[section.id()] = section;
        }
    }

    private final ByteReader in;
    private final EngineConfig config;
    private final Draft draft;

    private ModuleDecoder(byte[] bytes, EngineConfig config) {
        this.in = new ByteReader(bytes, 0, bytes.length);
        this.config = config;
        this.draft = new Draft(config);
    }

    /**
     * Decodes a module.
     *
     * @param name the name by which messages call the module: the name of its source
     * @param bytes the binary; the module refers to it, so it must not change
     * @param config the enabled features and the limits
     * @return the module, well-formed except perhaps for the bodies of its functions, and not validated
     * @throws ModuleException if the bytes do not follow the binary format or exceed a limit
     */
    public static Module decode(String name, byte[] bytes, EngineConfig config) {
        if (bytes.length > config.limits().moduleSize()) {
            throw malformed("module too large: %d bytes, the limit is %d".formatted(bytes.length, config.limits().moduleSize()), 0);
        }
        ModuleDecoder decoder = new ModuleDecoder(bytes, config);
        decoder.expect(MAGIC, "magic header not detected");
        decoder.expect(VERSION, "unknown binary version");
        return decoder.readModule(name, bytes);
    }

    private void expect(byte[] expected, String otherwise) {
        int offset = in.offset();
        ByteReader field = in.slice(expected.length);
        for (byte next : expected) {
            if ((byte) field.readByte() != next) {
                throw malformed(otherwise, offset);
            }
        }
    }

    private Module readModule(String name, byte[] bytes) {
        try {
            readSections();
            return draft.finish(name, bytes);
        } catch (ModuleException e) {
            CodeSection.checkBodies(draft, bytes);
            throw e;
        }
    }

    private void readSections() {
        Section last = Section.CUSTOM;
        while (!in.atEnd()) {
            int offset = in.offset();
            Section section = readId();
            if (section != Section.CUSTOM) {
                if (section.compareTo(last) <= 0) {
                    throw malformed("unexpected content after last section: the %s cannot follow the %s".formatted(section, last), offset);
                }
                last = section;
            }
            readSection(section);
        }
    }

    private Section readId() {
        int offset = in.offset();
        int id = in.readByte();
        boolean known = id < BY_ID.length && (BY_ID[id] != Section.DATA_COUNT || config.has(Feature.BULK_MEMORY_AND_REFERENCE_TYPES));
        if (!known) {
            throw malformed("malformed section id: " + id, offset);
        }
        return BY_ID[id];
    }

    private void readSection(Section section) {
        int sizeOffset = in.offset();
        int size = in.readUnsignedInt();
        if (Integer.compareUnsigned(size, in.remaining()) > 0) {
            String sizes = "%s bytes with %d bytes left".formatted(Integer.toUnsignedString(size), in.remaining());
            throw malformed("length out of bounds: the %s has %s".formatted(section, sizes), sizeOffset);
        }
        ByteReader contents = in.slice(size);
        int start = contents.offset();
        if (section != Section.CUSTOM) {
            draft.place(section, start);
        }
        readContents(section, contents);
        if (contents.offset() != contents.end()) {
            throw malformed("section size mismatch: the %s has %d bytes instead of %d".formatted(section, contents.offset() - start, size), contents.offset());
        }
    }

    private void readContents(Section section, ByteReader contents) {
        switch (section) {
            case CUSTOM -> CustomSections.read(contents, draft);
            case TYPE -> TypeSection.read(contents, draft);
            case IMPORT -> ImportSection.read(contents, draft);
            case FUNCTION -> FunctionSection.read(contents, draft);
            case TABLE -> TableSection.read(contents, draft);
            case MEMORY -> MemorySection.read(contents, draft);
            case GLOBAL -> GlobalSection.read(contents, draft);
            case EXPORT -> ExportSection.read(contents, draft);
            case START -> StartSection.read(contents, draft);
            case ELEMENT -> ElementSection.read(contents, draft);
            case DATA_COUNT -> DataCountSection.read(contents, draft);
            case CODE -> CodeSection.read(contents, draft);
            case DATA -> DataSection.read(contents, draft);
        }
    }
}
