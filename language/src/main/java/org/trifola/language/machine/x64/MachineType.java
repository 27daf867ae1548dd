package org.trifola.language.machine.x64;

import java.util.List;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

/** The types of values that machine code can have, and how they get into registers and out of them. */
enum MachineType {
    I32(false, false, 0, 0x8B, 0x89, 1),
    I64(false, true, 0, 0x8B, 0x89, 1),
    F32(true, false, 0xF3, 0x0F10, 0x0F11, 1),
    F64(true, true, 0xF2, 0x0F10, 0x0F11, 1),
    V128(true, false, 0, 0x0F10, 0x0F11, 2);

    private static final int SLOT = 8;

    private final boolean isFloating;
    private final boolean isWide;
    private final int prefix;
    private final int load;
    private final int store;
    private final int slots;

    MachineType(boolean isFloating, boolean isWide, int prefix, int load, int store, int slots) {
        this.isFloating = isFloating;
        this.isWide = isWide;
        this.prefix = prefix;
        this.load = load;
        this.store = store;
        this.slots = slots;
    }

    /** The type of a value, or null if machine code has none such. */
    static MachineType of(ValueType type) {
        if (type instanceof NumberType number) {
            return switch (number) {
                case NumberType.I32 -> I32;
                case NumberType.I64 -> I64;
                case NumberType.F32 -> F32;
                case NumberType.F64 -> F64;
            };
        }
        return type == VectorType.V128 ? V128 : null;
    }

    /** Whether machine code can have values of all {@code types}. */
    static boolean areAll(List<? extends ValueType> types) {
        for (int i = 0; i < types.size(); i++) {
            if (of(types.get(i)) == null) {
                return false;
            }
        }
        return true;
    }

    /** The types of values of {@code types}, of which machine code can have all. */
    static MachineType[] all(List<? extends ValueType> types) {
        MachineType[] all = new MachineType[types.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = of(types.get(i));
        }
        return all;
    }

    /** Where the value {@code index} of those of {@code types} lies from the first one on, in bytes. */
    static int offset(List<? extends ValueType> types, int index) {
        int offset = 0;
        for (int i = 0; i < index; i++) {
            offset += SLOT * (types.get(i) == VectorType.V128 ? 2 : 1);
        }
        return offset;
    }

    /** How many places of eight bytes values of {@code types} take. */
    static int slots(List<? extends ValueType> types) {
        return offset(types, types.size()) / SLOT;
    }

    /** Whether it is in those registers that floating-point numbers and vectors have. */
    boolean isFloating() {
        return isFloating;
    }

    /** Whether it is a number of 64 bits. */
    boolean isWide() {
        return isWide;
    }

    /** Whether instructions on integers of this type are those of 64 bits. */
    boolean isWideInteger() {
        return this == I64;
    }

    /** The prefix of instructions that load and store it. */
    int prefix() {
        return prefix;
    }

    /** The opcode that loads it. */
    int load() {
        return load;
    }

    /** The opcode that stores it. */
    int store() {
        return store;
    }

    /** How many places of eight bytes it takes. */
    int slots() {
        return slots;
    }
}
