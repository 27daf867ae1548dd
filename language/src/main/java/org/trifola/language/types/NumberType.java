package org.trifola.language.types;

/** The type of a number; it is interpreted as signed or unsigned by the instruction that takes it. */
public enum NumberType implements ValueType {
    /** Integers of 32 bits. */
    I32("i32", ValueKind.I32),
    /** Integers of 64 bits. */
    I64("i64", ValueKind.I64),
    /** IEEE 754 numbers of 32 bits. */
    F32("f32", ValueKind.F32),
    /** IEEE 754 numbers of 64 bits. */
    F64("f64", ValueKind.F64);

    private final String text;
    private final ValueKind kind;

    NumberType(String text, ValueKind kind) {
        this.text = text;
        this.kind = kind;
    }

    @Override
    public ValueKind kind() {
        return kind;
    }

    @Override
    public String toString() {
        return text;
    }
}
