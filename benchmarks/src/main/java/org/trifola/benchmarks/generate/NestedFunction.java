package org.trifola.benchmarks.generate;

import org.trifola.benchmarks.generate.Code.Op;

/** {@code run(n)} calls a function n times that consists of blocks, conditions and loops, some thirty levels deep. */
final class NestedFunction {
    private static final int FUEL = 1;
    private static final int FIRST_LOCAL = 2;
    private static final int LOCALS = 12;
    /** So often do loops repeat in one call. */
    private static final int REPETITIONS = 4000;
    /** What is no longer than this is not divided further. */
    private static final int LEAF = 60;

    private final Code code = new Code().locals(LOCALS);
    private final Statements statements = new Statements(2, FIRST_LOCAL, LOCALS);
    private int constructs;

    private NestedFunction() {
    }

    static ModuleWriter write(int instructions) {
        ModuleWriter module = new ModuleWriter(1);
        NestedFunction nested = new NestedFunction();
        nested.write(0, instructions);
        int function = module.function("nested", 2, nested.code.combine(0, FIRST_LOCAL + LOCALS).end());
        Code run = new Code().locals(1);
        run.clear(Statements.END_ADDRESS);
        run.countDown(0, () -> run.get(0).i32Const(REPETITIONS).call(function).get(1).i32Const(5).op(Op.ROTL).op(Op.XOR).set(1));
        module.export("run", module.function("run", 1, run.get(1).end()));
        return module;
    }

    /** Writes as many instructions: most of them deeper, the rest beside. */
    private void write(int begin, int end) {
        if (end - begin <= LEAF) {
            statements.until(code, end);
            return;
        }
        int inner = begin + (end - begin) * 3 / 4;
        switch (constructs++ % 3) {
            case 0 -> {
                code.block();
                statements.until(code, code.count() + 15);
                code.get(FIRST_LOCAL).i32Const(constructs).op(Op.LT_U).branchIf(0);
                write(code.count(), inner);
                code.end();
            }
            case 1 -> {
                code.get(FIRST_LOCAL + constructs % LOCALS).i32Const(constructs * 7919).op(Op.XOR).i32Const(7).op(Op.AND).ifThen();
                write(code.count(), inner);
                code.orElse();
                statements.until(code, code.count() + 15);
                code.end();
            }
            default -> {
                code.loop();
                write(code.count(), inner);
                repeat();
                code.end();
            }
        }
        write(code.count(), end);
    }

    /** Goes back to the loop around unless the fuel is used up, and seven times out of eight. */
    private void repeat() {
        code.get(FUEL).op(Op.EQZ).op(Op.EQZ).ifThen();
        code.get(FUEL).i32Const(1).op(Op.SUB).set(FUEL);
        code.get(FUEL).i32Const(7).op(Op.AND).branchIf(1);
        code.end();
    }
}
