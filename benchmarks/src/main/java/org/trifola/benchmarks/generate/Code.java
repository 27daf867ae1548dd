package org.trifola.benchmarks.generate;

/** The body of a function in the making; its locals beyond the parameters are all i32. Counts its instructions. */
final class Code {
    private static final int I32 = 0x7F;
    private static final int EMPTY = 0x40;

    private final Bytes instructions = new Bytes();
    private int locals;
    private int count;

    /** A binary or unary operator on i32, or another instruction without immediates. */
    enum Op {
        EQZ(0x45), LT_S(0x48), LT_U(0x49), GT_U(0x4B), GE_U(0x4F),
        ADD(0x6A), SUB(0x6B), MUL(0x6C), REM_U(0x70), AND(0x71), OR(0x72), XOR(0x73), SHL(0x74), SHR_S(0x75),
        SHR_U(0x76), ROTL(0x77);

        private final int code;

        Op(int code) {
            this.code = code;
        }
    }

    int count() {
        return count;
    }

    Bytes instructions() {
        return instructions;
    }

    /** The locals and the instructions, which have to end in {@code end}. */
    Bytes body() {
        Bytes body = new Bytes();
        if (locals == 0) {
            body.u32(0);
        } else {
            body.u32(1).u32(locals).u8(I32);
        }
        return body.raw(instructions);
    }

    /** The number of i32 locals besides the parameters. */
    Code locals(int number) {
        locals = number;
        return this;
    }

    Code op(Op op) {
        return instruction(op.code);
    }

    Code i32Const(int value) {
        instruction(0x41);
        instructions.s64(value);
        return this;
    }

    Code get(int local) {
        return instruction(0x20, local);
    }

    Code set(int local) {
        return instruction(0x21, local);
    }

    Code drop() {
        return instruction(0x1A);
    }

    Code load(int offset) {
        return access(0x28, 2, offset);
    }

    Code load16(int offset) {
        return access(0x2F, 1, offset);
    }

    Code store(int offset) {
        return access(0x36, 2, offset);
    }

    Code memorySize() {
        return instruction(0x3F, 0);
    }

    Code memoryGrow() {
        return instruction(0x40, 0);
    }

    Code call(int function) {
        return instruction(0x10, function);
    }

    Code block() {
        return opening(0x02);
    }

    Code loop() {
        return opening(0x03);
    }

    Code ifThen() {
        return opening(0x04);
    }

    Code orElse() {
        return instruction(0x05);
    }

    Code end() {
        return instruction(0x0B);
    }

    Code branch(int depth) {
        return instruction(0x0C, depth);
    }

    Code branchIf(int depth) {
        return instruction(0x0D, depth);
    }

    /** A table of branches to the depths 0, 1, … {@code cases - 1}, and to {@code cases} otherwise. */
    Code branchTable(int cases) {
        instruction(0x0E, cases);
        for (int depth = 0; depth <= cases; depth++) {
            instructions.u32(depth);
        }
        return this;
    }

    /** Sets the memory below an address to zero. */
    Code clear(int address) {
        i32Const(0).i32Const(0).i32Const(address).instruction(0xFC);
        instructions.u32(11).u32(0);
        return this;
    }

    /** Combines some locals into one operand. */
    Code combine(int firstLocal, int number) {
        get(firstLocal);
        for (int local = firstLocal + 1; local < firstLocal + number; local++) {
            get(local).i32Const(5).op(Op.ROTL).op(Op.XOR);
        }
        return this;
    }

    /** Repeats the statements for as long as a local is not zero, and takes one off it each time. */
    Code countDown(int local, Runnable statements) {
        block().loop().get(local).op(Op.EQZ).branchIf(1);
        get(local).i32Const(1).op(Op.SUB).set(local);
        statements.run();
        return branch(0).end().end();
    }

    private Code opening(int code) {
        instruction(code);
        instructions.u8(EMPTY);
        return this;
    }

    private Code access(int code, int alignment, int offset) {
        instruction(code, alignment);
        instructions.u32(offset);
        return this;
    }

    private Code instruction(int code, int immediate) {
        instruction(code);
        instructions.u32(immediate);
        return this;
    }

    private Code instruction(int code) {
        instructions.u8(code);
        count++;
        return this;
    }
}
