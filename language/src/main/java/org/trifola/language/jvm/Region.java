package org.trifola.language.jvm;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A part of a body that has a method of its own: some instructions, one after the other on one level of the structure,
 * before and behind which the operand stack is empty. The whole body is a region, too.
 *
 * @param number its number in the function
 * @param start where its first instruction is
 * @param end where the instruction behind it is
 * @param exits the labels outside that it branches to, from the innermost one, 0, on; they are the exits 1, 2, …
 * @param continues whether the instruction behind it can be reached from inside, which is the exit 0
 * @param labels the types of the operands that branches to the labels outside take along, the innermost first
 * @param locals the locals of the function that go in and out
 * @param inner the regions inside that have methods of their own, by the module offset of their start
 */
record Region(int number, Position start, Position end, int[] exits, boolean continues, List<List<JvmType>> labels, RegionLocals locals,
                Map<Integer, Region> inner) {

    /**
     * A place in a body.
     *
     * @param offset the module offset of an instruction
     * @param instructions the number of instructions before it
     * @param loops the number of loops before it
     */
    record Position(int offset, int instructions, int loops) {
    }

    Region(int number, Position start, Position end, int[] exits, boolean continues, List<List<JvmType>> labels, RegionLocals locals) {
        this(number, start, end, exits, continues, labels, locals, new HashMap<>());
    }

    /** The exit by which a branch to the label {@code label} outside leaves. */
    int exit(int label) {
        for (int i = 0; i < exits.length; i++) {
            if (exits[i] == label) {
                return i + 1;
            }
        }
        throw new IllegalArgumentException("no branch to the label " + label);
    }
}
