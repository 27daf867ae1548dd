package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassFile;
import java.lang.constant.ClassDesc;

import org.trifola.language.types.FunctionType;

/** Generates the class whose object is one function. */
final class FunctionClassGenerator {

    private FunctionClassGenerator() {
    }

    /**
     * @param function the index of the function
     * @param type its type
     * @param code the class that has its code
     */
    static byte[] generate(int function, FunctionType type, ClassDesc code) {
        ClassDesc shape = Names.shape(type);
        return Shapes.generate(Names.function(function), shape, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            builder.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, body -> body.aload(0).invokespecial(shape, INIT_NAME, MTD_void).return_());
            builder.withMethodBody(Names.CALL, Names.call(type), ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, body -> {
                int slot = 1;
                for (JvmType parameter : JvmType.of(type.parameters())) {
                    parameter.load(body, slot);
                    slot += parameter.slots();
                }
                body.aload(slot).invokestatic(code, Names.method(function), Names.call(type));
                Shapes.emitReturn(body, type.results());
            });
        });
    }
}
