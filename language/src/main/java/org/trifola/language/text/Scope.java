package org.trifola.language.text;

import org.trifola.language.types.ExternalKind;

/** The index spaces of a module, and the locals of one function at a time. */
final class Scope {

    final IndexSpace types = new IndexSpace("type");
    final IndexSpace functions = new IndexSpace("function");
    final IndexSpace tables = new IndexSpace("table");
    final IndexSpace memories = new IndexSpace("memory");
    final IndexSpace globals = new IndexSpace("global");
    final IndexSpace elements = new IndexSpace("elem segment");
    final IndexSpace data = new IndexSpace("data segment");
    final IndexSpace locals = new IndexSpace("local");

    /** The index space of what can be imported and exported. */
    IndexSpace of(ExternalKind kind) {
        return switch (kind) {
            case FUNCTION -> functions;
            case TABLE -> tables;
            case MEMORY -> memories;
            case GLOBAL -> globals;
        };
    }

    /** The kind that the keyword of a field or import stands for, or null if it stands for none. */
    static ExternalKind kind(TokenReader in) {
        for (ExternalKind kind : ExternalKind.values()) {
            if (in.atList(keyword(kind))) {
                return kind;
            }
        }
        return null;
    }

    /** The keyword for {@code kind}. */
    static Keyword keyword(ExternalKind kind) {
        return switch (kind) {
            case FUNCTION -> Keyword.FUNC;
            case TABLE -> Keyword.TABLE;
            case MEMORY -> Keyword.MEMORY;
            case GLOBAL -> Keyword.GLOBAL;
        };
    }
}
