package org.trifola.benchmarks.generate;

import java.util.Random;
import org.trifola.benchmarks.generate.Code.Op;

/** Writes random statements that always terminate and never trap; the same seed gives the same statements. */
final class Statements {
    /** Memory from here on is neither read nor written. */
    static final int END_ADDRESS = 0x9000;

    private static final int ADDRESS_MASK = 0x7FFC;
    private static final Op[] BINARY = {
        Op.ADD, Op.SUB, Op.MUL, Op.AND, Op.OR, Op.XOR, Op.SHL, Op.SHR_S, Op.SHR_U, Op.ROTL
    };
    private static final Op[] COMPARISONS = {Op.LT_S, Op.LT_U, Op.GT_U, Op.GE_U};

    private final Random random;
    private final int firstLocal;
    private final int locals;

    /** Statements that read and write as many locals from the first one on. */
    Statements(long seed, int firstLocal, int locals) {
        this.random = new Random(seed);
        this.firstLocal = firstLocal;
        this.locals = locals;
    }

    /** Appends statements until the code has this many instructions, or a few more. */
    void until(Code code, int instructions) {
        while (code.count() < instructions) {
            statement(code, 2);
        }
    }

    private void statement(Code code, int depth) {
        int kind = random.nextInt(10);
        if (kind < 6 || depth == 0) {
            expression(code, 2);
            code.set(local());
        } else if (kind < 8) {
            address(code);
            expression(code, 1);
            code.store(4 * random.nextInt(64));
        } else if (kind == 8) {
            condition(code);
            code.ifThen();
            statement(code, depth - 1);
            if (random.nextBoolean()) {
                code.orElse();
                statement(code, depth - 1);
            }
            code.end();
        } else {
            code.block();
            statement(code, depth - 1);
            condition(code);
            code.branchIf(0);
            statement(code, depth - 1);
            code.end();
        }
    }

    private void expression(Code code, int depth) {
        int kind = random.nextInt(depth == 0 ? 4 : 12);
        if (kind < 3) {
            code.get(local());
        } else if (kind == 3) {
            code.i32Const(random.nextInt() >> random.nextInt(32));
        } else if (kind == 4) {
            address(code);
            code.load(4 * random.nextInt(64));
        } else {
            expression(code, depth - 1);
            expression(code, depth - 1);
            code.op(BINARY[random.nextInt(BINARY.length)]);
        }
    }

    private void condition(Code code) {
        code.get(local());
        expression(code, 0);
        code.op(COMPARISONS[random.nextInt(COMPARISONS.length)]);
    }

    private void address(Code code) {
        code.get(local()).i32Const(ADDRESS_MASK).op(Op.AND);
    }

    private int local() {
        return firstLocal + random.nextInt(locals);
    }
}
