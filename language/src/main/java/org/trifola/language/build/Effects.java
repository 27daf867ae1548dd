package org.trifola.language.build;

/**
 * What the evaluation of an expression or statement can do besides giving a value, as a set of bits. From it follows
 * which pending operands have to be evaluated before something else is.
 */
final class Effects {

    static final int NONE = 0;
    static final int TRAPS = 1;
    static final int READS_MEMORY = 1 << 1;
    static final int READS_GLOBALS = 1 << 2;
    static final int READS_TABLES = 1 << 3;
    static final int WRITES_MEMORY = 1 << 4;
    static final int WRITES_GLOBALS = 1 << 5;
    static final int WRITES_TABLES = 1 << 6;

    private static final int READS = READS_MEMORY | READS_GLOBALS | READS_TABLES;
    private static final int WRITES = WRITES_MEMORY | WRITES_GLOBALS | WRITES_TABLES;
    private static final int READ_TO_WRITE_SHIFT = 3;

    /** What a call can do. */
    static final int ALL = TRAPS | READS | WRITES;

    private Effects() {
    }

    /** Whether something with the effects {@code first} must not be evaluated after something with {@code second}. */
    static boolean ordered(int first, int second) {
        boolean firstVisible = (first & (TRAPS | WRITES)) != 0;
        boolean secondVisible = (second & (TRAPS | WRITES)) != 0;
        return firstVisible && secondVisible || dependent(first, second) || dependent(second, first);
    }

    /** Whether {@code reader} reads what {@code writer} writes. */
    private static boolean dependent(int reader, int writer) {
        return ((reader & READS) << READ_TO_WRITE_SHIFT & writer) != 0;
    }
}
