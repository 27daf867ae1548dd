package org.trifola.language.binary.encode;

import org.trifola.language.module.Section;

/**
 * The name section: what the source calls the module, its functions and their locals. Names come in the order of their
 * indices.
 *
 * @see <a href="https://webassembly.github.io/spec/core/appendix/custom.html#name-section">Name section</a>
 */
public final class NameSectionWriter {

    private static final int MODULE = 0;
    private static final int FUNCTIONS = 1;
    private static final int LOCALS = 2;
    private static final String NAME = "name";

    private final ByteWriter module = new ByteWriter();
    private final SectionWriter functions = new SectionWriter(FUNCTIONS);
    private final SectionWriter functionsWithLocals = new SectionWriter(LOCALS);
    private final ByteWriter locals = new ByteWriter();
    private int localCount;

    NameSectionWriter() {
    }

    /** The name of the module. */
    public void module(String name) {
        module.writeName(name);
    }

    /** The name of a function. */
    public void function(int index, String name) {
        write(functions.add(), index, name);
    }

    /** The name of a local of the function for which {@link #endLocals} is called next. */
    public void local(int index, String name) {
        write(locals, index, name);
        localCount++;
    }

    /** Says that all names of locals came since the last call were those of {@code function}. */
    public void endLocals(int function) {
        if (localCount > 0) {
            ByteWriter out = functionsWithLocals.add();
            out.writeUnsignedInt(function);
            out.writeUnsignedInt(localCount);
            out.writeBytes(locals);
            locals.truncate(0);
            localCount = 0;
        }
    }

    void writeTo(ByteWriter out) {
        ByteWriter subsections = new ByteWriter();
        if (module.size() > 0) {
            subsections.writeByte(MODULE);
            subsections.writeSized(module);
        }
        functions.writeTo(subsections);
        functionsWithLocals.writeTo(subsections);
        if (subsections.size() > 0) {
            ByteWriter section = new ByteWriter();
            section.writeName(NAME);
            section.writeBytes(subsections);
            out.writeByte(Section.CUSTOM.id());
            out.writeSized(section);
        }
    }

    private static void write(ByteWriter out, int index, String name) {
        out.writeUnsignedInt(index);
        out.writeName(name);
    }
}
