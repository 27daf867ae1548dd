package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.binary.InstructionReader;
import org.trifola.language.instruction.VectorOp;

/** Vector instructions, whose operands are on the stack of the JVM. */
final class VectorGenerator {

    private static final ClassDesc VECTOR = Names.of(V128.class);

    private final CodeBuilder code;
    private final InstructionReader in;

    VectorGenerator(CodeBuilder code, InstructionReader in) {
        this.code = code;
        this.in = in;
    }

    void operator(VectorOp operator) {
        if (operator instanceof VectorOp.Constant) {
            constant(in.bits(), in.highBits());
        } else if (operator instanceof VectorOp.Shuffle) {
            constant(in.bits(), in.highBits());
            Library.vector(code, operator, null, false, VECTOR);
        } else if (operator instanceof VectorOp.Splat) {
            Library.vector(code, operator, null, false);
        } else if (operator instanceof VectorOp.ExtractLane) {
            code.loadConstant(in.lane());
            Library.vector(code, operator, null, false, CD_int);
        } else if (operator instanceof VectorOp.ReplaceLane replace) {
            replaceLane(replace);
        } else if (operator instanceof VectorOp.Testop test) {
            Library.vector(code, operator, null, givesBoolean(test));
        } else {
            // The name of the row, unlike the mnemonic, does not repeat the shape of the operands.
            Library.vector(code, operator, Names.camelCase(operator.toString()), false);
        }
    }

    void constant(long low, long high) {
        code.new_(VECTOR).dup().loadConstant(low).loadConstant(high).invokespecial(VECTOR, INIT_NAME, MethodTypeDesc.of(CD_void, CD_long, CD_long));
    }

    /** The lane index comes between the vector and the number. */
    private void replaceLane(VectorOp.ReplaceLane operator) {
        JvmType number = JvmType.of(operator.signature().parameters().getLast());
        code.loadConstant(in.lane());
        if (number.slots() == 2) {
            code.dup_x2().pop();
        } else {
            code.swap();
        }
        MethodTypeDesc type = MethodTypeDesc.of(VECTOR, VECTOR, CD_int, number.desc());
        Library.vector(code, operator, null, type);
    }

    private static boolean givesBoolean(VectorOp.Testop operator) {
        return switch (operator) {
            case ANY_TRUE, I8X16_ALL_TRUE, I16X8_ALL_TRUE, I32X4_ALL_TRUE, I64X2_ALL_TRUE -> true;
            case I8X16_BITMASK, I16X8_BITMASK, I32X4_BITMASK, I64X2_BITMASK -> false;
        };
    }
}
