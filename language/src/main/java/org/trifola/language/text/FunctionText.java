package org.trifola.language.text;

import java.util.Arrays;

/**
 * Where a function that a module defines stands in a text, and where its instructions do.
 *
 * @param text the text
 * @param start the index of its first character, a left parenthesis
 * @param end the index behind its last character
 * @param size how many bytes its instructions are in the binary format; they are the end of its body
 * @param offsets which of these bytes is the first one of each instruction, in ascending order
 * @param starts the index of the first character of each instruction, in the same order
 */
public record FunctionText(CharSequence text, int start, int end, int size, int[] offsets, int[] starts) {

    /** The index of the first character of the instruction that begins {@code distance} bytes before the end of the body. */
    public int instruction(int distance) {
        return starts[Arrays.binarySearch(offsets, size - distance)];
    }

    /** The index behind the last character of the mnemonic that begins at {@code instruction}. */
    public int mnemonicEnd(int instruction) {
        int at = instruction;
        while (at < end && isMnemonic(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isMnemonic(char character) {
        return character >= 'a' && character <= 'z' || character >= '0' && character <= '9' || character == '.' || character == '_';
    }
}
