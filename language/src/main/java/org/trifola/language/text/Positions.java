package org.trifola.language.text;

/** Who is told where functions and their instructions stand in a text that is parsed or printed. */
interface Positions {

    /** Nobody. */
    Positions IGNORED = new Positions() {
    };

    /** A function begins at the character {@code start}. */
    default void beginFunction(int start) {
    }

    /**
     * An instruction, the next one in the order of the binary format.
     *
     * @param offset which byte of the instructions of its function is its first one
     * @param start which character is its first one
     */
    default void instruction(int offset, int start) {
    }

    /** The function ends before the character {@code end}, and its instructions are {@code size} bytes. */
    default void endFunction(int end, int size) {
    }
}
