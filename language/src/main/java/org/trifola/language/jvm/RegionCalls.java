package org.trifola.language.jvm;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.Label;
import java.lang.classfile.instruction.SwitchCase;
import java.util.ArrayList;
import java.util.List;

/** Emits calls of the methods of regions, and the branches by which these are left. */
final class RegionCalls {

    private final CodeBuilder code;
    private final MethodFrame frame;
    private final ControlGenerator control;
    private final OperandStack operands;
    private final FunctionBody body;

    RegionCalls(MethodFrame frame, ControlGenerator control, OperandStack operands, FunctionBody body) {
        this.code = frame.code();
        this.frame = frame;
        this.control = control;
        this.operands = operands;
        this.body = body;
    }

    /** Calls the method of {@code region}; the code that follows is that of the instruction behind it, if that is reached. */
    void call(Region region, MemoryAtHand memory) {
        control.emitting();
        frame.arrays().pushArguments(region.locals());
        code.invokestatic(Names.part(body.function(), region.number()), Names.partMethod(region.number()), PartFrame.type(region, body.forms().locals()));
        frame.arrays().loadLocals(region.locals().results(), operands.height());
        memory.fetch();
        int[] exits = region.exits();
        if (exits.length == 0 || exits.length == 1 && !region.continues()) {
            code.pop();
            if (exits.length == 1) {
                branch(exits[0]);
            } else if (!region.continues()) {
                // The region never comes back, but the JVM wants to see that.
                code.aconst_null().athrow();
            }
        } else if (exits.length == 1) {
            Label next = code.newLabel();
            code.ifeq(next);
            branch(exits[0]);
            control.resume(next);
        } else {
            choose(region);
        }
        if (!region.continues()) {
            control.stop();
        }
    }

    private void choose(Region region) {
        Label next = code.newLabel();
        List<Label> targets = new ArrayList<>();
        List<SwitchCase> cases = new ArrayList<>();
        for (int exit = 1; exit <= region.exits().length; exit++) {
            Label target = code.newLabel();
            targets.add(target);
            cases.add(SwitchCase.of(exit, target));
        }
        // Where the region does not continue, its last exit needs no comparison.
        Label otherwise = region.continues() ? next : targets.getLast();
        code.tableswitch(1, region.exits().length, otherwise, cases);
        for (int i = 0; i < targets.size(); i++) {
            control.resume(targets.get(i));
            control.emitting();
            branch(region.exits()[i]);
        }
        if (region.continues()) {
            control.resume(next);
        }
    }

    /** Branches to a label to which a region has branched. */
    private void branch(int label) {
        if (control.isOutside(label)) {
            frame.leaveFrom(control.outsideLabel(label), operands.height() - operands.spilled());
            control.stop();
        } else {
            List<JvmType> types = control.labelTypes(label);
            if (!types.isEmpty()) {
                frame.arrays().pushValues(types);
                operands.push(types);
            }
            control.branch(label);
            operands.pop(types.size());
        }
    }
}
