package org.trifola.language.machine.x64;

/**
 * The registers that still have the value of a local which lives in memory, because it has just been set: reading it back from there
 * would take longer. They are free, and lose it when they are taken, and so do all when code may come from elsewhere.
 */
final class Copies {

    private final Assembler code;
    /** The local of each register, first of those for integers. */
    private final int[] locals = new int[Registers.ALL];
    /** When the registers got their locals. */
    private final int[] times = new int[Registers.ALL];
    private int now;
    /** The registers with a local, as bits. */
    private int used;
    /** How many labels had been bound. */
    private int labels;

    Copies(Assembler code) {
        this.code = code;
    }

    /** Notes that a free register has the value of a local. */
    void add(int local, boolean isFloating, int register) {
        update();
        int index = Registers.index(isFloating, register);
        locals[index] = local;
        times[index] = now++;
        used |= 1 << index;
    }

    private void update() {
        if (code.boundLabels() != labels) {
            clear();
            labels = code.boundLabels();
        }
    }

    /** The register that has the value of a local, or -1. */
    int find(int local) {
        update();
        for (int rest = used; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            if (locals[index] == local) {
                return Registers.register(index);
            }
        }
        return Operands.NONE;
    }

    /** The one of the registers {@code candidates}, as bits, that is missed least: one without a local, or the one that got its local first. */
    int choose(boolean isFloating, int candidates) {
        update();
        int first = Integer.numberOfTrailingZeros(candidates);
        for (int rest = candidates; rest != 0; rest &= rest - 1) {
            int register = Integer.numberOfTrailingZeros(rest);
            int index = Registers.index(isFloating, register);
            if ((used & 1 << index) == 0) {
                return register;
            }
            if (times[index] < times[Registers.index(isFloating, first)]) {
                first = register;
            }
        }
        return first;
    }

    /** Notes that a register gets another value. */
    void remove(boolean isFloating, int register) {
        used &= ~(1 << Registers.index(isFloating, register));
    }

    /** Notes that a local gets another value. */
    void remove(int local) {
        for (int rest = used; rest != 0; rest &= rest - 1) {
            int index = Integer.numberOfTrailingZeros(rest);
            if (locals[index] == local) {
                used &= ~(1 << index);
            }
        }
    }

    /** Notes that all registers get other values. */
    void clear() {
        used = 0;
    }
}
