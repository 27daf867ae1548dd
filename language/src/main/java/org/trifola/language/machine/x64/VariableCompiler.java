package org.trifola.language.machine.x64;

import org.trifola.language.instruction.VariableOp;
import org.trifola.language.machine.InstanceData;
import org.trifola.language.module.Module;

/** Makes code that reads and sets locals and globals. */
final class VariableCompiler {

    private static final int STORE_CONSTANT = 0xC7;

    private final Module module;
    private final Assembler code;
    private final LocalPlan locals;
    private final FrameLayout frame;
    private final Operands operands;
    private final Targets targets;
    private final LocalFacts facts;

    VariableCompiler(Module module, Assembler code, LocalPlan locals, FrameLayout frame, Operands operands, Targets targets, LocalFacts facts) {
        this.module = module;
        this.code = code;
        this.locals = locals;
        this.frame = frame;
        this.operands = operands;
        this.targets = targets;
        this.facts = facts;
    }

    /** Makes the code of an instruction on the local or global {@code index}. */
    void operator(VariableOp operator, int index) {
        switch (operator) {
            case LOCAL_GET -> get(index);
            case LOCAL_SET -> set(index);
            case LOCAL_TEE -> {
                set(index);
                get(index);
            }
            case GLOBAL_GET -> getGlobal(index);
            case GLOBAL_SET -> setGlobal(index);
        }
    }

    /** Pushes the value of a local. */
    void get(int local) {
        long least = facts.least(local);
        long greatest = facts.greatest(local);
        if (least == greatest && locals.type(local) == MachineType.I32) {
            operands.pushConstant(MachineType.I32, least);
        } else {
            operands.pushLocal(local);
            operands.setRange(least, greatest);
        }
    }

    /** Pops a value, which a local has from now on. */
    void set(int local) {
        int value = operands.pop();
        if (operands.local(value) == local) {
            return;
        }
        operands.saveLocal(local, facts);
        facts.set(local, value, operands);
        int home = locals.home(local);
        MachineType type = locals.type(local);
        if (home != LocalPlan.IN_MEMORY) {
            operands.load(value, home);
        } else if (operands.isImmediate(value) && !type.isFloating()) {
            frame.local(0, true, STORE_CONSTANT, 0, local);
            code.immediateInt((int) operands.constant(value));
        } else {
            int register = operands.inRegister(value);
            frame.storeLocal(type, register, local);
            if (operands.ownsRegister(value)) {
                operands.release(value);
                operands.remember(local, register);
                return;
            }
        }
        operands.release(value);
    }

    private void getGlobal(int index) {
        MachineType global = MachineType.of(module.globals().get(index).type().valueType());
        int offset = InstanceData.global(module, index);
        int target = targets.next();
        int register = target != Operands.NONE ? target : operands.take(global);
        code.memory(global.prefix(), global.isWideInteger(), global.load(), register, Registers.INSTANCE, offset);
        operands.pushRegister(global, register);
    }

    private void setGlobal(int index) {
        int value = operands.pop();
        MachineType global = operands.type(value);
        int offset = InstanceData.global(module, index);
        int register = operands.inRegister(value);
        code.memory(global.prefix(), !global.isFloating(), global.store(), register, Registers.INSTANCE, offset);
        operands.release(value);
    }
}
