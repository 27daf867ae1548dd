package org.trifola.language.machine.x64;

import java.util.Arrays;

import org.trifola.language.machine.ArgumentRegisters;

/**
 * The registers, by their numbers in instructions, and what functions use them for.
 *
 * <p>
 * A function keeps what callers have in {@link #KEPT} and {@link #KEPT_XMM}; all others are lost in a call.
 */
final class Registers {

    static final int RAX = 0;
    static final int RCX = 1;
    static final int RDX = 2;
    static final int RBX = 3;
    static final int RSP = 4;
    static final int RBP = 5;
    static final int RSI = 6;
    static final int RDI = 7;
    static final int R8 = 8;
    static final int R9 = 9;
    static final int R10 = 10;
    static final int R11 = 11;
    static final int R12 = 12;
    static final int R13 = 13;
    static final int R14 = 14;
    static final int R15 = 15;

    /** The machine address of the first byte of the memory. */
    static final int MEMORY = R14;
    /** The machine address of the data of the instance. */
    static final int INSTANCE = R15;

    private static final int OF_A_KIND = 16;
    /** The number of registers, those for integers and those for floating-point numbers. */
    static final int ALL = 2 * OF_A_KIND;

    /** Where operands are. */
    static final int[] OPERANDS = {RAX, RCX, RDX, RSI, RDI};
    /** Those of them where locals may be that no call must keep: operands then do without. */
    static final int[] SHARED = {RSI, RDI};
    /** Where operands are that are floating-point numbers. */
    static final int[] OPERANDS_XMM = {0, 1, 2, 3, 4, 5};
    /** Where arguments are that are integers: those that operands take first, and so it is with floating-point numbers. */
    static final int[] ARGUMENTS = {RAX, RCX, RDX, RSI};
    /** Which function is called, as an index of a table or a place in the table of functions; this is no argument. */
    static final int CALLED = RDI;
    /** Where locals are that no call must keep. */
    static final int[] LOST = {R8, R9};
    /** Where other locals are. */
    static final int[] KEPT = {RBX, RBP, R12, R13, R10, R11};
    /** Where locals are that are floating-point numbers and that no call must keep. */
    static final int[] LOST_XMM = {6, 7, 8, 9};
    /** Where other locals are that are floating-point numbers. */
    static final int[] KEPT_XMM = {10, 11, 12, 13, 14, 15};

    private static final int[] LOCALS = concat(LOST, SHARED, KEPT);
    private static final int[] LOCALS_XMM = concat(LOST_XMM, KEPT_XMM);

    private static int[] concat(int[]... parts) {
        int[] all = {};
        for (int[] part : parts) {
            int length = all.length;
            all = Arrays.copyOf(all, length + part.length);
            System.arraycopy(part, 0, all, length, part.length);
        }
        return all;
    }

    private static boolean has(int[] registers, int register) {
        for (int one : registers) {
            if (one == register) {
                return true;
            }
        }
        return false;
    }

    /** Where locals may be, those first that no call keeps. */
    static int[] ofLocals(boolean isFloating) {
        return isFloating ? LOCALS_XMM : LOCALS;
    }

    /** Whether operands may be in a register for integers as well as locals. */
    static boolean isShared(int register) {
        return has(SHARED, register);
    }

    /** The register of an argument by its number among {@link ArgumentRegisters}. */
    static int argument(int number) {
        return number < ArgumentRegisters.INTEGERS ? ARGUMENTS[number] : number - ArgumentRegisters.INTEGERS;
    }

    /** Whether a function keeps for its caller what a register has, of which a vector is more. */
    static boolean isKept(boolean isFloating, int register) {
        return has(isFloating ? KEPT_XMM : KEPT, register);
    }

    /** The number of a register among {@link #ALL}: those for integers come first. */
    static int index(boolean isFloating, int register) {
        return isFloating ? OF_A_KIND + register : register;
    }

    /** The register of a number among all, without its kind. */
    static int register(int index) {
        return index % OF_A_KIND;
    }

    private Registers() {
    }
}
