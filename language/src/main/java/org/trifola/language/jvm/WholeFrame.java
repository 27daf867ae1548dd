package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.List;

import org.trifola.language.types.FunctionType;
import org.trifola.language.types.ValueType;

/** A method that is a whole function: the locals are local variables, and what leaves the function leaves the method. */
class WholeFrame extends MethodFrame {

    private final FunctionType type;

    WholeFrame(CodeBuilder code, FunctionBody body) {
        super(code, LocalSlots.ofFunction(body.forms().locals(), body.type().parameters().size()));
        this.type = body.type();
    }

    @Override
    void enter() {
        for (int i = type.parameters().size(); i < slots().locals(); i++) {
            JvmType local = slots().type(i);
            local.pushDefault(code());
            local.store(code(), slots().local(i));
        }
    }

    @Override
    List<List<JvmType>> labels() {
        return List.of(JvmType.of(type.results()));
    }

    @Override
    public void leave(int label, int below) {
        emitReturn(code(), type.results());
    }

    /** Emits the return of a function whose results are on the stack. */
    static void emitReturn(CodeBuilder code, List<ValueType> results) {
        if (Shapes.givesObject(results)) {
            Shapes.makeResults(code, results);
        }
        Shapes.emitReturn(code, results);
    }

    @Override
    void leaveAtEnd() {
        throw new IllegalStateException("a function ends with an instruction");
    }

    @Override
    void leaveFrom(int label, int below) {
        throw new IllegalStateException("a function that is not cut has no regions");
    }
}
