package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.util.List;

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
        // The other locals are zero and null, as new arrays are.
        for (int i = 0; i < type.parameters().size(); i++) {
            JvmType local = arrays.locals()[i];
            local.load(code(), slots().local(i));
            arrays.set(code(), numbers, references, arrays.local(i), local);
        }
    }

    @Override
    Locals locals() {
        return new ArrayLocals(code(), arrays, numbers, references);
    }

    @Override
    List<List<JvmType>> labels() {
        return List.of(JvmType.of(type.results()));
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
        pushValues(JvmType.of(type.results()));
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
