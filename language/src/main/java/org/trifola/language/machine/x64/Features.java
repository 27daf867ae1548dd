package org.trifola.language.machine.x64;

/** Code that asks the processor what it can do. */
public final class Features {

    private static final int CPUID = 0x0FA2;
    private static final int XGETBV = 0x0F01D0;
    private static final int AND = 4;
    private static final int CMP = 7;

    /** SSSE3, SSE4.1, SSE4.2, POPCNT and AVX, whose registers the system keeps. */
    private static final int BASIC = 1 << 9 | 1 << 19 | 1 << 20 | 1 << 23 | 1 << 27 | 1 << 28;
    /** Of what the system keeps of each thread, the vectors of SSE and of AVX. */
    private static final int KEPT = 3 << 1;
    /** BMI1 and BMI2. */
    private static final int STRUCTURED = 1 << 3 | 1 << 8;
    /** LZCNT. */
    private static final int EXTENDED = 1 << 5;

    private Features() {
    }

    /** Code that returns 1 if the processor has all instructions that functions are made of, and else 0. */
    public static byte[] code() {
        Assembler code = new Assembler(0, 128);
        Label missing = new Label();
        Label done = new Label();
        code.push(Registers.RBX);
        query(code, 1, Registers.RCX, BASIC, missing);
        query(code, 7, Registers.RBX, STRUCTURED, missing);
        query(code, 0x8000_0001L, Registers.RCX, EXTENDED, missing);
        code.moveConstant(Registers.RCX, 0);
        code.plain(XGETBV);
        require(code, Registers.RAX, KEPT, missing);
        code.moveConstant(Registers.RAX, 1);
        code.jump(done);
        code.bind(missing);
        code.moveConstant(Registers.RAX, 0);
        code.bind(done);
        code.pop(Registers.RBX);
        code.plain(0xC3);
        return code.toBytes();
    }

    private static void query(Assembler code, long leaf, int answer, int needed, Label missing) {
        code.moveConstant(Registers.RAX, leaf);
        code.moveConstant(Registers.RCX, 0);
        code.plain(CPUID);
        require(code, answer, needed, missing);
    }

    private static void require(Assembler code, int answer, int needed, Label missing) {
        code.arithmetic(false, AND, answer, needed);
        code.arithmetic(false, CMP, answer, needed);
        code.jump(Condition.NOT_EQUAL, missing);
    }
}
