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
        switch (operator) {
            case VectorOp.Constant _ -> constant(in.bits(), in.highBits());
            case VectorOp.Shuffle _ -> {
                constant(in.bits(), in.highBits());
                Library.vector(code, operator, null, false, VECTOR);
            }
            case VectorOp.Splat _ -> Library.vector(code, operator, null, false);
            case VectorOp.ExtractLane _ -> {
                code.loadConstant(in.lane());
                Library.vector(code, operator, null, false, CD_int);
            }
            case VectorOp.ReplaceLane o -> replaceLane(o);
            case VectorOp.Testop o -> Library.vector(code, operator, null, givesBoolean(o));
            case VectorOp.V128Unop _, VectorOp.V128Binop _, VectorOp.V128Ternop _, VectorOp.I8x16Unop _, VectorOp.I16x8Unop _, VectorOp.I32x4Unop _,
                 VectorOp.I64x2Unop _, VectorOp.F32x4Unop _, VectorOp.F64x2Unop _, VectorOp.I8x16Binop _, VectorOp.I16x8Binop _, VectorOp.I32x4Binop _,
                 VectorOp.I64x2Binop _, VectorOp.F32x4Binop _, VectorOp.F64x2Binop _, VectorOp.I8x16Relop _, VectorOp.I16x8Relop _, VectorOp.I32x4Relop _,
                 VectorOp.I64x2Relop _, VectorOp.F32x4Relop _, VectorOp.F64x2Relop _, VectorOp.I8x16Shiftop _, VectorOp.I16x8Shiftop _,
                 VectorOp.I32x4Shiftop _, VectorOp.I64x2Shiftop _ ->
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
