package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.jvm.library.Frames;

/**
 * Where the methods of a function that is cut have its locals, and behind them the values that a branch takes from one
 * method to another: each has a place in one of two arrays.
 */
final class FrameArrays {

    static final ClassDesc NUMBERS = CD_long.arrayType();
    static final ClassDesc REFERENCES = CD_Object.arrayType();
    private static final ClassDesc FRAMES = Names.of(Frames.class);
    private static final ClassDesc VECTOR = Names.of(V128.class);

    private final JvmType[] locals;
    private final int values;

    /**
     * @param locals the types of all locals
     * @param values the number of values that a branch takes along at most
     */
    FrameArrays(JvmType[] locals, int values) {
        this.locals = locals;
        this.values = values;
    }

    JvmType[] locals() {
        return locals;
    }

    /** The index of the {@code number}-th value of a branch. */
    int value(int number) {
        return locals.length + number;
    }

    /** Emits new arrays. */
    void create(CodeBuilder code, int numbers, int references) {
        int length = locals.length + values;
        code.loadConstant(length).newarray(TypeKind.LONG).astore(numbers);
        code.loadConstant(length).anewarray(CD_Object).astore(references);
    }

    /** Pushes the values of a branch. */
    void pushValues(CodeBuilder code, int numbers, int references, List<JvmType> types) {
        for (int i = 0; i < types.size(); i++) {
            get(code, numbers, references, value(i), types.get(i));
        }
    }

    /** Loads the element {@code index}, which has the type {@code type}. */
    void get(CodeBuilder code, int numbers, int references, int index, JvmType type) {
        code.aload(type.isPrimitive() ? numbers : references).loadConstant(index);
        switch (type) {
            case INT -> code.invokestatic(FRAMES, "getInt", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
            case LONG -> code.laload();
            case FLOAT -> code.invokestatic(FRAMES, "getFloat", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
            case DOUBLE -> code.invokestatic(FRAMES, "getDouble", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
            case VECTOR -> code.aaload().checkcast(VECTOR);
            case REFERENCE -> code.aaload();
        }
    }

    /** Stores what is on top of the stack as the element {@code index}. */
    void set(CodeBuilder code, int numbers, int references, int index, JvmType type) {
        boolean number = type.isPrimitive();
        code.aload(number ? numbers : references).loadConstant(index);
        code.invokestatic(FRAMES, "set", number ? MethodTypeDesc.of(CD_void, type.desc(), NUMBERS, CD_int) : MethodTypeDesc.of(CD_void, CD_Object, REFERENCES, CD_int));
    }
}
