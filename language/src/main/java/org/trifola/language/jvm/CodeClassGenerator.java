package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.BitSet;

import org.trifola.language.config.EngineConfig;
import org.trifola.language.module.Module;
import org.trifola.language.types.FunctionType;

/** Generates the classes that have the code of the functions of a module. */
final class CodeClassGenerator {

    private static final int FLAGS = ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC;
    private static final MethodTypeDesc INTERPRET = MethodTypeDesc.of(CD_Object, CD_int, CD_Object.arrayType());
    /** Longer bodies could have jumps that are too long for their instructions. */
    private static final int MAXIMUM_BODY = 12_000;

    private final Module module;
    private final EngineConfig config;
    private final CodeLayout layout;

    CodeClassGenerator(Module module, EngineConfig config, CodeLayout layout) {
        this.module = module;
        this.config = config;
        this.layout = layout;
    }

    /**
     * The class for the functions from {@code first} on.
     *
     * @param interpreted the functions among them that only call the interpreter, as their code cannot be a method
     */
    byte[] generate(int first, BitSet interpreted) {
        return Shapes.generate(Names.code(first), CD_Object, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            for (int function = first; function < layout.end(first); function++) {
                if (Shapes.fits(module.functionType(function))) {
                    method(builder, function, interpreted.get(function));
                }
            }
        });
    }

    private void method(ClassBuilder builder, int function, boolean isInterpreted) {
        FunctionBody body = new FunctionBody(module, config, function);
        builder.withMethodBody(Names.method(function), Names.call(body.type()), FLAGS, code -> {
            if (isInterpreted || body.length() > MAXIMUM_BODY) {
                interpret(code, function, body.type());
            } else {
                new FunctionGenerator(code, module, layout, body).generate();
            }
        });
    }

    private static void interpret(CodeBuilder code, int function, FunctionType type) {
        code.loadConstant(function);
        Shapes.boxArguments(code, type, code.parameterSlot(type.parameters().size()));
        code.invokestatic(Library.CALLS, "interpret", INTERPRET);
        Shapes.returnUnboxed(code, type.results());
    }
}
