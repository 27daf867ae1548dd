package org.trifola.benchmarks.generate;

import java.util.Random;
import org.trifola.benchmarks.generate.Code.Op;

/**
 * A module of the size of a big application: 30 MB in 50,000 functions, 2,000 data segments, a name for each function.
 * {@code run(n)} calls up to 64 of the functions, n in all.
 */
final class ManyFunctions {
    private static final int FUNCTIONS = 50_000;
    private static final int FUNCTION_INSTRUCTIONS = 260;
    private static final int CALLED = 64;
    private static final int SEGMENTS = 2_000;
    private static final int SEGMENT_LENGTH = 400;
    private static final int FIRST_SEGMENT_ADDRESS = 0x10000;
    private static final int PAGES = 16;
    /** No n is greater. */
    private static final int GREATEST = 1 << 16;

    private ManyFunctions() {
    }

    static ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(PAGES);
        for (int function = 0; function < FUNCTIONS; function++) {
            module.function("function_with_a_name_of_some_length_" + function, 2, body(function));
        }
        module.export("run", module.function("run", 1, run()));
        Random random = new Random(1);
        for (int segment = 0; segment < SEGMENTS; segment++) {
            byte[] content = new byte[SEGMENT_LENGTH];
            random.nextBytes(content);
            module.data(FIRST_SEGMENT_ADDRESS + segment * (SEGMENT_LENGTH + 48), content);
        }
        return module;
    }

    private static Code body(int function) {
        Code code = new Code().locals(6);
        Statements statements = new Statements(function, 1, 7);
        statements.until(code, FUNCTION_INSTRUCTIONS / 2);
        // Never taken: a call such as a program has many of and seldom makes.
        code.get(0).i32Const(GREATEST).op(Op.GT_U).ifThen();
        code.get(1).get(0).call((int) ((function + 1) * 7919L % FUNCTIONS)).set(2).end();
        statements.until(code, FUNCTION_INSTRUCTIONS);
        return code.get(0).get(2).op(Op.XOR).get(5).op(Op.ADD).end();
    }

    private static Code run() {
        Code run = new Code().locals(1);
        run.clear(Statements.END_ADDRESS).countDown(0, () -> {
            for (int called = 0; called < CALLED; called++) {
                run.get(0).i32Const(CALLED).op(Op.REM_U).i32Const(called).op(Op.SUB).op(Op.EQZ).ifThen();
                run.get(0).get(1).call((int) (called * 2503L % FUNCTIONS));
                run.get(1).i32Const(5).op(Op.ROTL).op(Op.XOR).set(1).end();
            }
        });
        return run.get(1).end();
    }
}
