package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;

/** Emits the change between values and objects. */
final class Boxing {

    private Boxing() {
    }

    static void box(CodeBuilder code, JvmType type) {
        if (type.isPrimitive()) {
            code.invokestatic(type.boxed(), "valueOf", MethodTypeDesc.of(type.boxed(), type.desc()));
        }
    }

    static void unbox(CodeBuilder code, JvmType type) {
        if (type != JvmType.REFERENCE) {
            code.checkcast(type.boxed());
        }
        if (type.isPrimitive()) {
            code.invokevirtual(type.boxed(), type.desc().displayName() + "Value", MethodTypeDesc.of(type.desc()));
        }
    }
}
