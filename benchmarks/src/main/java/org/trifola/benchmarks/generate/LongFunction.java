package org.trifola.benchmarks.generate;

import org.trifola.benchmarks.generate.Code.Op;

/** {@code run(n)} calls a function of 100,000 instructions n times. */
final class LongFunction {
    private static final int INSTRUCTIONS = 100_000;

    private LongFunction() {
    }

    static ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(1);
        Code code = new Code().locals(14);
        new Statements(1, 0, 16).until(code, INSTRUCTIONS);
        int function = module.function("long", 2, code.combine(0, 16).end());
        Code run = new Code().locals(1);
        run.clear(Statements.END_ADDRESS).countDown(0, () -> run.get(0).get(1).call(function).get(1).i32Const(5).op(Op.ROTL).op(Op.XOR).set(1));
        module.export("run", module.function("run", 1, run.get(1).end()));
        return module;
    }
}
