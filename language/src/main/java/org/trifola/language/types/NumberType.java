package org.trifola.language.types;

/** The type of a number; it is interpreted as signed or unsigned by the instruction that takes it. */
public enum NumberType implements ValueType {
    /** Integers of 32 bits. */
    I32("i32"),
    /** Integers of 64 bits. */
    I64("i64"),
    /** IEEE 754 numbers of 32 bits. */
    F32("f32"),
    /** IEEE 754 numbers of 64 bits. */
    F64("f64");

    private final String text;

    NumberType(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
