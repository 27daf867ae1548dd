package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_long;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/** Emits the change between values and objects. */
final class Boxing {

    private Boxing() {
    }

    static void box(CodeBuilder code, JvmType type) {
        if (!type.isReference()) {
            code.invokestatic(type.boxed(), "valueOf", MethodTypeDesc.of(type.boxed(), type.descs()));
        }
    }

    static void unbox(CodeBuilder code, JvmType type) {
        if (type.isReference()) {
            return;
        }
        code.checkcast(type.boxed());
        if (type.isVector()) {
            code.dup().invokevirtual(type.boxed(), "low", MethodTypeDesc.of(CD_long));
            code.dup2_x1().pop2().invokevirtual(type.boxed(), "high", MethodTypeDesc.of(CD_long));
        } else {
            code.invokevirtual(type.boxed(), type.desc().displayName() + "Value", MethodTypeDesc.of(type.desc()));
        }
    }
}
