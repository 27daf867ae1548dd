package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.classfile.attribute.StackMapFrameInfo.ObjectVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.SimpleVerificationTypeInfo;
import java.lang.classfile.attribute.StackMapFrameInfo.VerificationTypeInfo;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.types.ValueType;

/**
 * What a value is in a JVM class. References of all types are objects, the null reference is null. A vector is several numbers, its
 * parts, the first lane first: its halves wherever others see it, and inside a method also its lanes, as the operators on it
 * want them.
 */
enum JvmType {
    INT('I', TypeKind.INT, 1, ConstantDescs.CD_int, ConstantDescs.CD_Integer, SimpleVerificationTypeInfo.INTEGER),
    LONG('J', TypeKind.LONG, 1, ConstantDescs.CD_long, ConstantDescs.CD_Long, SimpleVerificationTypeInfo.LONG),
    FLOAT('F', TypeKind.FLOAT, 1, ConstantDescs.CD_float, ConstantDescs.CD_Float, SimpleVerificationTypeInfo.FLOAT),
    DOUBLE('D', TypeKind.DOUBLE, 1, ConstantDescs.CD_double, ConstantDescs.CD_Double, SimpleVerificationTypeInfo.DOUBLE),
    REFERENCE('L', TypeKind.REFERENCE, 1, ConstantDescs.CD_Object, ConstantDescs.CD_Object, ObjectVerificationTypeInfo.of(ConstantDescs.CD_Object)),
    /** A vector as its two halves. */
    HALVES('V', LONG, 2),
    /** A vector as four lanes. */
    INTS('V', INT, 4),
    /** A vector as four lanes. */
    FLOATS('V', FLOAT, 4),
    /** A vector as two lanes. */
    DOUBLES('V', DOUBLE, 2);

    private final char letter;
    private final TypeKind kind;
    private final int parts;
    private final ClassDesc desc;
    private final ClassDesc boxed;
    private final VerificationTypeInfo verificationType;

    JvmType(char letter, TypeKind kind, int parts, ClassDesc desc, ClassDesc boxed, VerificationTypeInfo verificationType) {
        this.letter = letter;
        this.kind = kind;
        this.parts = parts;
        this.desc = desc;
        this.boxed = boxed;
        this.verificationType = verificationType;
    }

    /** A vector of {@code parts} parts. */
    JvmType(char letter, JvmType part, int parts) {
        this(letter, part.kind, parts, part.desc, Names.of(V128.class), part.verificationType);
    }

    /** What values of {@code type} are where others see them. */
    static JvmType of(ValueType type) {
        return switch (type.kind()) {
            case I32 -> INT;
            case I64 -> LONG;
            case F32 -> FLOAT;
            case F64 -> DOUBLE;
            case V128 -> HALVES;
            case REFERENCE -> REFERENCE;
        };
    }

    /** What values of {@code types} are where others see them. */
    static List<JvmType> of(List<ValueType> types) {
        if (types.isEmpty()) {
            return List.of();
        }
        List<JvmType> all = new ArrayList<>(types.size());
        for (ValueType type : types) {
            all.add(of(type));
        }
        return all;
    }

    /** The descriptors of all parts of values of {@code types}. */
    static List<ClassDesc> descs(List<ValueType> types) {
        List<ClassDesc> descs = new ArrayList<>();
        for (ValueType type : types) {
            descs.addAll(of(type).descs());
        }
        return descs;
    }

    /** The number of slots that values of {@code types} take. */
    static int slots(List<ValueType> types) {
        int slots = 0;
        for (ValueType type : types) {
            slots += of(type).slots();
        }
        return slots;
    }

    /** The type in the names of classes. */
    char letter() {
        return letter;
    }

    boolean isVector() {
        return letter == 'V';
    }

    /** Whether a value is a reference. */
    boolean isReference() {
        return this == REFERENCE;
    }

    /** The number of parts of a value. */
    int parts() {
        return parts;
    }

    /** The number of slots that a value takes. */
    int slots() {
        return parts * kind.slotSize();
    }

    /** The descriptor of a part. */
    ClassDesc desc() {
        return desc;
    }

    /** The descriptors of all parts. */
    List<ClassDesc> descs() {
        return Collections.nCopies(parts, desc);
    }

    /** The class of boxed values. */
    ClassDesc boxed() {
        return boxed;
    }

    /** The verification types of all parts. */
    List<VerificationTypeInfo> verificationTypes() {
        return Collections.nCopies(parts, verificationType);
    }

    /** Pushes the part {@code part} of the value at {@code slot}. */
    void loadPart(CodeBuilder code, int slot, int part) {
        code.loadLocal(kind, slot + part * kind.slotSize());
    }

    /** Pushes the value at {@code slot}. */
    void load(CodeBuilder code, int slot) {
        for (int part = 0; part < parts; part++) {
            loadPart(code, slot, part);
        }
    }

    /** Pops a value to {@code slot}. */
    void store(CodeBuilder code, int slot) {
        for (int part = parts - 1; part >= 0; part--) {
            code.storeLocal(kind, slot + part * kind.slotSize());
        }
    }

    /** Pops a value. */
    void drop(CodeBuilder code) {
        for (int part = 0; part < parts; part++) {
            if (kind.slotSize() == 2) {
                code.pop2();
            } else {
                code.pop();
            }
        }
    }

    /** Pushes zero or the null reference. */
    void pushDefault(CodeBuilder code) {
        for (int part = 0; part < parts; part++) {
            switch (kind) {
                case LONG -> code.lconst_0();
                case FLOAT -> code.fconst_0();
                case DOUBLE -> code.dconst_0();
                case REFERENCE -> code.aconst_null();
                default -> code.iconst_0();
            }
        }
    }

    /** Returns a value, which has one part, from a method. */
    void emitReturn(CodeBuilder code) {
        code.return_(kind);
    }
}
