package org.trifola.language.machine.x64;

/** Opcodes of instructions on vectors of integers, which {@link Assembler#packed} makes, and ways to shift lanes. */
final class Packed {

    /** What they have in front. */
    static final int PREFIX = 0x66;

    static final int AND = 0x0FDB;
    /** The first operand is negated. */
    static final int AND_NOT = 0x0FDF;
    static final int OR = 0x0FEB;
    static final int XOR = 0x0FEF;

    /** Shifts by a number, for {@link Assembler#packedShift}. */
    static final int SHIFT_SHORTS = 0x0F71;
    static final int SHIFT_INTS = 0x0F72;
    static final int SHIFT_LONGS = 0x0F73;

    /** Ways to shift. */
    static final int LEFT = 6;
    static final int RIGHT = 2;
    static final int RIGHT_SIGNED = 4;

    private Packed() {
    }
}
