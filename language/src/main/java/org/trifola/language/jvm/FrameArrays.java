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

import org.trifola.language.jvm.library.Frames;

/**
 * Where the methods of a function that is cut have its locals, and behind them the values that a branch takes from one
 * method to another: each has a place in one of two arrays.
 */
final class FrameArrays {

    static final ClassDesc NUMBERS = CD_long.arrayType();
    static final ClassDesc REFERENCES = CD_Object.arrayType();
    private static final ClassDesc FRAMES = Names.of(Frames.class);

    private final JvmType[] locals;
    /** The places of the locals, and behind them the first place that is free. */
    private final int[] places;
    private final int values;

    /**
     * @param locals the types of all locals
     * @param values the number of values that a branch takes along at most
     */
    FrameArrays(JvmType[] locals, int values) {
        this.locals = locals;
        this.values = values;
        this.places = new int[locals.length + 1];
        for (int i = 0; i < locals.length; i++) {
            places[i + 1] = places[i] + locals[i].parts();
        }
    }

    JvmType[] locals() {
        return locals;
    }

    /** The place of the local {@code index}. */
    int local(int index) {
        return places[index];
    }

    /** The place of the {@code number}-th value of a branch. */
    int value(int number) {
        return places[locals.length] + number * JvmType.HALVES.parts();
    }

    /** Emits new arrays. */
    void create(CodeBuilder code, int numbers, int references) {
        int length = value(values);
        code.loadConstant(length).newarray(TypeKind.LONG).astore(numbers);
        code.loadConstant(length).anewarray(CD_Object).astore(references);
    }

    /** Pushes the values of a branch. */
    void pushValues(CodeBuilder code, int numbers, int references, List<JvmType> types) {
        for (int i = 0; i < types.size(); i++) {
            get(code, numbers, references, value(i), types.get(i));
        }
    }

    /** Loads what is at {@code place}, which has the type {@code type}. */
    void get(CodeBuilder code, int numbers, int references, int place, JvmType type) {
        for (int part = 0; part < type.parts(); part++) {
            code.aload(type.isReference() ? references : numbers).loadConstant(place + part);
            switch (type) {
                case INT -> code.invokestatic(FRAMES, "getInt", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
                case LONG, HALVES -> code.laload();
                case FLOAT -> code.invokestatic(FRAMES, "getFloat", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
                case DOUBLE -> code.invokestatic(FRAMES, "getDouble", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
                case REFERENCE -> code.aaload();
                case INTS, FLOATS, DOUBLES -> throw new IllegalArgumentException("the arrays have vectors as their halves");
            }
        }
    }

    /** Stores what is on top of the stack at {@code place}. */
    void set(CodeBuilder code, int numbers, int references, int place, JvmType type) {
        for (int part = type.parts() - 1; part >= 0; part--) {
            code.aload(type.isReference() ? references : numbers).loadConstant(place + part);
            code.invokestatic(FRAMES, "set", MethodTypeDesc.of(CD_void, type.desc(), type.isReference() ? REFERENCES : NUMBERS, CD_int));
        }
    }
}
