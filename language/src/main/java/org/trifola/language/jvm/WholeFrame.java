package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** A method that is a whole function: the locals are local variables, and what leaves the function leaves the method. */
final class WholeFrame extends MethodFrame {

    private static final ClassDesc VECTOR = Names.of(V128.class);

    private final FunctionType type;

    WholeFrame(CodeBuilder code, FunctionBody body) {
        super(code, LocalSlots.ofFunction(body.locals(), body.type().parameters().size()));
        this.type = body.type();
    }

    @Override
    void enter() {
        for (int i = type.parameters().size(); i < slots().locals(); i++) {
            JvmType local = slots().type(i);
            pushDefault(code(), local);
            code().storeLocal(local.kind(), slots().local(i));
        }
    }

    private static void pushDefault(CodeBuilder code, JvmType type) {
        switch (type) {
            case INT -> code.iconst_0();
            case LONG -> code.lconst_0();
            case FLOAT -> code.fconst_0();
            case DOUBLE -> code.dconst_0();
            case VECTOR -> code.getstatic(VECTOR, "ZERO", VECTOR);
            case REFERENCE -> code.aconst_null();
        }
    }

    @Override
    Locals locals() {
        return new SlotLocals(code(), slots());
    }

    @Override
    List<List<JvmType>> labels() {
        return List.of(ControlGenerator.types(type.results()));
    }

    @Override
    public void leave(int label) {
        emitReturn(code(), type.results());
    }

    /** Emits the return of a function whose results are on the stack. */
    static void emitReturn(CodeBuilder code, List<ValueType> results) {
        if (results.size() > 1) {
            List<ClassDesc> parameters = results.stream().map(type -> JvmType.of(type).desc()).toList();
            code.invokestatic(Names.results(results), Names.CALL, MethodTypeDesc.of(Names.results(results), parameters));
        }
        Shapes.emitReturn(code, results);
    }

    @Override
    void leaveAtEnd() {
        throw new IllegalStateException("a function ends with an instruction");
    }

    @Override
    void leaveFrom(int label) {
        throw new IllegalStateException("a function that is not cut has no regions");
    }
}
