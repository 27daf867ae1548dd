package org.trifola.script;

import java.util.Locale;

/** The types of numbers, and of the lanes of vectors. */
public enum LaneType {
    I8(8),
    I16(16),
    I32(32),
    I64(64),
    F32(32),
    F64(64);

    private final int bits;

    LaneType(int bits) {
        this.bits = bits;
    }

    /** The number of bits. */
    public int bits() {
        return bits;
    }

    /** The number of lanes of a vector. */
    public int lanes() {
        return 128 / bits;
    }

    /** The name of the shape of vectors with such lanes, for example {@code i8x16}. */
    public String shape() {
        return text() + "x" + lanes();
    }

    /** The name of the type, for example {@code i32}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
