package org.trifola.language.types;

/**
 * A type that a module defines. Two modules that define the same type define equal values of this class, so that
 * functions, tables and imports can cross between modules.
 */
public final class DefinedType implements HeapType, ExternalType {

    private final CompositeType composite;
    private final int hash;

    public DefinedType(CompositeType composite) {
        this.composite = composite;
        this.hash = composite.hashCode();
    }

    /** What this type defines. */
    public CompositeType composite() {
        return composite;
    }

    /** The function type that this type defines. */
    public FunctionType functionType() {
        return (FunctionType) composite;
    }

    @Override
    public ExternalKind kind() {
        return ExternalKind.FUNCTION;
    }

    @Override
    public boolean equals(Object other) {
        return this == other || other instanceof DefinedType type && hash == type.hash && composite.equals(type.composite);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return composite.toString();
    }
}
