package org.trifola.benchmarks.generate;

import org.trifola.benchmarks.generate.Code.Op;

/** {@code run(n)} calls each of 100,000 small functions, which no program is likely to do, n times. */
final class EveryFunction {
    private static final int GROUPS = 250;
    /** How many functions the function of a group calls. */
    private static final int GROUP = 400;
    /** How many functions are called. */
    static final int FUNCTIONS = GROUPS * GROUP;

    private EveryFunction() {
    }

    static ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(1);
        for (int function = 0; function < FUNCTIONS; function++) {
            module.function("f" + function, 1, new Code()
                .get(0).i32Const(function).op(Op.XOR).i32Const(5).op(Op.ROTL)
                .get(0).i32Const(7).op(Op.SHR_U).op(Op.ADD).i32Const(5).op(Op.MUL)
                .get(0).i32Const(function).op(Op.LT_S).op(Op.ADD).end());
        }
        int first = module.function("g0", 1, group(0));
        for (int group = 1; group < GROUPS; group++) {
            module.function("g" + group, 1, group(group));
        }
        Code run = new Code().locals(1);
        run.countDown(0, () -> {
            for (int group = 0; group < GROUPS; group++) {
                run.get(1).call(first + group).set(1);
            }
        });
        module.export("run", module.function("run", 1, run.get(1).end()));
        return module;
    }

    private static Code group(int group) {
        Code code = new Code().get(0);
        for (int index = 0; index < GROUP; index++) {
            code.call(group * GROUP + index);
        }
        return code.end();
    }
}
