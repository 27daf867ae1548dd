package org.trifola.language.types;

import java.util.OptionalLong;

/**
 * The type of a memory.
 *
 * @param addressType the type of addresses, {@code i32} or {@code i64}
 * @param minimum the number of pages at least, as an unsigned number
 * @param maximum the number of pages at most, as an unsigned number; empty where there is no limit
 * @param shared whether several threads may share the memory
 */
public record MemoryType(NumberType addressType, long minimum, OptionalLong maximum, boolean shared) implements ExternalType {

    /** The size of a page in bytes. */
    public static final int PAGE_SIZE = 65_536;

    @Override
    public ExternalKind kind() {
        return ExternalKind.MEMORY;
    }

    /** The type as the text format writes it, {@code 1 10}. */
    @Override
    public String toString() {
        return limits(addressType, minimum, maximum) + (shared ? " shared" : "");
    }

    static String limits(NumberType addressType, long minimum, OptionalLong maximum) {
        String address = addressType == NumberType.I64 ? "i64 " : "";
        String limit = maximum.isPresent() ? " " + Long.toUnsignedString(maximum.getAsLong()) : "";
        return address + Long.toUnsignedString(minimum) + limit;
    }
}
