package org.trifola.language.types;

/** The type of a vector; which lanes it has is for the instruction that takes it to say. */
public enum VectorType implements ValueType {
    /** Vectors of 128 bits. */
    V128("v128");

    private final String text;

    VectorType(String text) {
        this.text = text;
    }

    @Override
    public ValueKind kind() {
        return ValueKind.V128;
    }

    @Override
    public String toString() {
        return text;
    }
}
