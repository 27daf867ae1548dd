package org.trifola.language.jvm;

import org.trifola.language.binary.InstructionReader;

/**
 * The line numbers of generated methods: the instruction that a line stands for is the {@code line}-th one of the body, so
 * that where it lies in the module is found by reading the body again.
 */
final class Lines {

    /** The greatest line number of a class file. */
    static final int MAXIMUM = 0xFFFF;

    private Lines() {
    }

    /** The module offset of the instruction that {@code line}, from 1 on, stands for in a body. */
    static int offset(InstructionReader in, int line) {
        for (int i = 0; i < line; i++) {
            in.read();
        }
        return in.offset();
    }
}
