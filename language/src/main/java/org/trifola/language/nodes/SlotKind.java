package org.trifola.language.nodes;

import org.trifola.language.types.NumberType;
import org.trifola.language.types.ReferenceType;
import org.trifola.language.types.ValueType;
import org.trifola.language.types.VectorType;

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
        return switch (type) {
            case NumberType number -> switch (number) {
                case I32 -> INT;
                case I64 -> LONG;
                case F32 -> FLOAT;
                case F64 -> DOUBLE;
            };
            case VectorType _ -> VECTOR;
            case ReferenceType _ -> REFERENCE;
        };
    }
}
