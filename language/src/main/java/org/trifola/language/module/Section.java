package org.trifola.language.module;

/**
 * The sections of the binary format, in the order in which they may stand; custom sections may stand anywhere.
 *
 * @see <a href="https://webassembly.github.io/spec/core/binary/modules.html#sections">Sections</a>
 */
public enum Section {
    CUSTOM(0, "custom"),
    TYPE(1, "type"),
    IMPORT(2, "import"),
    FUNCTION(3, "function"),
    TABLE(4, "table"),
    MEMORY(5, "memory"),
    GLOBAL(6, "global"),
    EXPORT(7, "export"),
    START(8, "start"),
    ELEMENT(9, "element"),
    DATA_COUNT(12, "data count"),
    CODE(10, "code"),
    DATA(11, "data");

    private final int id;
    private final String text;

    Section(int id, String text) {
        this.id = id;
        this.text = text;
    }

    /** The id in the binary format. */
    public int id() {
        return id;
    }

    /** The section as messages call it, for example {@code data count section}. */
    @Override
    public String toString() {
        return text + " section";
    }
}
