package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

import org.trifola.language.instruction.VectorOp;
import org.trifola.language.jvm.library.Select;

/** Operators on all bits of vectors, for which it is the same what lanes they have. */
final class BitsGenerator {

    private final CodeBuilder code;
    private final VectorOperands operands;

    BitsGenerator(CodeBuilder code, VectorOperands operands) {
        this.code = code;
        this.operands = operands;
    }

    void not() {
        Vector vector = operands.take();
        JvmType type = bitsType(vector);
        operands.push(type, part -> {
            vector.load(type, part);
            complement(type);
        });
    }

    void binop(VectorOp.V128Binop operator) {
        Vector[] vectors = operands.take(2);
        JvmType type = bitsType(vectors);
        operands.push(type, part -> {
            vectors[0].load(type, part);
            vectors[1].load(type, part);
            switch (operator) {
                case AND -> and(type);
                case ANDNOT -> {
                    complement(type);
                    and(type);
                }
                case OR -> {
                    if (type == JvmType.INTS) {
                        code.ior();
                    } else {
                        code.lor();
                    }
                }
                case XOR -> xor(type);
            }
        });
    }

    void bitselect() {
        Vector[] vectors = operands.take(3);
        JvmType type = bitsType(vectors);
        operands.push(type, part -> {
            vectors[1].load(type, part);
            vectors[0].load(type, part);
            vectors[1].load(type, part);
            xor(type);
            vectors[2].load(type, part);
            and(type);
            xor(type);
        });
    }

    /** What operators on bits take and give: lanes of 32 bits where some operand has such, else halves. */
    private static JvmType bitsType(Vector... vectors) {
        for (Vector vector : vectors) {
            if (vector.type().parts() == 4) {
                return JvmType.INTS;
            }
        }
        return JvmType.HALVES;
    }

    private void complement(JvmType type) {
        if (type == JvmType.INTS) {
            code.iconst_m1().ixor();
        } else {
            code.loadConstant(-1L).lxor();
        }
    }

    private void and(JvmType type) {
        if (type == JvmType.INTS) {
            code.iand();
        } else {
            code.land();
        }
    }

    private void xor(JvmType type) {
        if (type == JvmType.INTS) {
            code.ixor();
        } else {
            code.lxor();
        }
    }

    /** Pushes the first of two vectors if the number on top is not zero, else the second. */
    void select() {
        int condition = operands.takeNumber();
        Vector[] vectors = operands.take(2);
        JvmType type = vectors[0].type();
        operands.push(type, part -> {
            vectors[0].load(type, part);
            vectors[1].load(type, part);
            code.iload(condition);
            code.invokestatic(Names.of(Select.class), "select", MethodTypeDesc.of(type.desc(), type.desc(), type.desc(), CD_int));
        });
    }
}
