package org.trifola.language.machine.x64;

/** Conditions: what flags have to be, as the lower half of the opcode of {@code jcc}, and two that take two flags. */
final class Condition {

    static final int OVERFLOW = 0x0;
    static final int BELOW = 0x2;
    static final int ABOVE_OR_EQUAL = 0x3;
    static final int EQUAL = 0x4;
    static final int NOT_EQUAL = 0x5;
    static final int BELOW_OR_EQUAL = 0x6;
    static final int ABOVE = 0x7;
    static final int NEGATIVE = 0x8;
    static final int NOT_NEGATIVE = 0x9;
    static final int UNORDERED = 0xA;
    static final int ORDERED = 0xB;
    static final int LESS = 0xC;
    static final int GREATER_OR_EQUAL = 0xD;
    static final int LESS_OR_EQUAL = 0xE;
    static final int GREATER = 0xF;
    /** After a comparison of floating-point numbers: they are equal. */
    static final int ORDERED_AND_EQUAL = 0x10;
    /** After a comparison of floating-point numbers: they are not equal. */
    static final int UNORDERED_OR_NOT_EQUAL = 0x11;

    private Condition() {
    }

    /** The condition that holds where {@code condition} does not. */
    static int negate(int condition) {
        return condition ^ 1;
    }
}
