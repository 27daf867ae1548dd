package org.trifola.language.nodes;

import org.trifola.language.types.ValueType;

/** What a frame slot holds for all its life. */
public enum SlotKind {
    INT,
    LONG,
    FLOAT,
    DOUBLE,
    VECTOR,
    REFERENCE;

    /** What a slot for values of {@code type} holds. */
    public static SlotKind of(ValueType type) {
        return switch (type.kind()) {
            case I32 -> INT;
            case I64 -> LONG;
            case F32 -> FLOAT;
            case F64 -> DOUBLE;
            case V128 -> VECTOR;
            case REFERENCE -> REFERENCE;
        };
    }
}
