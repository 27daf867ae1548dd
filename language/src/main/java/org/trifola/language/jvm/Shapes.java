package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_void;
import static java.lang.constant.ConstantDescs.INIT_NAME;
import static java.lang.constant.ConstantDescs.MTD_void;

import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.TypeKind;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;
import java.util.function.Consumer;

import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** Generates the classes that functions of one type have in common, in whatever module. */
final class Shapes {

    private static final ClassDesc COMPILED_FUNCTION = Names.of(CompiledFunction.class);
    private static final MethodTypeDesc CALL_BOXED = MethodTypeDesc.of(CD_Object, CD_Object.arrayType());
    private static final MethodTypeDesc CALL_HOST = MethodTypeDesc.of(CD_Object, COMPILED_FUNCTION, CD_Object.arrayType());
    /** The most slots that the parameters of a method may take, its object and the instance included. */
    private static final int MAXIMUM_SLOTS = 255;

    private Shapes() {
    }

    /** Whether functions of {@code type} can be methods. */
    static boolean fits(FunctionType type) {
        return JvmType.slots(type.parameters()) + 2 <= MAXIMUM_SLOTS && JvmType.slots(type.results()) <= MAXIMUM_SLOTS;
    }

    /** The name of the field of a class for results that has the part {@code index} of them. */
    private static String field(int index) {
        return "r" + index;
    }

    /** The class for functions of {@code type}: {@code callBoxed} in terms of {@code call}, which is abstract. */
    static byte[] shape(FunctionType type) {
        return generate(Names.shape(type), COMPILED_FUNCTION, ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, builder -> {
            constructor(builder, COMPILED_FUNCTION);
            builder.withMethod(Names.CALL, Names.call(type), ClassFile.ACC_PUBLIC | ClassFile.ACC_ABSTRACT, _ -> {
            });
            builder.withMethodBody("callBoxed", CALL_BOXED, ClassFile.ACC_PUBLIC, code -> callBoxed(code, type));
        });
    }

    private static void callBoxed(CodeBuilder code, FunctionType type) {
        code.aload(0);
        for (int i = 0; i < type.parameters().size(); i++) {
            code.aload(1).loadConstant(i + 1).aaload();
            Boxing.unbox(code, JvmType.of(type.parameters().get(i)));
        }
        code.aload(1).iconst_0().aaload().checkcast(Names.INSTANCE);
        code.invokevirtual(Names.shape(type), Names.CALL, Names.call(type));
        boxResults(code, type.results(), 2);
        code.areturn();
    }

    /** The class for functions of the host of {@code type}: {@code call} boxes and calls what its code is. */
    static byte[] host(FunctionType type) {
        ClassDesc shape = Names.shape(type);
        return generate(Names.host(type), shape, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            constructor(builder, shape);
            builder.withMethodBody(Names.CALL, Names.call(type), ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, code -> {
                code.aload(0);
                boxArguments(code, type, 1);
                code.invokestatic(Library.CALLS, "callHost", CALL_HOST);
                returnUnboxed(code, type.results());
            });
        });
    }

    /** Makes an array of the instance and the arguments of a method, boxed; the first argument is at the slot {@code first}. */
    static void boxArguments(CodeBuilder code, FunctionType type, int first) {
        List<JvmType> parameters = JvmType.of(type.parameters());
        code.loadConstant(parameters.size() + 1).anewarray(CD_Object);
        code.dup().iconst_0().aload(first + JvmType.slots(type.parameters())).aastore();
        int slot = first;
        for (int i = 0; i < parameters.size(); i++) {
            code.dup().loadConstant(i + 1);
            parameters.get(i).load(code, slot);
            Boxing.box(code, parameters.get(i));
            code.aastore();
            slot += parameters.get(i).slots();
        }
    }

    static void returnUnboxed(CodeBuilder code, List<ValueType> results) {
        unboxResults(code, results);
        emitReturn(code, results);
    }

    /** Whether a method with {@code results} gives an object that has them. */
    static boolean givesObject(List<ValueType> results) {
        return results.size() > 1 || results.size() == 1 && JvmType.of(results.getFirst()).parts() > 1;
    }

    /** Returns what a method with {@code results} gives: nothing, the only one, or the object that has them all. */
    static void emitReturn(CodeBuilder code, List<ValueType> results) {
        if (results.isEmpty()) {
            code.return_();
        } else if (givesObject(results)) {
            code.areturn();
        } else {
            JvmType.of(results.getFirst()).emitReturn(code);
        }
    }

    /** Makes the object that has the results, which are on the stack. */
    static void makeResults(CodeBuilder code, List<ValueType> results) {
        code.invokestatic(Names.results(results), Names.CALL, MethodTypeDesc.of(Names.results(results), JvmType.descs(results)));
    }

    /** Pushes the result {@code index} of the object at {@code slot} that has all {@code results}. */
    static void loadResult(CodeBuilder code, List<ValueType> results, int slot, int index) {
        int first = JvmType.descs(results.subList(0, index)).size();
        JvmType type = JvmType.of(results.get(index));
        for (int part = 0; part < type.parts(); part++) {
            code.aload(slot).getfield(Names.results(results), field(first + part), type.desc());
        }
    }

    /** Makes boxed results, as a call target gives them, what a method gives. */
    static void unboxResults(CodeBuilder code, List<ValueType> results) {
        switch (results.size()) {
            case 0 -> code.pop();
            case 1 -> {
                Boxing.unbox(code, JvmType.of(results.getFirst()));
                if (givesObject(results)) {
                    makeResults(code, results);
                }
            }
            default -> code.checkcast(CD_Object.arrayType()).invokestatic(Names.results(results), "unbox",
                            MethodTypeDesc.of(Names.results(results), CD_Object.arrayType()));
        }
    }

    private static void boxResults(CodeBuilder code, List<ValueType> results, int free) {
        switch (results.size()) {
            case 0 -> code.aconst_null();
            case 1 -> {
                if (givesObject(results)) {
                    code.astore(free);
                    loadResult(code, results, free, 0);
                }
                Boxing.box(code, JvmType.of(results.getFirst()));
            }
            default -> {
                code.astore(free).loadConstant(results.size()).anewarray(CD_Object);
                for (int i = 0; i < results.size(); i++) {
                    code.dup().loadConstant(i);
                    loadResult(code, results, free, i);
                    Boxing.box(code, JvmType.of(results.get(i)));
                    code.aastore();
                }
            }
        }
    }

    /** The class for results that have several parts: a field for each, and two ways to make one. */
    static byte[] results(List<ValueType> results) {
        ClassDesc name = Names.results(results);
        return generate(name, CD_Object, ClassFile.ACC_PUBLIC | ClassFile.ACC_FINAL, builder -> {
            constructor(builder, CD_Object);
            List<ClassDesc> parts = JvmType.descs(results);
            for (int i = 0; i < parts.size(); i++) {
                builder.withField(field(i), parts.get(i), ClassFile.ACC_PUBLIC);
            }
            MethodTypeDesc of = MethodTypeDesc.of(name, parts);
            builder.withMethodBody(Names.CALL, of, ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                code.new_(name).dup().invokespecial(name, INIT_NAME, MTD_void);
                for (int i = 0; i < parts.size(); i++) {
                    code.dup().loadLocal(TypeKind.from(parts.get(i)), code.parameterSlot(i)).putfield(name, field(i), parts.get(i));
                }
                code.areturn();
            });
            builder.withMethodBody("unbox", MethodTypeDesc.of(name, CD_Object.arrayType()), ClassFile.ACC_PUBLIC | ClassFile.ACC_STATIC, code -> {
                for (int i = 0; i < results.size(); i++) {
                    code.aload(0).loadConstant(i).aaload();
                    Boxing.unbox(code, JvmType.of(results.get(i)));
                }
                code.invokestatic(name, Names.CALL, of).areturn();
            });
        });
    }

    /**
     * Generates a class.
     *
     * @throws IllegalArgumentException if a method is too long, or a jump in it
     */
    static byte[] generate(ClassDesc name, ClassDesc superclass, int flags, Consumer<ClassBuilder> content) {
        return ClassFile.of(ClassFile.StackMapsOption.DROP_STACK_MAPS, ClassFile.ShortJumpsOption.FAIL_ON_SHORT_JUMPS).build(name, builder -> {
            builder.withFlags(flags).withSuperclass(superclass);
            content.accept(builder);
        });
    }

    private static void constructor(ClassBuilder builder, ClassDesc superclass) {
        builder.withMethodBody(INIT_NAME, MTD_void, ClassFile.ACC_PUBLIC, code -> code.aload(0).invokespecial(superclass, INIT_NAME, MethodTypeDesc.of(CD_void)).return_());
    }
}
