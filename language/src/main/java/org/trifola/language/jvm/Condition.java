package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Integer;
import static java.lang.constant.ConstantDescs.CD_Long;
import static java.lang.constant.ConstantDescs.CD_int;
import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.Opcode;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.instruction.NumericOp.Comparison;
import org.trifola.language.instruction.NumericOp.F32Relop;
import org.trifola.language.instruction.NumericOp.F64Relop;
import org.trifola.language.instruction.NumericOp.I32Relop;
import org.trifola.language.instruction.NumericOp.I32Testop;
import org.trifola.language.instruction.NumericOp.I64Relop;
import org.trifola.language.instruction.NumericOp.I64Testop;

/**
 * A comparison whose operands lie on the stack of the JVM. Most comparisons are followed by a branch, and the JVM does both
 * in one; only where something else follows a comparison becomes a number.
 *
 * @param operator the comparison, or null where the stack has its result, which is true if it is not zero
 * @param negated whether the opposite is meant
 */
record Condition(Comparison operator, boolean negated) {

    private static final MethodTypeDesc COMPARE_INTS = MethodTypeDesc.of(CD_int, CD_int, CD_int);
    private static final MethodTypeDesc COMPARE_LONGS = MethodTypeDesc.of(CD_int, CD_long, CD_long);

    Condition negate() {
        return new Condition(operator, !negated);
    }

    /** Jumps to {@code target} if the condition is {@code when}. */
    void jump(CodeBuilder code, Label target, boolean when) {
        boolean plain = negated != when;
        Opcode jump = operator == null ? Opcode.IFNE : compare(code, operator);
        code.branch(plain ? jump : opposite(jump), target);
    }

    /** Brings about what {@code operator} compares, and gives the jump that is taken if it is true. */
    private static Opcode compare(CodeBuilder code, Comparison operator) {
        if (operator instanceof I32Relop relop) {
            return intJump(code, relop);
        } else if (operator instanceof I32Testop) {
            return Opcode.IFEQ;
        } else if (operator instanceof I64Relop relop) {
            return longJump(code, relop);
        } else if (operator instanceof I64Testop) {
            code.lconst_0().lcmp();
            return Opcode.IFEQ;
        } else if (operator instanceof F32Relop relop) {
            return floatJump(code, relop);
        } else {
            return doubleJump(code, (F64Relop) operator);
        }
    }

    private static Opcode intJump(CodeBuilder code, I32Relop relop) {
        return switch (relop) {
            case EQ -> Opcode.IF_ICMPEQ;
            case NE -> Opcode.IF_ICMPNE;
            case LT_S -> Opcode.IF_ICMPLT;
            case GT_S -> Opcode.IF_ICMPGT;
            case LE_S -> Opcode.IF_ICMPLE;
            case GE_S -> Opcode.IF_ICMPGE;
            case LT_U, GT_U, LE_U, GE_U -> {
                code.invokestatic(CD_Integer, "compareUnsigned", COMPARE_INTS);
                yield switch (relop) {
                    case LT_U -> Opcode.IFLT;
                    case GT_U -> Opcode.IFGT;
                    case LE_U -> Opcode.IFLE;
                    default -> Opcode.IFGE;
                };
            }
        };
    }

    private static Opcode longJump(CodeBuilder code, I64Relop relop) {
        switch (relop) {
            case LT_U, GT_U, LE_U, GE_U -> code.invokestatic(CD_Long, "compareUnsigned", COMPARE_LONGS);
            case EQ, NE, LT_S, GT_S, LE_S, GE_S -> code.lcmp();
        }
        return switch (relop) {
            case EQ -> Opcode.IFEQ;
            case NE -> Opcode.IFNE;
            case LT_S, LT_U -> Opcode.IFLT;
            case GT_S, GT_U -> Opcode.IFGT;
            case LE_S, LE_U -> Opcode.IFLE;
            case GE_S, GE_U -> Opcode.IFGE;
        };
    }

    /** Compared with NaN nothing is less, equal or greater: the result of the JVM's comparison is chosen so that it is not. */
    private static Opcode floatJump(CodeBuilder code, F32Relop relop) {
        switch (relop) {
            case LT, LE -> code.fcmpg();
            case EQ, NE, GT, GE -> code.fcmpl();
        }
        return switch (relop) {
            case EQ -> Opcode.IFEQ;
            case NE -> Opcode.IFNE;
            case LT -> Opcode.IFLT;
            case GT -> Opcode.IFGT;
            case LE -> Opcode.IFLE;
            case GE -> Opcode.IFGE;
        };
    }

    private static Opcode doubleJump(CodeBuilder code, F64Relop relop) {
        switch (relop) {
            case LT, LE -> code.dcmpg();
            case EQ, NE, GT, GE -> code.dcmpl();
        }
        return switch (relop) {
            case EQ -> Opcode.IFEQ;
            case NE -> Opcode.IFNE;
            case LT -> Opcode.IFLT;
            case GT -> Opcode.IFGT;
            case LE -> Opcode.IFLE;
            case GE -> Opcode.IFGE;
        };
    }

    private static Opcode opposite(Opcode jump) {
        return switch (jump) {
            case IFEQ -> Opcode.IFNE;
            case IFNE -> Opcode.IFEQ;
            case IFLT -> Opcode.IFGE;
            case IFGE -> Opcode.IFLT;
            case IFGT -> Opcode.IFLE;
            case IFLE -> Opcode.IFGT;
            case IF_ICMPEQ -> Opcode.IF_ICMPNE;
            case IF_ICMPNE -> Opcode.IF_ICMPEQ;
            case IF_ICMPLT -> Opcode.IF_ICMPGE;
            case IF_ICMPGE -> Opcode.IF_ICMPLT;
            case IF_ICMPGT -> Opcode.IF_ICMPLE;
            case IF_ICMPLE -> Opcode.IF_ICMPGT;
            default -> throw new IllegalArgumentException(jump.toString());
        };
    }
}
