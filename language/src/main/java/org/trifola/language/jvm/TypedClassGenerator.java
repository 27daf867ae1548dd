package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_Throwable;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.lang.invoke.MethodType;
import java.util.function.Consumer;

import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.runtime.FunctionalType;
import org.trifola.language.types.FunctionType;

/** Generates the classes of {@link TypedClasses}. */
final class TypedClassGenerator {

    /** The class whose objects are of the interface. */
    static final String CALLER = "TypedCaller";
    /** The class whose objects are functions of the host. */
    static final String HOST = "TypedHost";

    private static final ClassDesc COMPILED_FUNCTION = Names.of(CompiledFunction.class);
    private static final ClassDesc FUNCTION_INSTANCE = Names.of(FunctionInstance.class);
    private static final ClassDesc RUNTIME_EXCEPTION = Names.of(RuntimeException.class);
    private static final int FIELD = ClassFile.ACC_PRIVATE | ClassFile.ACC_FINAL;
    private static final int CLASS = ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL;

    private TypedClassGenerator() {
    }

    /** The class with objects of the interface {@code type} that call functions. */
    static byte[] caller(FunctionalType type) {
        ClassDesc name = ClassDesc.of(Names.PACKAGE + CALLER);
        FunctionType function = type.functionType();
        ClassDesc shape = Names.shape(function);
        return ClassFile.of().build(name, builder -> {
            builder.withFlags(CLASS).withInterfaceSymbols(Names.of(type.type()));
            builder.withField("function", FUNCTION_INSTANCE, FIELD).withField("compiled", shape, FIELD).withField("instance", Names.INSTANCE, FIELD);
            builder.withMethodBody(INIT_NAME, MethodTypeDesc.of(CD_void, FUNCTION_INSTANCE, COMPILED_FUNCTION, Names.INSTANCE), ClassFile.ACC_PUBLIC, code -> code
                            .aload(0).invokespecial(CD_Object, INIT_NAME, MethodTypeDesc.of(CD_void))
                            .aload(0).aload(1).putfield(name, "function", FUNCTION_INSTANCE)
                            .aload(0).aload(2).checkcast(shape).putfield(name, "compiled", shape)
                            .aload(0).aload(3).putfield(name, "instance", Names.INSTANCE)
                            .return_());
            method(builder, type.method().getName(), interfaceMethod(type), code -> {
                code.aload(0).getfield(name, "compiled", shape);
                loadParameters(code, function);
                code.aload(0).getfield(name, "instance", Names.INSTANCE).invokevirtual(shape, Names.CALL, Names.call(function));
                Library.keepReachable(code, 0);
            }, code -> code.aload(0).getfield(name, "function", FUNCTION_INSTANCE).swap()
                            .invokestatic(Names.of(Departure.class), "from", MethodTypeDesc.of(RUNTIME_EXCEPTION, FUNCTION_INSTANCE, CD_Throwable)));
        });
    }

    /** The class with functions of the host that call objects of the interface {@code type}. */
    static byte[] host(FunctionalType type) {
        ClassDesc name = ClassDesc.of(Names.PACKAGE + HOST);
        ClassDesc target = Names.of(type.type());
        FunctionType function = type.functionType();
        ClassDesc shape = Names.shape(function);
        return ClassFile.of().build(name, builder -> {
            builder.withFlags(CLASS).withSuperclass(shape).withField("target", target, FIELD);
            builder.withMethodBody(INIT_NAME, MethodTypeDesc.of(CD_void, target), ClassFile.ACC_PUBLIC, code -> code
                            .aload(0).invokespecial(shape, INIT_NAME, MethodTypeDesc.of(CD_void))
                            .aload(0).aload(1).putfield(name, "target", target)
                            .return_());
            method(builder, Names.CALL, Names.call(function), code -> {
                code.aload(0).getfield(name, "target", target);
                if (type.context() != null) {
                    ClassDesc context = Names.of(type.context());
                    code.aload(code.parameterSlot(function.parameters().size())).invokestatic(context, "of", MethodTypeDesc.of(context, Names.INSTANCE));
                }
                loadParameters(code, function);
                code.invokeinterface(target, type.method().getName(), interfaceMethod(type));
            }, code -> code.invokestatic(Library.CALLS, "hostFailed", MethodTypeDesc.of(RUNTIME_EXCEPTION, CD_Throwable)));
        });
    }

    /** A method that returns what {@code body} leaves on the stack, and throws what {@code failed} makes of an exception. */
    private static void method(ClassBuilder builder, String name, MethodTypeDesc type, Consumer<CodeBuilder> body, Consumer<CodeBuilder> failed) {
        builder.withMethodBody(name, type, CLASS, code -> code.trying(block -> {
            body.accept(block);
            block.return_(TypeKind.from(type.returnType()));
        }, handlers -> handlers.catchingAll(handler -> {
            failed.accept(handler);
            handler.athrow();
        })));
    }

    private static MethodTypeDesc interfaceMethod(FunctionalType type) {
        return MethodTypeDesc.ofDescriptor(MethodType.methodType(type.method().getReturnType(), type.method().getParameterTypes()).descriptorString());
    }

    private static void loadParameters(CodeBuilder code, FunctionType type) {
        int slot = 1;
        for (JvmType parameter : JvmType.of(type.parameters())) {
            parameter.load(code, slot);
            slot += parameter.slots();
        }
    }
}
