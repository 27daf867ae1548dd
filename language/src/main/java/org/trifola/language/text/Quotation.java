package org.trifola.language.text;

import org.trifola.language.module.ModuleBytes;

/**
 * Writes identifiers, names and bytes so that they are read back as they are.
 *
 * @see <a href="https://webassembly.github.io/spec/core/text/values.html#strings">Strings</a>
 */
final class Quotation {

    private static final String HEX_DIGITS = "0123456789abcdef";

    private Quotation() {
    }

    /** {@code name}, which is not empty, as an identifier, quoted if it has other than identifier characters. */
    static String identifier(String name) {
        return name.chars().allMatch(c -> Lexer.isIdentifierCharacter((char) c)) ? "$" + name : "$" + name(name);
    }

    /** {@code name} in quotation marks. */
    static String name(String name) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < 0x80) {
                appendByte(c, quoted);
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }

    /** Appends {@code length} bytes from the module offset {@code offset} on, in quotation marks. */
    static void append(ModuleBytes bytes, int offset, int length, StringBuilder quoted) {
        ModuleBytes.Part part = bytes.part(offset, offset + length);
        quoted.append('"');
        for (int i = offset; i < offset + length; i++) {
            appendByte(part.array()[i - part.start()] & 0xFF, quoted);
        }
        quoted.append('"');
    }

    private static void appendByte(int c, StringBuilder quoted) {
        if (c == '"' || c == '\\') {
            quoted.append('\\').append((char) c);
        } else if (c >= ' ' && c < 0x7F) {
            quoted.append((char) c);
        } else {
            quoted.append('\\').append(HEX_DIGITS.charAt(c >> 4)).append(HEX_DIGITS.charAt(c & 0xF));
        }
    }
}
