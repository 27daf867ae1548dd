package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

import org.trifola.language.module.Module;
import org.trifola.language.runtime.CompiledFunction;
import org.trifola.language.runtime.FunctionInstance;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/**
 * Calls. A function of the module is a static method, which the JVM finds, and so generates, when the call is first executed.
 * Any other is an object of its own class, on which the JVM's inline caches work.
 */
final class CallGenerator {

    private static final ClassDesc FUNCTION_INSTANCE = Names.of(FunctionInstance.class);
    private static final ClassDesc COMPILED_FUNCTION = Names.of(CompiledFunction.class);
    private static final MethodTypeDesc INDIRECT = MethodTypeDesc.of(FUNCTION_INSTANCE, CD_int, Names.INSTANCE, CD_int, CD_int);
    private static final MethodTypeDesc COMPILED = MethodTypeDesc.of(COMPILED_FUNCTION, FUNCTION_INSTANCE, Names.INSTANCE);
    private static final MethodTypeDesc CALL_BOXED = MethodTypeDesc.of(CD_Object, FUNCTION_INSTANCE, CD_Object.arrayType());

    private final CodeBuilder code;
    private final Module module;
    private final CodeLayout layout;
    private final OperandStack operands;
    private final LocalSlots slots;

    CallGenerator(CodeBuilder code, Module module, CodeLayout layout, OperandStack operands, LocalSlots slots) {
        this.code = code;
        this.module = module;
        this.layout = layout;
        this.operands = operands;
        this.slots = slots;
    }

    /** {@code call} of a function with the index {@code function}. */
    void direct(int function) {
        FunctionType type = module.functionType(function);
        if (module.isImportedFunction(function)) {
            code.aload(slots.instance()).loadConstant(function).invokevirtual(Names.INSTANCE, "importedFunction", MethodTypeDesc.of(FUNCTION_INSTANCE, CD_int));
            call(type);
        } else if (Shapes.fits(type)) {
            code.aload(slots.instance()).invokestatic(Names.code(layout.first(function)), Names.method(function), Names.call(type));
            operands.pop(type.parameters().size());
            pushResults(type.results());
        } else {
            code.aload(slots.instance()).loadConstant(function).invokevirtual(Names.INSTANCE, "function", MethodTypeDesc.of(FUNCTION_INSTANCE, CD_int));
            call(type);
        }
    }

    /** {@code call_indirect} with the type index {@code type}; the index of the element is on top of the stack. */
    void indirect(int type, int table) {
        operands.pop();
        code.aload(slots.instance()).loadConstant(table).loadConstant(type).invokestatic(Library.CALLS, "indirect", INDIRECT);
        call(module.types().get(type).functionType());
    }

    /** Calls the function instance that is on top of the arguments. */
    private void call(FunctionType type) {
        int function = slots.temporary(operands.height(), JvmType.REFERENCE);
        code.astore(function);
        int first = operands.height() - type.parameters().size();
        List<JvmType> parameters = JvmType.of(type.parameters());
        for (int i = parameters.size() - 1; i >= 0; i--) {
            parameters.get(i).store(code, slots.temporary(first + i, parameters.get(i)));
        }
        if (Shapes.fits(type)) {
            code.aload(function).aload(slots.instance()).invokestatic(Library.CALLS, "compiled", COMPILED).checkcast(Names.shape(type));
            for (int i = 0; i < parameters.size(); i++) {
                parameters.get(i).load(code, slots.temporary(first + i, parameters.get(i)));
            }
            loadCallee(function);
            code.invokevirtual(Names.shape(type), Names.CALL, Names.call(type));
        } else {
            callBoxed(type, function, first);
        }
        // The instance of the callee, and so its memory, stays reachable while it runs.
        Library.keepReachable(code, function);
        operands.pop(type.parameters().size());
        pushResults(type.results());
    }

    /** The instance that {@code function} belongs to, or this one. */
    private void loadCallee(int function) {
        code.aload(function).aload(slots.instance())
                        .invokevirtual(FUNCTION_INSTANCE, "instance", MethodTypeDesc.of(Names.INSTANCE, Names.INSTANCE));
    }

    private void callBoxed(FunctionType type, int function, int first) {
        code.aload(function);
        code.loadConstant(type.parameters().size() + 1).anewarray(CD_Object);
        code.dup().iconst_0();
        loadCallee(function);
        code.aastore();
        for (int i = 0; i < type.parameters().size(); i++) {
            JvmType parameter = JvmType.of(type.parameters().get(i));
            code.dup().loadConstant(i + 1);
            parameter.load(code, slots.temporary(first + i, parameter));
            Boxing.box(code, parameter);
            code.aastore();
        }
        code.invokestatic(Library.CALLS, "callBoxed", CALL_BOXED);
        Shapes.unboxResults(code, type.results());
    }

    /** Results of several parts come as one object, whose fields they are. */
    private void pushResults(List<ValueType> results) {
        if (Shapes.givesObject(results)) {
            int object = slots.temporary(operands.height(), JvmType.REFERENCE);
            code.astore(object);
            for (int i = 0; i < results.size(); i++) {
                Shapes.loadResult(code, results, object, i);
            }
        }
        operands.push(JvmType.of(results));
    }
}
