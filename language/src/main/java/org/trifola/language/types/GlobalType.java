package org.trifola.language.types;

/**
 * The type of a global.
 *
 * @param valueType the type of its value
 * @param mutable whether {@code global.set} may change it
 */
public record GlobalType(ValueType valueType, boolean mutable) implements ExternalType {

    @Override
    public ExternalKind kind() {
        return ExternalKind.GLOBAL;
    }

    /** The type as the text format writes it, {@code (mut i32)}. */
    @Override
    public String toString() {
        return mutable ? "(mut " + valueType + ")" : valueType.toString();
    }
}
