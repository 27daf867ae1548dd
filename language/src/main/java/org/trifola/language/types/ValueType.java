package org.trifola.language.types;

/**
 * The type of a value on the operand stack, in a local, a global or a table.
 *
 * @see <a href="https://webassembly.github.io/spec/core/syntax/types.html#value-types">Value types</a>
 */
public sealed interface ValueType permits NumberType, VectorType, ReferenceType {

    /** The type as the text format writes it, for example {@code i32}. */
    @Override
    String toString();

    /** What values of the type are. */
    ValueKind kind();

    /** Whether locals of this type have a default value, so that they need not be set before they are read. */
    default boolean isDefaultable() {
        return true;
    }
}
