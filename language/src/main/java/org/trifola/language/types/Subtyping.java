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
        return type.kind() == expected.kind() && switch (expected.kind()) {
            case FUNCTION -> matches((HeapType) (DefinedType) type, (DefinedType) expected);
            case TABLE -> matches((TableType) type, (TableType) expected);
            case MEMORY -> matches((MemoryType) type, (MemoryType) expected);
            case GLOBAL -> matches((GlobalType) type, (GlobalType) expected);
        };
    }

    private static boolean matches(TableType type, TableType expected) {
        return type.addressType() == expected.addressType() &&
                        type.elementType().equals(expected.elementType()) &&
                        matchLimits(type.minimum(), type.maximum(), expected.minimum(), expected.maximum());
    }

    private static boolean matches(MemoryType type, MemoryType expected) {
        return type.addressType() == expected.addressType() &&
                        type.shared() == expected.shared() &&
                        matchLimits(type.minimum(), type.maximum(), expected.minimum(), expected.maximum());
    }

    private static boolean matches(GlobalType type, GlobalType expected) {
        return type.mutable() == expected.mutable() &&
                        (type.mutable() ? type.valueType().equals(expected.valueType()) : matches(type.valueType(), expected.valueType()));
    }

    private static boolean matchLimits(long minimum, OptionalLong maximum, long expectedMinimum, OptionalLong expectedMaximum) {
        if (Long.compareUnsigned(minimum, expectedMinimum) < 0) {
            return false;
        }
        return expectedMaximum.isEmpty() || maximum.isPresent() && Long.compareUnsigned(maximum.getAsLong(), expectedMaximum.getAsLong()) <= 0;
    }
}
