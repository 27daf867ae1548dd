package org.trifola.language.text;

import org.trifola.language.error.ModuleException;

/**
 * Divides a text into tokens.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/lexical.html">Lexical format</a>
 */
final class Lexer {

    private static final String IDENTIFIER_PUNCTUATION = "!#$%&'*+-./:<=>?@\\^_`|~";

    private final String text;
    private final int length;
    private final StringScanner strings;
    private int line = 1;
    private int lineStart;
    private int counted;

    Lexer(CharSequence text) {
        this.text = text.toString();
        this.length = text.length();
        this.strings = new StringScanner(this.text);
    }

    String text() {
        return text;
    }

    /** Fills {@code token} with the first token at or behind the index {@code from}. */
    void scan(int from, Token token) {
        int start = skipSpace(from);
        token.start = start;
        token.end = start + 1;
        if (start == length) {
            token.end = start;
            token.kind = TokenKind.END;
            return;
        }
        switch (text.charAt(start)) {
            case '(' -> token.kind = TokenKind.LEFT_PARENTHESIS;
            case ')' -> token.kind = TokenKind.RIGHT_PARENTHESIS;
            case ',', ';', '[', ']', '{', '}' -> token.kind = TokenKind.RESERVED;
            default -> scanWord(token);
        }
    }

    /** The error {@code message} at the index {@code index}. */
    ModuleException error(String message, int index) {
        int line = line(index);
        return ModuleException.malformedText(message, line, index - lineStart + 1);
    }

    /** The line of the index {@code index}, from 1 on; going forward, a text is looked through only once. */
    int line(int index) {
        if (index < lineStart) {
            line = 1;
            lineStart = 0;
            counted = 0;
        }
        for (; counted < index; counted++) {
            char c = text.charAt(counted);
            if (c == '\n' || c == '\r' && !text.startsWith("\n", counted + 1)) {
                line++;
                lineStart = counted + 1;
            }
        }
        return line;
    }

    /** A word is a sequence of identifier characters and strings without space between them. */
    private void scanWord(Token token) {
        int start = token.start;
        int end = start;
        int strings = 0;
        while (end < length) {
            char c = text.charAt(end);
            if (c == '"') {
                strings++;
                end = scanString(start, end);
            } else if (isIdentifierCharacter(c)) {
                end++;
            } else {
                break;
            }
        }
        if (end == start) {
            throw error("illegal character: U+%04X outside of a string or comment".formatted(text.codePointAt(start)), start);
        }
        token.end = end;
        token.kind = strings == 0 ? wordKind(start, end) : wordWithStringsKind(start, end, strings);
    }

    private int scanString(int wordStart, int quote) {
        int end = strings.end(quote);
        if (end < 0) {
            boolean identifier = quote == wordStart + 1 && text.charAt(wordStart) == '$';
            throw error(identifier ? "empty identifier: a quoted identifier is a string" : strings.whatIsWrong(~end), ~end);
        }
        return end;
    }

    private TokenKind wordKind(int start, int end) {
        char first = text.charAt(start);
        if (first == '$') {
            if (end == start + 1) {
                throw error("empty identifier: $ needs a name behind it", start);
            }
            return TokenKind.IDENTIFIER;
        }
        TokenKind number = NumberScanner.kind(text, start, end);
        if (number != null) {
            return number;
        }
        return first >= 'a' && first <= 'z' ? TokenKind.KEYWORD : TokenKind.RESERVED;
    }

    private TokenKind wordWithStringsKind(int start, int end, int strings) {
        boolean quotedIdentifier = text.charAt(start) == '$' && text.charAt(start + 1) == '"';
        int quote = quotedIdentifier ? start + 1 : start;
        if (strings > 1 || text.charAt(quote) != '"' || text.charAt(end - 1) != '"') {
            return TokenKind.RESERVED;
        }
        if (quotedIdentifier && end == start + 3) {
            throw error("empty identifier: $\"\" needs a name between the quotes", start);
        }
        return quotedIdentifier ? TokenKind.IDENTIFIER : TokenKind.STRING;
    }

    private int skipSpace(int from) {
        int at = from;
        while (at < length) {
            switch (text.charAt(at)) {
                case ' ', '\t', '\n', '\r' -> at++;
                case ';' -> {
                    if (!startsWith(";;", at)) {
                        return at;
                    }
                    at = skipLineComment(at);
                }
                case '(' -> {
                    if (startsWith("(;", at)) {
                        at = skipBlockComment(at);
                    } else if (startsWith("(@", at)) {
                        at = skipAnnotation(at);
                    } else {
                        return at;
                    }
                }
                default -> {
                    return at;
                }
            }
        }
        return at;
    }

    private int skipLineComment(int from) {
        int at = from;
        while (at < length && text.charAt(at) != '\n' && text.charAt(at) != '\r') {
            at++;
        }
        return at;
    }

    private int skipBlockComment(int from) {
        int depth = 0;
        int at = from;
        do {
            if (startsWith("(;", at)) {
                depth++;
                at += 2;
            } else if (startsWith(";)", at)) {
                depth--;
                at += 2;
            } else if (at < length) {
                at++;
            } else {
                throw error("unclosed comment: ;) is missing", from);
            }
        } while (depth > 0);
        return at;
    }

    private int skipAnnotation(int from) {
        int depth = 1;
        int at = skipAnnotationId(from);
        while (depth > 0) {
            if (at == length) {
                throw error("unclosed annotation: ) is missing", from);
            }
            char c = text.charAt(at);
            if (startsWith("(;", at)) {
                at = skipBlockComment(at);
            } else if (startsWith(";;", at)) {
                at = skipLineComment(at);
            } else if (c == '"') {
                at = scanString(at, at);
            } else if (c > ' ' && c < 0x7F || c == ' ' || c == '\t' || c == '\n' || c == '\r') {
                depth += c == '(' ? 1 : c == ')' ? -1 : 0;
                at++;
            } else {
                throw error("illegal character: U+%04X outside of a string or comment".formatted(text.codePointAt(at)), at);
            }
        }
        return at;
    }

    private int skipAnnotationId(int from) {
        int start = from + 2;
        int at = start;
        if (at < length && text.charAt(at) == '"') {
            at = strings.end(start);
            if (at < 0 || at == start + 2) {
                throw error("empty annotation id: a quoted annotation id is a string", start);
            }
            if (!strings.isName(start, at)) {
                throw error("malformed UTF-8 encoding", start);
            }
            return at;
        }
        while (at < length && isIdentifierCharacter(text.charAt(at))) {
            at++;
        }
        if (at == start) {
            throw error("empty annotation id: (@ needs a name behind it", start);
        }
        return at;
    }

    private boolean startsWith(String two, int at) {
        return text.startsWith(two, at);
    }

    /** Whether identifiers may have {@code c} without quotation marks. */
    static boolean isIdentifierCharacter(char c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || IDENTIFIER_PUNCTUATION.indexOf(c) >= 0;
    }
}
