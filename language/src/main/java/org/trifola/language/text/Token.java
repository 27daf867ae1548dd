package org.trifola.language.text;

/** A token, as a range of the text. The lexer fills the same objects again and again. */
public final class Token {

    TokenKind kind;
    int start;
    int end;

    Token() {
    }

    /** What it is. */
    public TokenKind kind() {
        return kind;
    }

    /** The index of its first character. */
    public int start() {
        return start;
    }

    /** The index behind its last character. */
    public int end() {
        return end;
    }
}
