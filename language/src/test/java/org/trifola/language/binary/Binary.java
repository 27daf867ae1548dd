package org.trifola.language.binary;

import java.io.ByteArrayOutputStream;
import java.util.HexFormat;

/** Writes binaries for tests, from bytes in hexadecimal digits with spaces between them. */
public final class Binary {

    private static final String HEADER = "00 61 73 6d 01 00 00 00";

    private Binary() {
    }

    /** The bytes {@code digits}. */
    public static byte[] bytes(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    /** A module with the given sections. */
    public static byte[] module(String... sections) {
        return bytes(HEADER + String.join("", sections));
    }

    /** A section: the id, the size, the contents. */
    public static String section(int id, String... contents) {
        String all = String.join("", contents);
        return hex(id) + length(bytes(all).length) + all;
    }

    /** The body of a function, with its size, from the locals to the final {@code end}. */
    public static String body(String... contents) {
        String all = String.join("", contents);
        return length(bytes(all).length) + all;
    }

    /** A module with one function of the type {@code type} and the contents {@code body}, behind {@code sections}. */
    public static byte[] function(String type, String body, String... sections) {
        return module(section(1, "01", type), section(3, "01 00"), String.join("", sections), section(10, "01", body(body)));
    }

    /** The bytes of {@code text}, in ASCII, behind its length. */
    public static String name(String text) {
        StringBuilder digits = new StringBuilder(length(text.length()));
        text.chars().forEach(character -> digits.append(hex(character)));
        return digits.toString();
    }

    /** {@code value} as an unsigned LEB128 number. */
    public static String length(int value) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int rest = value;
        while (rest >>> 7 != 0) {
            out.write(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.write(rest);
        return HexFormat.of().formatHex(out.toByteArray());
    }

    private static String hex(int value) {
        return HexFormat.of().toHexDigits((byte) value);
    }
}
