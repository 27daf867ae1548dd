package org.trifola.language.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

import org.trifola.language.binary.encode.ByteWriter;

/**
 * Finds and decodes the strings of a text.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/values.html#strings">Strings</a>
 */
final class StringScanner {

    private static final int NO_ESCAPE = -1;

    private final String text;

    StringScanner(String text) {
        this.text = text;
    }

    /**
     * The index behind the closing quotation mark of the string whose opening one is at {@code quote}, or the bitwise
     * complement of the index of what is wrong.
     */
    int end(int quote) {
        int at = quote + 1;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = at + 1;
            if (c == '"') {
                return next;
            } else if (c == '\\') {
                next = endOfEscape(at);
            } else if (c < ' ' || c == 0x7F) {
                return ~at;
            } else if (Character.isSurrogate(c)) {
                next = at + Character.charCount(text.codePointAt(at));
            }
            if (next == NO_ESCAPE || next == at + 1 && Character.isSurrogate(c)) {
                return ~at;
            }
            at = next;
        }
        return ~at;
    }

    /** The message for the error that {@link #end} found at {@code index}. */
    String whatIsWrong(int index) {
        if (index == text.length() || text.charAt(index) == '\n' || text.charAt(index) == '\r') {
            return "unclosed string literal: \" is missing";
        }
        if (text.charAt(index) == '\\') {
            return "illegal escape: allowed are \\t, \\n, \\r, \\\", \\', \\\\, \\hh and \\u{h}, with hexadecimal digits h";
        }
        return "illegal character: U+%04X in a string needs an escape".formatted(text.codePointAt(index));
    }

    /** Appends the bytes of the correct string from its opening quotation mark at {@code start} to {@code end}. */
    void decode(int start, int end, ByteWriter out) {
        int at = start + 1;
        while (at < end - 1) {
            int c = text.codePointAt(at);
            if (c == '\\') {
                int next = endOfEscape(at);
                decodeEscape(at + 1, next, out);
                at = next;
            } else {
                writeUtf8(c, out);
                at += Character.charCount(c);
            }
        }
    }

    /** The characters of the correct string from its opening quotation mark to {@code end}, or null if its bytes are not UTF-8. */
    String decodeName(int start, int end) {
        ByteWriter bytes = new ByteWriter();
        decode(start, end, bytes);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Whether the bytes of the correct string from its opening quotation mark to {@code end} are UTF-8. */
    boolean isName(int start, int end) {
        return decodeName(start, end) != null;
    }

    private int endOfEscape(int backslash) {
        int at = backslash + 1;
        if (at == text.length()) {
            return NO_ESCAPE;
        }
        char c = text.charAt(at);
        if ("tnr\"'\\".indexOf(c) >= 0) {
            return at + 1;
        }
        if (c == 'u') {
            return endOfCodePoint(at + 1);
        }
        return at + 1 < text.length() && isHexDigit(c) && isHexDigit(text.charAt(at + 1)) ? at + 2 : NO_ESCAPE;
    }

    private int endOfCodePoint(int brace) {
        int close = text.startsWith("{", brace) ? NumberScanner.endOfDigits(text, brace + 1, text.length(), 16) : NO_ESCAPE;
        if (close <= brace + 1 || !text.startsWith("}", close)) {
            return NO_ESCAPE;
        }
        long codePoint = NumberScanner.unsignedValue(text, brace + 1, close, 16);
        boolean scalar = codePoint >= 0 && codePoint <= Character.MAX_CODE_POINT && (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE);
        return scalar ? close + 1 : NO_ESCAPE;
    }

    private void decodeEscape(int start, int end, ByteWriter out) {
        switch (text.charAt(start)) {
            case 't' -> out.writeByte('\t');
            case 'n' -> out.writeByte('\n');
            case 'r' -> out.writeByte('\r');
            case 'u' -> writeUtf8((int) NumberScanner.unsignedValue(text, start + 2, end - 1, 16), out);
            case '"', '\'', '\\' -> out.writeByte(text.charAt(start));
            default -> out.writeByte(Integer.parseInt(text, start, end, 16));
        }
    }

    private static boolean isHexDigit(char c) {
        return Character.digit(c, 16) >= 0 && c < 0x80;
    }

    private static void writeUtf8(int c, ByteWriter out) {
        if (c < 0x80) {
            out.writeByte(c);
        } else if (c < 0x800) {
            out.writeByte(0xC0 | c >> 6);
            out.writeByte(0x80 | c & 0x3F);
        } else if (c < 0x10000) {
            out.writeByte(0xE0 | c >> 12);
            out.writeByte(0x80 | c >> 6 & 0x3F);
            out.writeByte(0x80 | c & 0x3F);
        } else {
            out.writeByte(0xF0 | c >> 18);
            out.writeByte(0x80 | c >> 12 & 0x3F);
            out.writeByte(0x80 | c >> 6 & 0x3F);
            out.writeByte(0x80 | c & 0x3F);
        }
    }
}
