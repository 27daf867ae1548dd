package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.List;

import org.trifola.language.arithmetic.vector.V128;
import org.trifola.language.types.FunctionType;

/** The method of a function that is cut into several: it makes the arrays with the locals, and calls the others. */
final class CutFrame extends MethodFrame {

    private final FunctionType type;
    private final FrameArrays arrays;
    private final int numbers;
    private final int references;

    CutFrame(CodeBuilder code, FunctionBody body, FrameArrays arrays) {
        super(code, LocalSlots.ofParameters(body.locals(), body.type().parameters().size()));
        this.type = body.type();
        this.arrays = arrays;
        this.numbers = slots().keep(FrameArrays.NUMBERS);
        this.references = slots().keep(FrameArrays.REFERENCES);
    }

    @Override
    void enter() {
        arrays.create(code(), numbers, references);
        for (int i = 0; i < arrays.locals().length; i++) {
            JvmType local = arrays.locals()[i];
            if (i < type.parameters().size()) {
                code().loadLocal(local.kind(), slots().local(i));
                arrays.set(code(), numbers, references, i, local);
            } else if (local == JvmType.VECTOR) {
                code().getstatic(Names.of(V128.class), "ZERO", Names.of(V128.class));
                arrays.set(code(), numbers, references, i, local);
            }
        }
    }

    @Override
    Locals locals() {
        return new ArrayLocals(code(), arrays, numbers, references);
    }

    @Override
    List<List<JvmType>> labels() {
        return List.of(ControlGenerator.types(type.results()));
    }

    @Override
    public void leave(int label) {
        WholeFrame.emitReturn(code(), type.results());
    }

    @Override
    void leaveAtEnd() {
        throw new IllegalStateException("a function ends with an instruction");
    }

    @Override
    void leaveFrom(int label) {
        pushValues(ControlGenerator.types(type.results()));
        leave(label);
    }

    @Override
    void pushArrays() {
        code().aload(numbers).aload(references);
    }

    @Override
    void pushValues(List<JvmType> types) {
        arrays.pushValues(code(), numbers, references, types);
    }
}
