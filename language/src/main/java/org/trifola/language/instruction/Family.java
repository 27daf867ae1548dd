package org.trifola.language.instruction;

/** What instructions are for, the chapters of the table: what to switch on before a cast to the interface or enum of the family. */
public enum Family {
    /** {@link ControlOp}. */
    CONTROL,
    /** {@link ParametricOp}. */
    PARAMETRIC,
    /** {@link VariableOp}. */
    VARIABLE,
    /** {@link TableOp}. */
    TABLE,
    /** {@link MemoryOp}. */
    MEMORY,
    /** {@link ReferenceOp}. */
    REFERENCE,
    /** {@link NumericOp}. */
    NUMERIC,
    /** {@link VectorOp}. */
    VECTOR
}
