package org.trifola.benchmarks.generate;

import java.util.Random;
import org.trifola.benchmarks.generate.Code.Op;

/**
 * A module like that of an application: functions with names, and data segments. {@code run(n)} calls some of the functions,
 * n in all.
 *
 * @param functions how many there are
 * @param called how many of them are called
 * @param segments the number of data segments
 * @param pages the size of the memory
 */
record ManyFunctions(int functions, int called, int segments, int pages) {
    private static final int FUNCTION_INSTRUCTIONS = 260;
    private static final int SEGMENT_LENGTH = 400;
    private static final int FIRST_SEGMENT_ADDRESS = 0xA000;
    /** No n is greater. */
    private static final int GREATEST = 1 << 24;

    ModuleWriter write() {
        ModuleWriter module = new ModuleWriter(pages);
        for (int function = 0; function < functions; function++) {
            module.function("function_with_a_name_of_some_length_" + function, 2, body(function));
        }
        module.export("run", module.function("run", 1, run()));
        Random random = new Random(1);
        for (int segment = 0; segment < segments; segment++) {
            byte[] content = new byte[SEGMENT_LENGTH];
            random.nextBytes(content);
            module.data(FIRST_SEGMENT_ADDRESS + segment * (SEGMENT_LENGTH + 48), content);
        }
        return module;
    }

    private Code body(int function) {
        Code code = new Code().locals(6);
        Statements statements = new Statements(function, 1, 7);
        statements.until(code, FUNCTION_INSTRUCTIONS / 2);
        // Never taken: a call such as a program has many of and seldom makes.
        code.get(0).i32Const(GREATEST).op(Op.GT_U).ifThen();
        code.get(1).get(0).call((int) ((function + 1) * 7919L % functions)).set(2).end();
        statements.until(code, FUNCTION_INSTRUCTIONS);
        return code.get(0).get(2).op(Op.XOR).get(5).op(Op.ADD).end();
    }

    private Code run() {
        Code run = new Code().locals(1);
        run.clear(Statements.END_ADDRESS).countDown(0, () -> {
            for (int label = 0; label <= called; label++) {
                run.block();
            }
            run.get(0).i32Const(called).op(Op.REM_U).branchTable(called);
            for (int index = 0; index < called; index++) {
                run.end();
                run.get(0).get(1).call((int) (index * 2503L % functions));
                run.get(1).i32Const(5).op(Op.ROTL).op(Op.XOR).set(1).branch(called - index - 1);
            }
            run.end();
        });
        return run.get(1).end();
    }
}
