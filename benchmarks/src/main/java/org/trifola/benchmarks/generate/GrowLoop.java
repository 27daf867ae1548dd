package org.trifola.benchmarks.generate;

/** {@code run(n)} calls {@code memory.grow(1)} n times and gives the size of the memory, which starts with one page. */
final class GrowLoop {
    private GrowLoop() {
    }

    static ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(1);
        Code run = new Code();
        run.countDown(0, () -> run.i32Const(1).memoryGrow().drop());
        module.export("run", module.function("run", 1, run.memorySize().end()));
        return module;
    }
}
