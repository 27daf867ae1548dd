package org.trifola.language.machine;

import org.trifola.language.runtime.Instance;
import org.trifola.language.runtime.memory.Memory;
import org.trifola.language.runtime.memory.RawMemory;

/** The instructions on the memory that Java carries out for machine code. Operands are unsigned numbers, one each eight bytes. */
final class MemoryInstructions {

    private MemoryInstructions() {
    }

    /**
     * Carries an instruction out.
     *
     * @param values the machine address of the operands, and of the result
     */
    static void execute(Instance instance, int instruction, long values) {
        int index = JavaInstruction.index(instruction);
        Memory memory = instance.memory();
        switch (JavaInstruction.instruction(instruction)) {
            case JavaInstruction.MEMORY_GROW -> RawMemory.putLong(values, Integer.toUnsignedLong((int) memory.grow(operand(values, 0))));
            case JavaInstruction.MEMORY_FILL -> memory.fill(operand(values, 0), (int) operand(values, 1), operand(values, 2), null);
            case JavaInstruction.MEMORY_COPY -> memory.copy(operand(values, 0), memory, operand(values, 1), operand(values, 2), null);
            case JavaInstruction.MEMORY_INIT -> instance.initMemory(0, index, operand(values, 0), operand(values, 1), operand(values, 2), null);
            case JavaInstruction.DATA_DROP -> instance.dropData(index);
            default -> throw new IllegalArgumentException("no instruction: " + instruction);
        }
    }

    private static long operand(long values, int index) {
        return Integer.toUnsignedLong(RawMemory.getInt(values + (long) Long.BYTES * index));
    }
}
