package org.trifola.benchmarks.generate;

import org.trifola.benchmarks.generate.Code.Op;

/**
 * {@code run(n)} calls the import {@code host.f} n times, each time with what it gave before; {@code next(x)} is
 * {@code rotl(x, 5) * 5 + 1}, so that no call of a chain of them can be left out.
 */
final class CallLoop {
    private CallLoop() {
    }

    static ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(1);
        int host = module.importFunction("host", "f");
        Code run = new Code().locals(1);
        run.countDown(0, () -> run.get(1).call(host).set(1));
        module.export("run", module.function("run", 1, run.get(1).end()));
        Code next = new Code().get(0).i32Const(5).op(Op.ROTL).i32Const(5).op(Op.MUL).i32Const(1).op(Op.ADD).end();
        module.export("next", module.function("next", 1, next));
        return module;
    }
}
