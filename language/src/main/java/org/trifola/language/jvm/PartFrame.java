package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

/**
 * The method of a region of a function that is cut. It gets the locals in arrays. If it calls no other part, it has those that
 * it uses in local variables meanwhile. It gives the exit by which it was left.
 */
final class PartFrame extends MethodFrame {

    static final MethodTypeDesc TYPE = MethodTypeDesc.of(CD_int, Names.INSTANCE, FrameArrays.NUMBERS, FrameArrays.REFERENCES);

    private final Region region;
    private final FrameArrays arrays;
    private final LocalUse use;
    private final int numbers;
    private final int references;

    /**
     * @param region the region
     * @param arrays what is where in the arrays
     * @param forms what the locals are in local variables
     * @param use the locals that the region uses
     */
    PartFrame(CodeBuilder code, Region region, FrameArrays arrays, JvmType[] forms, LocalUse use) {
        super(code, LocalSlots.ofInstance(forms));
        this.region = region;
        this.arrays = arrays;
        this.use = use;
        this.numbers = slots().keep(FrameArrays.NUMBERS);
        this.references = slots().keep(FrameArrays.REFERENCES);
        if (!region.isHub()) {
            use.used().stream().forEach(slots()::addLocal);
        }
    }

    @Override
    void enter() {
        if (!region.isHub()) {
            use.used().stream().forEach(local -> {
                JvmType type = arrays.locals()[local];
                arrays.get(code(), numbers, references, arrays.local(local), type);
                Vector.store(code(), slots(), 0, type, slots().type(local), slots().local(local));
            });
        }
    }

    @Override
    Locals locals() {
        return region.isHub() ? new ArrayLocals(code(), arrays, numbers, references) : new SlotLocals(code(), slots());
    }

    @Override
    List<List<JvmType>> labels() {
        return region.labels();
    }

    @Override
    public void leave(int label) {
        List<JvmType> types = region.labels().get(label);
        for (int i = types.size() - 1; i >= 0; i--) {
            arrays.set(code(), numbers, references, arrays.value(i), types.get(i));
        }
        leaveBy(region.exit(label));
    }

    @Override
    void leaveAtEnd() {
        leaveBy(0);
    }

    @Override
    void leaveFrom(int label) {
        leaveBy(region.exit(label));
    }

    private void leaveBy(int exit) {
        if (!region.isHub()) {
            use.written().stream().forEach(local -> {
                JvmType type = arrays.locals()[local];
                new Vector(code(), slots().type(local), slots().local(local)).load(type);
                arrays.set(code(), numbers, references, arrays.local(local), type);
            });
        }
        code().loadConstant(exit).ireturn();
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
