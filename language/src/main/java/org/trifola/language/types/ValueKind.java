package org.trifola.language.types;

/** What a value is, without what a reference refers to: the kinds of value types, to switch on. */
public enum ValueKind {
    I32,
    I64,
    F32,
    F64,
    V128,
    REFERENCE
}
