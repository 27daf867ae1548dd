package org.trifola.language.nodes.memory;

import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;

/**
 * Where a load or store goes, except for the address on the operand stack.
 *
 * @param memory the index of the memory
 * @param displacement what is added to the address, an unsigned number
 * @param offset the module offset of the instruction
 */
public record MemoryArgument(int memory, long displacement, int offset) {

    /** The memory. */
    Memory memory(Instance instance) {
        return instance.memory(memory);
    }

    /** The effective address, where {@code address} is an unsigned number. */
    long address(int address) {
        return Integer.toUnsignedLong(address) + displacement;
    }
}
