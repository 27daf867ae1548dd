package org.trifola.language.types;

/**
 * The type of a reference.
 *
 * @param nullable whether null is one of its values
 * @param heapType what its values refer to
 */
public record ReferenceType(boolean nullable, HeapType heapType) implements ValueType {

    /** References to functions, or null. */
    public static final ReferenceType FUNCREF = new ReferenceType(true, AbstractHeapType.FUNC);
    /** References to values of the embedder, or null. */
    public static final ReferenceType EXTERNREF = new ReferenceType(true, AbstractHeapType.EXTERN);

    @Override
    public ValueKind kind() {
        return ValueKind.REFERENCE;
    }

    @Override
    public boolean isDefaultable() {
        return nullable;
    }

    /** Written out for the reason that {@link FunctionType#equals(Object)} is. */
    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof ReferenceType type && nullable == type.nullable && heapType.equals(type.heapType);
    }

    @Override
    public int hashCode() {
        return 31 * heapType.hashCode() + Boolean.hashCode(nullable);
    }

    @Override
    public String toString() {
        return nullable && heapType instanceof AbstractHeapType
                        ? heapType + "ref"
                        : "(ref " + (nullable ? "null " : "") + heapType + ")";
    }
}
