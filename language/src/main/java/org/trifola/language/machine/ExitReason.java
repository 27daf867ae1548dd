package org.trifola.language.machine;

/** Why machine code was left, as it tells Java. */
public final class ExitReason {

    /** The function that was entered has returned: an integer is the first value of the stack, a floating-point number the second. */
    public static final int RETURN = 0;
    /** A function is called that has no code; the first value is its place in the table of functions. */
    public static final int CALL = 1;
    /** {@code call_indirect}: the first value is the index of the element, the second that of the type, and of the table above. */
    public static final int INDIRECT_CALL = 2;
    /** An instruction: the first value tells which. */
    public static final int INSTRUCTION = 3;
    /** The guest is to let others interrupt it. */
    public static final int POLL = 4;
    /** A trap; its kind is added. */
    public static final int TRAP = 5;

    private ExitReason() {
    }
}
