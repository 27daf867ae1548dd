package org.trifola.language.jvm;

import static java.lang.constant.ConstantDescs.CD_int;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.constant.ClassDesc;
import java.lang.constant.MethodTypeDesc;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * The method of a region of a function that is cut. It gets the locals that it needs, and stores those that it has changed and
 * somebody needs in arrays. It gives the exit by which it was left.
 */
final class PartFrame extends MethodFrame {

    private final Region region;
    private final MethodArrays arrays;
    private final BitSet others;
    /** Where exits that find nothing on the stack store the results, and leave; null as long as there is none. */
    private Label end;

    /**
     * @param region the region
     * @param arrays what is where in the arrays
     * @param body the body of the function
     */
    PartFrame(CodeBuilder code, Region region, FrameArrays arrays, FunctionBody body) {
        super(code, LocalSlots.ofInstance(body.forms().locals()));
        this.region = region;
        this.arrays = new MethodArrays(arrays, code, slots());
        RegionLocals passed = region.locals();
        this.others = LocalUse.of(body.instructions(region.start().offset()), region.end().offset()).used();
        others.andNot(passed.parameters());
        passed.parameters().stream().forEach(slots()::addLocal);
        others.stream().forEach(slots()::addLocal);
    }

    /**
     * The type of the method.
     *
     * @param types what the locals of the function are in local variables
     */
    static MethodTypeDesc type(Region region, JvmType[] types) {
        List<ClassDesc> parameters = new ArrayList<>(List.of(Names.INSTANCE, MethodArrays.NUMBERS, MethodArrays.REFERENCES));
        region.locals().parameters().stream().forEach(local -> parameters.addAll(types[local].descs()));
        return MethodTypeDesc.of(CD_int, parameters);
    }

    @Override
    void enter() {
        others.stream().filter(local -> !region.locals().stored().get(local)).forEach(local -> {
            slots().type(local).pushDefault(code());
            slots().type(local).store(code(), slots().local(local));
        });
        arrays.loadLocals(region.locals().stored(), 0);
    }

    @Override
    List<List<JvmType>> labels() {
        return region.labels();
    }

    @Override
    public void leave(int label, int below) {
        arrays.popValues(region.labels().get(label));
        leaveBy(region.exit(label), below);
    }

    @Override
    void leaveAtEnd() {
        leaveBy(0, 0);
    }

    @Override
    void leaveFrom(int label, int below) {
        leaveBy(region.exit(label), below);
    }

    /** All exits store the same, which is long code where many locals are. */
    private void leaveBy(int exit, int below) {
        code().loadConstant(exit);
        if (below > 0 || region.exits().length < 2) {
            storeAndReturn();
        } else {
            end = end == null ? code().newLabel() : end;
            code().goto_(end);
        }
    }

    private void storeAndReturn() {
        arrays.storeLocals(region.locals().results());
        code().ireturn();
    }

    @Override
    void finish(ControlGenerator control) {
        if (end != null) {
            control.bindEnd(end);
            storeAndReturn();
        }
    }

    @Override
    MethodArrays arrays() {
        return arrays;
    }
}
