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
            switch (in.read()) {
                case VariableOp.LOCAL_GET -> use.used.set(in.index());
                case VariableOp.LOCAL_SET, VariableOp.LOCAL_TEE -> {
                    use.used.set(in.index());
                    use.written.set(in.index());
                }
                default -> {
                    // Uses no local.
                }
            }
        }
        return use;
    }
}
