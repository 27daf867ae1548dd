package org.trifola.benchmarks.generate;

import org.trifola.benchmarks.generate.Code.Op;

/** {@code run(n)} calls a function of many instructions in a row n times. */
final class LongFunction {
    private LongFunction() {
    }

    static ModuleWriter write(int instructions) {
        ModuleWriter module = new ModuleWriter(1);
        Code code = new Code().locals(14);
        new Statements(1, 0, 16).until(code, instructions);
        int function = module.function("long", 2, code.combine(0, 16).end());
        Code run = new Code().locals(1);
        run.clear(Statements.END_ADDRESS);
        run.countDown(0, () -> run.get(0).get(1).call(function).get(1).i32Const(5).op(Op.ROTL).op(Op.XOR).set(1));
        module.export("run", module.function("run", 1, run.get(1).end()));
        return module;
    }
}
