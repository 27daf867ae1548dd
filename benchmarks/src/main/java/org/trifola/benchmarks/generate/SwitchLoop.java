package org.trifola.benchmarks.generate;

import java.util.Random;
import org.trifola.benchmarks.generate.Code.Op;

/** The loop of an interpreter: {@code run(n)} makes n steps, each a {@code br_table} over 300 cases. */
final class SwitchLoop {
    private static final int CASES = 300;
    private static final int OPCODES_ADDRESS = Statements.END_ADDRESS;
    private static final int OPCODES = 4096;

    private static final int STEPS_LEFT = 0;
    private static final int POSITION = 1;
    private static final int FIRST_REGISTER = 2;
    private static final int REGISTERS = 10;

    private SwitchLoop() {
    }

    static ModuleWriter write(int instructions) {
        ModuleWriter module = new ModuleWriter(1);
        Code run = new Code().locals(1 + REGISTERS);
        run.clear(Statements.END_ADDRESS).countDown(STEPS_LEFT, () -> step(run, instructions / CASES));
        run.combine(FIRST_REGISTER, REGISTERS).end();
        module.export("run", module.function("run", 1, run));
        module.data(OPCODES_ADDRESS, opcodes());
        return module;
    }

    private static void step(Code run, int caseInstructions) {
        run.get(POSITION).i32Const(2).op(Op.ADD).i32Const(2 * OPCODES - 1).op(Op.AND).set(POSITION);
        for (int label = 0; label <= CASES; label++) {
            run.block();
        }
        run.get(POSITION).load16(OPCODES_ADDRESS).branchTable(CASES);
        for (int index = 0; index < CASES; index++) {
            run.end();
            new Statements(index, FIRST_REGISTER, REGISTERS).until(run, run.count() + caseInstructions);
            run.branch(CASES - index);
        }
        run.end();
    }

    private static byte[] opcodes() {
        Random random = new Random(1);
        Bytes bytes = new Bytes();
        for (int index = 0; index < OPCODES; index++) {
            int opcode = random.nextInt(CASES);
            bytes.u8(opcode).u8(opcode >> 8);
        }
        return bytes.toByteArray();
    }
}
