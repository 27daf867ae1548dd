package org.trifola.language.jvm;

import java.util.BitSet;

import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.VariableOp;

/**
 * Which locals some instructions use.
 *
 * @param used those that they read or write
 * @param written those that they write
 */
record LocalUse(BitSet used, BitSet written) {

    /** The locals that the instructions up to the module offset {@code end} use. */
    static LocalUse of(InstructionReader in, int end) {
        LocalUse use = new LocalUse(new BitSet(), new BitSet());
        while (in.nextOffset() < end) {
            if (in.read() instanceof VariableOp operator) {
                use.add(operator, in.index());
            }
        }
        return use;
    }

    private void add(VariableOp operator, int index) {
        switch (operator) {
            case LOCAL_GET -> used.set(index);
            case LOCAL_SET, LOCAL_TEE -> {
                used.set(index);
                written.set(index);
            }
            case GLOBAL_GET, GLOBAL_SET -> {
                // Uses no local.
            }
        }
    }
}
