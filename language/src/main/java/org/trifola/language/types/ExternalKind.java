package org.trifola.language.types;

/** What an import or an export is; the ordinal is its code in the binary format. */
public enum ExternalKind {
    FUNCTION("function"),
    TABLE("table"),
    MEMORY("memory"),
    GLOBAL("global");

    private final String text;

    ExternalKind(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
