package org.trifola.language.jvm;

import java.util.Map;

import org.trifola.language.binary.InstructionReader;

/**
 * What the vectors in the locals of a function should be, and those that it loads.
 *
 * @param locals the types of all locals
 * @param results by module offset, what the results of instructions should be that can be any type of vectors
 */
record VectorForms(JvmType[] locals, Map<Integer, JvmType> results) {

    /** All vectors are halves. */
    static VectorForms ofHalves(JvmType[] locals) {
        return new VectorForms(locals, Map.of());
    }

    /** Reads a whole body, whose locals are {@code locals}, of which the first {@code parameters} come as they are. */
    static VectorForms of(InstructionReader in, JvmType[] locals, int parameters) {
        return new VectorUses(in, locals, parameters).read();
    }

    /** What the result of the instruction at the module offset {@code offset} should be, which can be any type of vectors. */
    JvmType result(int offset) {
        return results.getOrDefault(offset, JvmType.HALVES);
    }
}
