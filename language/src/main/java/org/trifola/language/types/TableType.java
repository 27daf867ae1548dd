package org.trifola.language.types;

import java.util.OptionalLong;

/**
 * The type of a table.
 *
 * @param elementType the type of the elements
 * @param addressType the type of indices, {@code i32} or {@code i64}
 * @param minimum the number of elements at least, as an unsigned number
 * @param maximum the number of elements at most, as an unsigned number; empty where there is no limit
 */
public record TableType(ReferenceType elementType, NumberType addressType, long minimum, OptionalLong maximum) implements ExternalType {

    @Override
    public ExternalKind kind() {
        return ExternalKind.TABLE;
    }

    /** The type as the text format writes it, {@code 1 10 funcref}. */
    @Override
    public String toString() {
        return MemoryType.limits(addressType, minimum, maximum) + " " + elementType;
    }
}
