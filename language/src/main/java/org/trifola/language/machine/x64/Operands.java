package org.trifola.language.machine.x64;

import java.util.Arrays;

/**
 * The operands of the function at the place where code is being made, and where each of them is: a constant, a local that still
 * has the value, a register, or its slot in the frame. An operand that has been popped is known by its number until the next is
 * pushed.
 *
 * <p>
 * A 32-bit integer in a register has zeros in the upper half: the checks of memory accesses stand on that.
 */
final class Operands {

    static final int NONE = -1;
    /** The greatest number of 32 bits. */
    static final long GREATEST = 0xFFFF_FFFFL;

    private static final int LEA = 0x8D;
    private static final int EXCHANGE = 0x87;
    private static final int ALL_XMM = (1 << Registers.OPERANDS_XMM.length) - 1;

    private static final byte CONSTANT = 0;
    private static final byte LOCAL = 1;
    private static final byte REGISTER = 2;
    private static final byte SLOT = 3;
    /** The sum of a 32-bit local, which has a register, and of a number. */
    private static final byte SUM = 4;

    /** So many operands at most are elsewhere than in their slots; more would take long to look through. */
    private static final int MAXIMUM_LAZY = 16;

    private final Assembler code;
    private final FrameLayout frame;
    private final LocalPlan locals;
    private final ConstantPool constants;
    private byte[] kinds = new byte[16];
    private MachineType[] types = new MachineType[16];
    private long[] values = new long[16];
    /** The least and the greatest number that a 32-bit operand may be, taken to be unsigned. */
    private long[] least = new long[16];
    private long[] greatest = new long[16];
    /** The end of what was known to be inside of the memory, from the value on, when its local was set to another, and when that was. */
    private long[] inside = new long[16];
    private int[] since = new int[16];
    /** The local whose value this still is, or {@link #NONE}, as it is of those in their slots. */
    private int[] origins = new int[16];
    private int size;
    /** Operands before this one are constants or in their slots. */
    private int lazy;
    /** The registers for integers, as bits, which are three at least. */
    private int all;
    private int free;
    private int freeXmm;
    private final Copies copies;

    Operands(Assembler code, FrameLayout frame, LocalPlan locals, ConstantPool constants) {
        this.constants = constants;
        this.code = code;
        this.frame = frame;
        this.locals = locals;
        this.copies = new Copies(code);
        for (int register : Registers.OPERANDS) {
            free |= locals.shares(register) ? 0 : 1 << register;
        }
        all = free;
        for (int register : Registers.OPERANDS_XMM) {
            freeXmm |= 1 << register;
        }
    }

    /** Notes that locals that live in a loop come to the registers {@code registers}, as bits, where no operand is. */
    void lend(int registers) {
        all &= ~registers;
        free &= ~registers;
        copies.clear();
    }

    /** Notes that no locals live in the registers {@code registers} any more that have been lent to them. */
    void takeBack(int registers) {
        all |= registers;
        free |= registers;
    }

    // The stack.

    /** The number of operands. */
    int size() {
        return size;
    }

    /** The number of the operand {@code depth} below the top. */
    int peek(int depth) {
        return size - 1 - depth;
    }

    private void push(byte kind, MachineType type, long value) {
        if (size == kinds.length) {
            kinds = Arrays.copyOf(kinds, 2 * size);
            types = Arrays.copyOf(types, 2 * size);
            values = Arrays.copyOf(values, 2 * size);
            least = Arrays.copyOf(least, 2 * size);
            greatest = Arrays.copyOf(greatest, 2 * size);
            inside = Arrays.copyOf(inside, 2 * size);
            since = Arrays.copyOf(since, 2 * size);
            origins = Arrays.copyOf(origins, 2 * size);
        }
        kinds[size] = kind;
        types[size] = type;
        values[size] = value;
        least[size] = kind == CONSTANT ? value & GREATEST : 0;
        greatest[size] = kind == CONSTANT ? value & GREATEST : GREATEST;
        since[size] = 0;
        origins[size] = NONE;
        size++;
        if (size - lazy > MAXIMUM_LAZY) {
            toSlot(lazy++, false);
        }
    }

    /** Pushes a constant, a number as its bits. */
    void pushConstant(MachineType type, long bits) {
        push(CONSTANT, type, type.isWide() ? bits : bits & 0xFFFF_FFFFL);
    }

    /** Pushes a vector. */
    void pushVector(long low, long high) {
        push(CONSTANT, MachineType.V128, constants.vector(low, high));
    }

    /** Pushes the value of a local, which may still be in a register besides its place in memory. */
    void pushLocal(int local) {
        MachineType type = locals.type(local);
        int register = copies.find(local);
        if (register != NONE) {
            takeFree(type.isFloating(), register);
            push(REGISTER, type, register);
        } else {
            push(LOCAL, type, local);
        }
        origins[size - 1] = local;
    }

    /** Notes that a register, which has just been given back, has the value of a local that lives in memory. */
    void remember(int local, int register) {
        copies.add(local, locals.type(local).isFloating(), register);
    }

    /** Pushes the sum of the value of a 32-bit local, which has a register, and of a number. */
    void pushSum(int local, int number) {
        push(SUM, MachineType.I32, (long) number << Integer.SIZE | local);
    }

    /** Pushes the value of a register, which belongs to the operand from now on. */
    void pushRegister(MachineType type, int register) {
        push(REGISTER, type, register);
    }

    /** Pushes an operand whose value is in its slot. */
    void pushSlot(MachineType type) {
        frame.use(size);
        push(SLOT, type, 0);
    }

    /** Pops an operand and gives its number. */
    int pop() {
        size--;
        lazy = Math.min(lazy, size);
        return size;
    }

    /** Pops operands until so many are left, and gives their registers back. */
    void dropTo(int count) {
        while (size > count) {
            release(pop());
        }
    }

    /** Lets go of the operand {@code operand}, which has been popped. */
    void release(int operand) {
        if (kinds[operand] == REGISTER) {
            give(types[operand].isFloating(), (int) values[operand]);
        }
    }

    /** The greatest unsigned number that a 32-bit operand may be, as far as that is known. */
    long greatest(int operand) {
        return greatest[operand];
    }

    /** The least unsigned number that a 32-bit operand may be, as far as that is known. */
    long least(int operand) {
        return least[operand];
    }

    /** Notes between which unsigned numbers the operand on top, a 32-bit integer, is. */
    void setRange(long from, long to) {
        least[size - 1] = from;
        greatest[size - 1] = to;
    }

    /** Whether it was known at the time {@code now} that so many bytes from the value of an operand on are inside of the memory. */
    boolean isInside(int operand, long end, int now) {
        return since[operand] == now && inside[operand] >= end;
    }

    MachineType type(int operand) {
        return types[operand];
    }

    boolean isConstant(int operand) {
        return kinds[operand] == CONSTANT;
    }

    /** Whether the operand is a constant that instructions can have as a number of 32 bits. */
    boolean isImmediate(int operand) {
        return kinds[operand] == CONSTANT && (types[operand] == MachineType.I32 || values[operand] == (int) values[operand]);
    }

    /** The bits of a constant, if it is a number. */
    long constant(int operand) {
        return values[operand];
    }

    /** The local that an operand is the value of, or -1. */
    int local(int operand) {
        return kinds[operand] == LOCAL ? (int) values[operand] : NONE;
    }

    /** The local whose value an operand still is, in whichever register, or -1. */
    int origin(int operand) {
        return origins[operand];
    }

    /** Whether an operand is the sum of a local and of a number that has not been computed. */
    boolean isSum(int operand) {
        return kinds[operand] == SUM;
    }

    /** The local of a sum. */
    int localOfSum(int operand) {
        return (int) values[operand];
    }

    /** The register of the local of a sum. */
    int homeOfSum(int operand) {
        return locals.home(localOfSum(operand));
    }

    /** The number of a sum. */
    int numberOfSum(int operand) {
        return (int) (values[operand] >> Integer.SIZE);
    }

    /** Whether an operand is the value of a local, or a sum of one. */
    private boolean dependsOnLocal(int operand) {
        byte kind = kinds[operand];
        return kind == LOCAL || kind == SUM;
    }

    /** The register where an operand is, or -1. */
    int register(int operand) {
        return switch (kinds[operand]) {
            case REGISTER -> (int) values[operand];
            case LOCAL -> locals.home((int) values[operand]);
            default -> NONE;
        };
    }

    /** Whether an operand has a register of its own, which may be changed. */
    boolean ownsRegister(int operand) {
        return kinds[operand] == REGISTER;
    }

    /** Whether an operand has the register {@code register} of its own. */
    boolean owns(int operand, int register) {
        return isIn(operand, types[operand].isFloating(), register);
    }

    // Registers.

    private int freeOf(boolean isFloating) {
        return isFloating ? freeXmm : free;
    }

    /** Gives a register back, unless it is that of a local. */
    void give(boolean isFloating, int register) {
        if (isFloating) {
            if (register < Registers.OPERANDS_XMM.length) {
                freeXmm |= 1 << register;
            }
        } else if ((all & 1 << register) != 0) {
            free |= 1 << register;
        }
    }

    /** A register for a number of a type, which is taken until it is given back or pushed. */
    int take(MachineType type) {
        return type.isFloating() ? takeXmm() : take();
    }

    /** A register for an integer, which is taken until it is given back or pushed. */
    int take() {
        return take(all);
    }

    /** One of the registers {@code allowed}, as bits, for an integer. */
    int take(int allowed) {
        if ((free & allowed) == 0) {
            spill(false, allowed);
        }
        int register = copies.choose(false, free & allowed);
        takeFree(false, register);
        return register;
    }

    /** A register for a floating-point number, which is taken until it is given back or pushed. */
    int takeXmm() {
        if (freeXmm == 0) {
            spill(true, ALL_XMM);
        }
        int register = copies.choose(true, freeXmm);
        takeFree(true, register);
        return register;
    }

    /** Gives a register back. */
    void give(MachineType type, int register) {
        give(type.isFloating(), register);
    }

    /** Gives a register for integers back. */
    void give(int register) {
        give(false, register);
    }

    /** Gives a register for floating-point numbers back. */
    void giveXmm(int register) {
        give(true, register);
    }

    /** Takes the register {@code register}, which no popped operand may have, and no local that is still needed. */
    void takeExactly(boolean isFloating, int register) {
        for (int i = lazy; i < size; i++) {
            if (isIn(i, isFloating, register) || isOfLocalIn(i, isFloating, register)) {
                toOtherPlace(i);
            }
        }
        takeFree(isFloating, register);
    }

    private void takeFree(boolean isFloating, int register) {
        copies.remove(isFloating, register);
        if (isFloating) {
            freeXmm &= ~(1 << register);
        } else {
            free &= ~(1 << register);
        }
    }

    private boolean isIn(int operand, boolean isFloating, int register) {
        return kinds[operand] == REGISTER && values[operand] == register && types[operand].isFloating() == isFloating;
    }

    private boolean isOfLocalIn(int operand, boolean isFloating, int register) {
        return dependsOnLocal(operand) && locals.home((int) values[operand]) == register && types[operand].isFloating() == isFloating;
    }

    /** Puts an operand of the stack into another register than where it is, or where it depends on, or else into its slot. */
    private void toOtherPlace(int operand) {
        if (freeOf(types[operand].isFloating()) == 0) {
            toSlot(operand, false);
            return;
        }
        int register = take(types[operand]);
        load(operand, register);
        kinds[operand] = REGISTER;
        values[operand] = register;
    }

    /** Makes sure that so many registers are free, so that none is spilled in code that is not always run. */
    void reserve(int integers, int floatings) {
        while (Integer.bitCount(free) < integers) {
            spill(false, all & ~free);
        }
        while (Integer.bitCount(freeXmm) < floatings) {
            spill(true, ALL_XMM & ~freeXmm);
        }
    }

    /** Puts an operand, which has been popped, into the register {@code register}, which is taken until it is given back. */
    void takeExactlyFor(int operand, int register) {
        boolean isFloating = types[operand].isFloating();
        if (!isIn(operand, isFloating, register)) {
            takeExactly(isFloating, register);
            load(operand, register);
            release(operand);
        }
    }

    private void spill(boolean isFloating, int allowed) {
        for (int i = lazy; i < size; i++) {
            if (kinds[i] == REGISTER && types[i].isFloating() == isFloating && (allowed & 1 << values[i]) != 0) {
                toSlot(i, false);
                return;
            }
        }
        throw new IllegalStateException("no register is left");
    }

    // Moving values.

    /** Puts the value of an operand into a register, without a change of flags. */
    void load(int operand, int register) {
        MachineType type = types[operand];
        switch (kinds[operand]) {
            case CONSTANT -> {
                if (!type.isFloating()) {
                    code.moveConstant(register, values[operand]);
                } else {
                    loadConstant(type, values[operand], register);
                }
            }
            case LOCAL -> {
                int home = locals.home((int) values[operand]);
                if (home == LocalPlan.IN_MEMORY) {
                    frame.loadLocal(type, register, (int) values[operand]);
                } else {
                    move(type, register, home);
                }
            }
            case REGISTER -> move(type, register, (int) values[operand]);
            case SUM -> code.memory(0, false, LEA, register, homeOfSum(operand), numberOfSum(operand));
            default -> frame.loadSlot(type, register, operand);
        }
    }

    private void loadConstant(MachineType type, long bits, int register) {
        if (type == MachineType.V128) {
            constants.load(register, (int) bits);
        } else if (bits == 0) {
            code.registers(0, false, 0x0F57, register, register);
        } else {
            code.labelled(type.prefix(), type.load(), register, constants.label(bits, 0));
        }
    }

    /** Sets a register to another, if it is another. */
    void move(MachineType type, int target, int source) {
        if (target != source) {
            if (type.isFloating()) {
                code.registers(0, false, 0x0F28, target, source);
            } else {
                code.move(type.isWide(), target, source);
            }
        }
    }

    /** A register that has the value of an operand, which has been popped; it may not be changed. */
    int inRegister(int operand) {
        int register = register(operand);
        return register != NONE ? register : own(operand);
    }

    /** A register that has the value of an operand, which has been popped, and that may be changed. */
    int own(int operand) {
        if (kinds[operand] == REGISTER) {
            return (int) values[operand];
        }
        int register = take(types[operand]);
        load(operand, register);
        kinds[operand] = REGISTER;
        values[operand] = register;
        return register;
    }

    /** Computes an operand, which has been popped, if it is a sum, before a register changes that may be that of its local. */
    void compute(int operand) {
        if (kinds[operand] == SUM) {
            own(operand);
        }
    }

    /** Has two integers, which have been popped and have registers of their own, change places. */
    void exchange(int operand, int other) {
        code.registers(0, true, EXCHANGE, (int) values[operand], (int) values[other]);
        long register = values[operand];
        values[operand] = values[other];
        values[other] = register;
    }

    /** Moves the value of an operand, which has been popped, into one of the registers {@code allowed}, unless it is in a local. */
    int inOneOf(int operand, int allowed) {
        int register = register(operand);
        if (register != NONE && (kinds[operand] == LOCAL || (allowed & 1 << register) != 0)) {
            return register;
        }
        int other = take(allowed);
        load(operand, other);
        release(operand);
        kinds[operand] = REGISTER;
        values[operand] = other;
        return other;
    }

    /** An instruction with a register and an operand, in whatever place that is; no flags change before. */
    void apply(int prefix, boolean wide, int opcode, int register, int operand) {
        boolean isConstant = kinds[operand] == CONSTANT;
        boolean isNowhere = kinds[operand] == SUM || isConstant && !types[operand].isFloating();
        int source = isNowhere ? own(operand) : register(operand);
        if (source != NONE) {
            code.registers(prefix, wide, opcode, register, source);
        } else if (isConstant) {
            boolean isVector = types[operand] == MachineType.V128;
            code.labelled(prefix, opcode, register, isVector ? constants.label((int) values[operand]) : constants.label(values[operand], 0));
        } else if (kinds[operand] == LOCAL) {
            frame.local(prefix, wide, opcode, register, (int) values[operand]);
        } else {
            frame.slot(prefix, wide, opcode, register, operand);
        }
    }

    /** Puts the operand {@code operand} of the stack into its slot, unless it is a constant and {@code constants} is false. */
    private void toSlot(int operand, boolean constants) {
        MachineType type = types[operand];
        switch (kinds[operand]) {
            case REGISTER -> {
                frame.storeSlot(type, (int) values[operand], operand);
                give(type, (int) values[operand]);
                setSlot(operand);
            }
            case LOCAL -> {
                int home = locals.home((int) values[operand]);
                if (home != LocalPlan.IN_MEMORY) {
                    frame.storeSlot(type, home, operand);
                } else {
                    int register = take(type);
                    frame.loadLocal(type, register, (int) values[operand]);
                    frame.storeSlot(type, register, operand);
                    give(type, register);
                }
                setSlot(operand);
            }
            case SUM -> {
                int register = take();
                load(operand, register);
                frame.storeSlot(type, register, operand);
                give(register);
                setSlot(operand);
            }
            case CONSTANT -> {
                if (constants) {
                    storeConstant(type, values[operand], operand);
                    setSlot(operand);
                }
            }
            default -> {
                // It is there.
            }
        }
    }

    /** Notes that an operand is in its slot, where it may wait while its local gets another value. */
    private void setSlot(int operand) {
        kinds[operand] = SLOT;
        origins[operand] = NONE;
    }

    private void storeConstant(MachineType type, long bits, int place) {
        if (type == MachineType.V128) {
            int register = takeXmm();
            loadConstant(type, bits, register);
            frame.storeSlot(type, register, place);
            giveXmm(register);
        } else {
            frame.storeConstant(type, bits, place, this);
        }
    }

    /** Puts all operands into their slots, except constants. */
    void flush() {
        flush(0);
    }

    /** Puts all operands into their slots, of the upper {@code exact} ones constants too. */
    void flush(int exact) {
        for (int i = Math.min(lazy, size - exact); i < size; i++) {
            toSlot(i, i >= size - exact);
        }
        lazy = size;
    }

    /** Puts operands into their slots that would not outlast a call, except the {@code arguments} upper ones. */
    void flushForCall(int arguments) {
        copies.clear();
        for (int i = lazy; i < size - arguments; i++) {
            if (kinds[i] == REGISTER || dependsOnLocal(i) && isLost((int) values[i])) {
                toSlot(i, false);
            }
        }
    }

    private boolean isLost(int local) {
        int home = locals.home(local);
        if (home == LocalPlan.IN_MEMORY) {
            return false;
        }
        if (locals.type(local) == MachineType.V128) {
            return true;
        }
        return !Registers.isKept(locals.type(local).isFloating(), home);
    }

    /**
     * Gives operands that are values of a local, or of one in the same register, a place of their own before it changes.
     *
     * @param known what is known of the values of locals
     */
    void saveLocal(int local, LocalFacts known) {
        copies.remove(local);
        for (int i = lazy; i < size; i++) {
            if (origins[i] != NONE && locals.isSameHome(local, origins[i])) {
                inside[i] = known.inside(origins[i]);
                since[i] = known.since(origins[i]);
                origins[i] = NONE;
            }
            if (dependsOnLocal(i) && locals.isSameHome(local, (int) values[i])) {
                toOtherPlace(i);
            }
        }
    }

    /** Whether an operand of the stack is the value of a local, or of one in the same register. */
    boolean hasLocal(int local) {
        for (int i = lazy; i < size; i++) {
            if (dependsOnLocal(i) && locals.isSameHome(local, (int) values[i])) {
                return true;
            }
        }
        return false;
    }

    /** Copies an operand to the slot of another place of the stack. */
    void copyToSlot(int operand, int place) {
        if (kinds[operand] == SLOT && operand == place) {
            return;
        }
        MachineType type = types[operand];
        if (kinds[operand] == CONSTANT) {
            storeConstant(type, values[operand], place);
            return;
        }
        int register = register(operand);
        if (register != NONE) {
            frame.storeSlot(type, register, place);
        } else {
            int scratch = take(type);
            load(operand, scratch);
            frame.storeSlot(type, scratch, place);
            give(type, scratch);
        }
    }

    /** Copies an operand, which has been popped, to where arguments of calls go, {@code offset} bytes from the first one on. */
    void copyToOutgoing(int operand, int offset) {
        MachineType type = types[operand];
        if (isImmediate(operand) && !type.isFloating()) {
            frame.storeOutgoingConstant((int) values[operand], offset);
            return;
        }
        int register = register(operand);
        if (register != NONE) {
            frame.storeOutgoing(type, register, offset);
        } else {
            int scratch = take(type);
            load(operand, scratch);
            frame.storeOutgoing(type, scratch, offset);
            give(type, scratch);
        }
    }
}
