package org.trifola.language.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.StringJoiner;

import org.junit.jupiter.api.Test;

import org.trifola.language.error.ModuleException;

/** Texts and their tokens. */
class LexerTest {

    /** The tokens of {@code text}, each between bars, the kind of some of them behind a colon. */
    private static String tokens(String text) {
        StringJoiner tokens = new StringJoiner(" ");
        Lexer lexer = new Lexer(text);
        Token token = new Token();
        lexer.scan(0, token);
        while (token.kind != TokenKind.END) {
            tokens.add(text.substring(token.start, token.end) + ":" + token.kind);
            lexer.scan(token.end, token);
        }
        return tokens.toString();
    }

    private static void assertMalformed(String message, String text) {
        assertEquals(message, assertThrows(ModuleException.class, () -> tokens(text)).getMessage());
    }

    @Test
    void parenthesesNeedNoSpace() {
        assertEquals("(:LEFT_PARENTHESIS i32.const:KEYWORD 1:NATURAL ):RIGHT_PARENTHESIS", tokens("(i32.const 1)"));
    }

    @Test
    void numbersAreTold() {
        assertEquals("0:NATURAL 0xFf_00:NATURAL 1_000:NATURAL -1:INTEGER +0x1:INTEGER", tokens("0 0xFf_00 1_000 -1 +0x1"));
        assertEquals("1.:FLOAT 1.5e-3:FLOAT 1e3:FLOAT 0x1p3:FLOAT 0x.8:RESERVED 0x1.8:FLOAT", tokens("1. 1.5e-3 1e3 0x1p3 0x.8 0x1.8"));
        assertEquals("inf:FLOAT -nan:FLOAT nan:0x7f:FLOAT nan:canonical:KEYWORD nan:0x:KEYWORD", tokens("inf -nan nan:0x7f nan:canonical nan:0x"));
    }

    @Test
    void wrongNumbersAreReserved() {
        assertEquals("1__0:RESERVED 1_:RESERVED 0x:RESERVED 1e:RESERVED 0xg:RESERVED +:RESERVED", tokens("1__0 1_ 0x 1e 0xg +"));
    }

    @Test
    void wordsThatTouchAreOneReservedToken() {
        assertEquals("0$x:RESERVED \"a\"\"b\":RESERVED \"a\"b:RESERVED a\"b\":RESERVED", tokens("0$x \"a\"\"b\" \"a\"b a\"b\""));
    }

    @Test
    void identifiersMayBeQuoted() {
        assertEquals("$a.b:IDENTIFIER $\"a b\":IDENTIFIER", tokens("$a.b $\"a b\""));
        assertMalformed("empty identifier: $ needs a name behind it", "$");
        assertMalformed("empty identifier: $\"\" needs a name between the quotes", "$\"\"");
    }

    @Test
    void commentsNest() {
        assertEquals("a:KEYWORD b:KEYWORD", tokens("a(; (; x ;) ;; ;)b ;; c"));
        assertMalformed("unclosed comment: ;) is missing", "a (; (; ;)");
    }

    @Test
    void annotationsAreSpace() {
        assertEquals("a:KEYWORD b:KEYWORD", tokens("a (@x ( \")\" ) (;);) ;; )\n $y 0$z) b"));
        assertMalformed("unclosed annotation: ) is missing", "a (@x (y)");
        assertMalformed("empty annotation id: (@ needs a name behind it", "(@ x)");
    }

    @Test
    void stringsMustBeClosedAndEscaped() {
        assertEquals("\"\\\"\\u{1F600}\\00\":STRING", tokens("\"\\\"\\u{1F600}\\00\""));
        assertMalformed("unclosed string literal: \" is missing", "\"a");
        assertMalformed("unclosed string literal: \" is missing", "\"a\nb\"");
        assertMalformed("illegal character: U+0007 in a string needs an escape", "\"\u0007\"");
        assertMalformed("illegal escape: allowed are \\t, \\n, \\r, \\\", \\', \\\\, \\hh and \\u{h}, with hexadecimal digits h", "\"\\x\"");
        assertMalformed("illegal escape: allowed are \\t, \\n, \\r, \\\", \\', \\\\, \\hh and \\u{h}, with hexadecimal digits h", "\"\\u{d800}\"");
    }

    @Test
    void otherCharactersAreIllegal() {
        assertMalformed("illegal character: U+00DF outside of a string or comment", "ß");
        assertMalformed("illegal character: U+0000 outside of a string or comment", "\0");
    }

    @Test
    void aMillionNestedCommentsAndAnnotationsAreNoProblem() {
        assertEquals("a:KEYWORD", tokens("(;".repeat(1_000_000) + ";)".repeat(1_000_000) + "a" + "(@a ".repeat(1_000_000) + ")".repeat(1_000_000)));
    }
}
