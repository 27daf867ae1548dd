package org.trifola.language.jvm;

import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.types.ValueType;

/** What a value is in a JVM class. References of all types are objects, the null reference is null. */
enum JvmType {
    INT('I', TypeKind.INT, ConstantDescs.CD_int, ConstantDescs.CD_Integer, SimpleVerificationTypeInfo.INTEGER),
    LONG('J', TypeKind.LONG, ConstantDescs.CD_long, ConstantDescs.CD_Long, SimpleVerificationTypeInfo.LONG),
    FLOAT('F', TypeKind.FLOAT, ConstantDescs.CD_float, ConstantDescs.CD_Float, SimpleVerificationTypeInfo.FLOAT),
    DOUBLE('D', TypeKind.DOUBLE, ConstantDescs.CD_double, ConstantDescs.CD_Double, SimpleVerificationTypeInfo.DOUBLE),
    VECTOR('V', TypeKind.REFERENCE, Names.of(V128.class), Names.of(V128.class), ObjectVerificationTypeInfo.of(Names.of(V128.class))),
    REFERENCE('L', TypeKind.REFERENCE, ConstantDescs.CD_Object, ConstantDescs.CD_Object, ObjectVerificationTypeInfo.of(ConstantDescs.CD_Object));

    private final char letter;
    private final TypeKind kind;
    private final ClassDesc desc;
    private final ClassDesc boxed;
    private final VerificationTypeInfo verificationType;

    JvmType(char letter, TypeKind kind, ClassDesc desc, ClassDesc boxed, VerificationTypeInfo verificationType) {
        this.letter = letter;
        this.kind = kind;
        this.desc = desc;
        this.boxed = boxed;
        this.verificationType = verificationType;
    }

    static JvmType of(ValueType type) {
        return switch (type.kind()) {
            case I32 -> INT;
            case I64 -> LONG;
            case F32 -> FLOAT;
            case F64 -> DOUBLE;
            case V128 -> VECTOR;
            case REFERENCE -> REFERENCE;
        };
    }

    /** The type in the names of classes. */
    char letter() {
        return letter;
    }

    TypeKind kind() {
        return kind;
    }

    /** The number of slots that a value takes. */
    int slots() {
        return kind.slotSize();
    }

    ClassDesc desc() {
        return desc;
    }

    /** The class of boxed values. */
    ClassDesc boxed() {
        return boxed;
    }

    VerificationTypeInfo verificationType() {
        return verificationType;
    }

    boolean isPrimitive() {
        return kind != TypeKind.REFERENCE;
    }
}
