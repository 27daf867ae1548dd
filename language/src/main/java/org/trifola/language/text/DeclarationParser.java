package org.trifola.language.text;

import java.util.ArrayList;
import java.util.List;

import org.trifola.language.types.ExternalKind;

/**
 * The first pass over a module: finds the identifiers that its fields declare, so that the second pass can use them
 * before their fields come, and the places of its type definitions.
 */
final class DeclarationParser {

    private final TokenReader in;
    private final Scope scope;
    private final List<Integer> types = new ArrayList<>();
    private ExternalKind defined;

    DeclarationParser(TokenReader in, Scope scope) {
        this.in = in;
        this.scope = scope;
    }

    /** Reads the fields up to a token that starts none, and gives the indices of the type definitions in the text. */
    List<Integer> read() {
        while (in.at(TokenKind.LEFT_PARENTHESIS)) {
            readField();
        }
        return types;
    }

    private void readField() {
        int start = in.current().start();
        ExternalKind kind = Scope.kind(in);
        if (kind != null) {
            readDeclaration(kind);
        } else if (in.tryOpen(Keyword.IMPORT)) {
            readImport(start);
        } else if (in.tryOpen(Keyword.TYPE)) {
            types.add(start);
            scope.types.define(in);
        } else if (in.tryOpen(Keyword.ELEM)) {
            scope.elements.define(in);
        } else if (in.tryOpen(Keyword.DATA)) {
            scope.data.define(in);
        } else if (!in.tryOpen(Keyword.EXPORT) && !in.tryOpen(Keyword.START)) {
            throw in.unexpected("a field of a module");
        }
        in.skipRest();
    }

    private void readImport(int start) {
        checkOrder(start);
        in.readName();
        in.readName();
        ExternalKind kind = Scope.kind(in);
        if (kind == null) {
            throw in.unexpected("(func, (table, (memory or (global");
        }
        in.open(Scope.keyword(kind));
        scope.of(kind).define(in);
        in.skipRest();
    }

    private void readDeclaration(ExternalKind kind) {
        int start = in.current().start();
        in.open(Scope.keyword(kind));
        scope.of(kind).define(in);
        while (in.tryOpen(Keyword.EXPORT)) {
            in.skipRest();
        }
        if (in.atList(Keyword.IMPORT)) {
            checkOrder(start);
        } else {
            if (defined == null) {
                defined = kind;
            }
            readInlineSegment(kind);
        }
    }

    /** A table may come with its elements and a memory with its data, which are segments with an index. */
    private void readInlineSegment(ExternalKind kind) {
        switch (kind) {
            case TABLE -> {
                while (!in.at(TokenKind.RIGHT_PARENTHESIS) && !in.at(TokenKind.END) && !in.atList(Keyword.ELEM)) {
                    skipTerm();
                }
                scope.elements.defineAnonymous(in.atList(Keyword.ELEM) ? 1 : 0);
            }
            case MEMORY -> {
                if (in.at(TokenKind.KEYWORD)) {
                    in.advance();
                }
                scope.data.defineAnonymous(in.atList(Keyword.DATA) ? 1 : 0);
            }
            case FUNCTION, GLOBAL -> {
            }
        }
    }

    private void skipTerm() {
        boolean list = in.at(TokenKind.LEFT_PARENTHESIS);
        in.advance();
        if (list) {
            in.skipRest();
        }
    }

    private void checkOrder(int start) {
        if (defined != null) {
            throw in.error("import after " + defined + ": imports come before the functions, tables, memories and globals of the module", start);
        }
    }
}
