package org.trifola.language.text;

/**
 * The kinds of tokens.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/lexical.html#tokens">Tokens</a>
 */
public enum TokenKind {
    LEFT_PARENTHESIS,
    RIGHT_PARENTHESIS,
    /** Starts with a lower-case letter; whether the grammar has it is not known. */
    KEYWORD,
    /** Starts with {@code $}. */
    IDENTIFIER,
    STRING,
    /** An integer without a sign. */
    NATURAL,
    /** An integer with a sign. */
    INTEGER,
    /** A floating-point number, {@code inf}, or a form of {@code nan}. */
    FLOAT,
    /** What no grammar rule allows anywhere. */
    RESERVED,
    /** The end of the text. */
    END
}
