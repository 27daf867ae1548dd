package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;
import java.util.List;

import org.trifola.language.jvm.library.Frames;

/** The arrays that the methods of a function share, as one of these methods has them: it emits what moves values in and out. */
final class MethodArrays {

    static final ClassDesc NUMBERS = CD_long.arrayType();
    static final ClassDesc REFERENCES = CD_Object.arrayType();
    private static final ClassDesc FRAMES = Names.of(Frames.class);

    private final FrameArrays arrays;
    private final CodeBuilder code;
    private final LocalSlots slots;
    private final int numbers;
    private final int references;

    /** Gives the arrays the next two of {@code slots}. */
    MethodArrays(FrameArrays arrays, CodeBuilder code, LocalSlots slots) {
        this.arrays = arrays;
        this.code = code;
        this.slots = slots;
        this.numbers = slots.keep(NUMBERS);
        this.references = slots.keep(REFERENCES);
    }

    /** New arrays. */
    void create() {
        code.loadConstant(arrays.length()).newarray(TypeKind.LONG).astore(numbers);
        if (arrays.hasReferences()) {
            code.loadConstant(arrays.length()).anewarray(CD_Object).astore(references);
        } else {
            code.aconst_null().astore(references);
        }
    }

    /** Pushes what the method of a region gets. */
    void pushArguments(RegionLocals passed) {
        storeLocals(passed.stored());
        code.aload(slots.instance()).aload(numbers).aload(references);
        passed.parameters().stream().forEach(local -> slots.type(local).load(code, slots.local(local)));
    }

    /** Stores locals in the arrays. */
    void storeLocals(BitSet locals) {
        locals.stream().forEach(local -> {
            JvmType type = arrays.locals()[local];
            new Vector(code, slots.type(local), slots.local(local)).load(type);
            set(arrays.local(local), type);
        });
    }

    /**
     * Loads locals from the arrays.
     *
     * @param height the height of the operand stack: vectors change their form in temporaries above it
     */
    void loadLocals(BitSet locals, int height) {
        locals.stream().forEach(local -> {
            JvmType type = arrays.locals()[local];
            get(arrays.local(local), type);
            Vector.store(code, slots, height, type, slots.type(local), slots.local(local));
        });
    }

    /** Pops the values of a branch to the arrays. */
    void popValues(List<JvmType> types) {
        for (int i = types.size() - 1; i >= 0; i--) {
            set(arrays.value(i), types.get(i));
        }
    }

    /** Pushes the values of a branch from the arrays. */
    void pushValues(List<JvmType> types) {
        for (int i = 0; i < types.size(); i++) {
            get(arrays.value(i), types.get(i));
        }
    }

    private void get(int place, JvmType type) {
        for (int part = 0; part < type.parts(); part++) {
            code.aload(type.isReference() ? references : numbers).loadConstant(place + part);
            switch (type) {
                case INT -> code.laload().l2i();
                case LONG, HALVES -> code.laload();
                case FLOAT -> code.invokestatic(FRAMES, "getFloat", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
                case DOUBLE -> code.invokestatic(FRAMES, "getDouble", MethodTypeDesc.of(type.desc(), NUMBERS, CD_int));
                case REFERENCE -> code.aaload();
                case INTS, FLOATS, DOUBLES -> throw new IllegalArgumentException("the arrays have vectors as their halves");
            }
        }
    }

    private void set(int place, JvmType type) {
        for (int part = type.parts() - 1; part >= 0; part--) {
            code.aload(type.isReference() ? references : numbers).loadConstant(place + part);
            code.invokestatic(FRAMES, "set", MethodTypeDesc.of(CD_void, type.desc(), type.isReference() ? REFERENCES : NUMBERS, CD_int));
        }
    }
}
