package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Double;
import static java.lang.constant.ConstantDescs.CD_Float;
import static java.lang.constant.ConstantDescs.CD_double;
import static java.lang.constant.ConstantDescs.CD_float;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/**
 * A vector in local variables, whose parts can be had as those of any type of vectors.
 *
 * @param type what it is there
 * @param slot the first of its slots
 */
record Vector(CodeBuilder code, JvmType type, int slot) {

    /** The bits of the first of two lanes in a half. */
    private static final long LOWER = 0xFFFF_FFFFL;

    /** Pops a vector, which is a {@code from} on the stack, to {@code slot} as a {@code to}. */
    static void store(CodeBuilder code, LocalSlots slots, int height, JvmType from, JvmType to, int slot) {
        if (from == to) {
            to.store(code, slot);
            return;
        }
        Vector vector = new Vector(code, from, slots.temporary(height, from));
        from.store(code, vector.slot);
        vector.load(to);
        to.store(code, slot);
    }

    /** Pushes the vector as a {@code wanted}. */
    void load(JvmType wanted) {
        for (int part = 0; part < wanted.parts(); part++) {
            load(wanted, part);
        }
    }

    /** Pushes one part of the vector as a {@code wanted}. */
    void load(JvmType wanted, int part) {
        if (wanted == type) {
            type.loadPart(code, slot, part);
            return;
        }
        switch (wanted) {
            case INTS -> loadInt(part);
            case FLOATS -> {
                loadInt(part);
                code.invokestatic(CD_Float, "intBitsToFloat", MethodTypeDesc.of(CD_float, CD_int));
            }
            case HALVES -> loadHalf(part);
            case DOUBLES -> {
                loadHalf(part);
                code.invokestatic(CD_Double, "longBitsToDouble", MethodTypeDesc.of(CD_double, CD_long));
            }
            case INT, LONG, FLOAT, DOUBLE, REFERENCE -> throw new IllegalArgumentException(wanted.toString());
        }
    }

    private void loadInt(int lane) {
        if (type.parts() == 2) {
            loadHalf(lane / 2);
            if (lane % 2 == 1) {
                code.loadConstant(Integer.SIZE).lushr();
            }
            code.l2i();
            return;
        }
        type.loadPart(code, slot, lane);
        if (type == JvmType.FLOATS) {
            code.invokestatic(CD_Float, "floatToRawIntBits", MethodTypeDesc.of(CD_int, CD_float));
        }
    }

    private void loadHalf(int half) {
        if (type.parts() == 4) {
            loadInt(2 * half);
            code.i2l().loadConstant(LOWER).land();
            loadInt(2 * half + 1);
            code.i2l().loadConstant(Integer.SIZE).lshl().lor();
            return;
        }
        type.loadPart(code, slot, half);
        if (type == JvmType.DOUBLES) {
            code.invokestatic(CD_Double, "doubleToRawLongBits", MethodTypeDesc.of(CD_long, CD_double));
        }
    }
}
