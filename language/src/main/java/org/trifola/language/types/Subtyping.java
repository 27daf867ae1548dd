package org.trifola.language.types;

import java.util.List;
import java.util.OptionalLong;

/**
 * Whether a value of one type can be used where another is expected.
 *
 * @see <a href="https://webassembly.github.io/spec/core/valid/matching.html">Matching</a>
 */
public final class Subtyping {

    private Subtyping() {
    }

    /** Whether {@code type} is {@code expected} or a subtype of it. */
    public static boolean matches(ValueType type, ValueType expected) {
        if (type == expected) {
            return true;
        }
        return type instanceof ReferenceType reference && expected instanceof ReferenceType expectedReference && matches(reference, expectedReference);
    }

    /** Whether {@code type} is {@code expected} or a subtype of it. */
    public static boolean matches(ReferenceType type, ReferenceType expected) {
        return (!type.nullable() || expected.nullable()) && matches(type.heapType(), expected.heapType());
    }

    /** Whether {@code type} is {@code expected} or a subtype of it. */
    public static boolean matches(HeapType type, HeapType expected) {
        return type.equals(expected) || type instanceof DefinedType && expected == AbstractHeapType.FUNC;
    }

    /** Whether {@code types} matches {@code expected}, type by type. */
    public static boolean matches(List<ValueType> types, List<ValueType> expected) {
        if (types.size() != expected.size()) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!matches(types.get(i), expected.get(i))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether something of the external type {@code type}, whose current size is its minimum, can be imported where
     * {@code expected} is declared.
     */
    public static boolean matches(ExternalType type, ExternalType expected) {
        return switch (expected) {
            case DefinedType function -> type instanceof DefinedType given && matches((HeapType) given, function);
            case TableType table -> type instanceof TableType given && given.addressType() == table.addressType() &&
                            given.elementType().equals(table.elementType()) &&
                            matchLimits(given.minimum(), given.maximum(), table.minimum(), table.maximum());
            case MemoryType memory -> type instanceof MemoryType given && given.addressType() == memory.addressType() &&
                            given.shared() == memory.shared() &&
                            matchLimits(given.minimum(), given.maximum(), memory.minimum(), memory.maximum());
            case GlobalType global -> type instanceof GlobalType given && given.mutable() == global.mutable() &&
                            (global.mutable() ? given.valueType().equals(global.valueType()) : matches(given.valueType(), global.valueType()));
        };
    }

    private static boolean matchLimits(long minimum, OptionalLong maximum, long expectedMinimum, OptionalLong expectedMaximum) {
        if (Long.compareUnsigned(minimum, expectedMinimum) < 0) {
            return false;
        }
        return expectedMaximum.isEmpty() || maximum.isPresent() && Long.compareUnsigned(maximum.getAsLong(), expectedMaximum.getAsLong()) <= 0;
    }
}
