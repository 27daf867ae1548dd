package org.trifola.language.machine.x64;

/**
 * The machine code of a function.
 *
 * @param address the machine address where it is to be
 * @param code its bytes
 * @param frameSize the size of its frame in bytes, without the address where it returns to
 * @param sites pairs of a position in the code, behind a place where it may be left, and the module offset of the instruction
 *            there, in order of position; the offset is -1 where there is no frame yet; where the instruction is one of a function
 *            that has been inlined, another pair with this position follows, which has the call
 */
public record MachineFunction(long address, byte[] code, int frameSize, int[] sites) {
}
