package org.trifola.language.jvm;

import java.lang.constant.ClassDesc;
import java.util.Locale;

import org.trifola.language.arithmetic.vector.Bits;
import org.trifola.language.arithmetic.vector.I16x4;
import org.trifola.language.arithmetic.vector.I8x8;
import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.instruction.VectorOp;

/** How vector instructions see the bits of vectors, which their mnemonics tell. */
final class VectorShape {

    private static final String LANES_PACKAGE = V128.class.getPackageName();

    private VectorShape() {
    }

    /** What the operands of {@code operator} should be: that of the last shape in the mnemonic; null if it sees no lanes. */
    static JvmType operand(VectorOp operator) {
        JvmType type = null;
        for (String word : operator.mnemonic().split("[._]")) {
            type = word.contains("x") && Character.isDigit(word.charAt(word.length() - 1)) ? type(word) : type;
        }
        return type;
    }

    /** What the result of {@code operator} is, a vector; null if it sees no lanes. */
    static JvmType result(VectorOp operator) {
        String shape = shape(operator);
        if (shape.equals("v128")) {
            return null;
        }
        if (operator instanceof VectorOp.F32x4Relop) {
            return JvmType.INTS;
        }
        return operator instanceof VectorOp.F64x2Relop ? JvmType.HALVES : type(shape);
    }

    private static JvmType type(String shape) {
        return switch (shape) {
            case "i32x4" -> JvmType.INTS;
            case "f32x4" -> JvmType.FLOATS;
            case "f64x2" -> JvmType.DOUBLES;
            default -> JvmType.HALVES;
        };
    }

    /** The class with the operators on the whole of vectors. */
    static ClassDesc vectors(VectorOp operator) {
        String shape = shape(operator);
        return shape.equals("v128") ? Names.of(Bits.class) : ClassDesc.of(LANES_PACKAGE, shape.toUpperCase(Locale.ROOT).replace('X', 'x'));
    }

    /** The class with the operators on the parts of vectors. */
    static ClassDesc parts(VectorOp operator) {
        return switch (shape(operator)) {
            case "i8x16" -> Names.of(I8x8.class);
            case "i16x8" -> Names.of(I16x4.class);
            default -> vectors(operator);
        };
    }

    private static String shape(VectorOp operator) {
        String mnemonic = operator.mnemonic();
        return mnemonic.substring(0, mnemonic.indexOf('.'));
    }
}
