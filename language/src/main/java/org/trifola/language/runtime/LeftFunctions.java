package org.trifola.language.runtime;

import com.oracle.truffle.api.exception.AbstractTruffleException;

/**
 * An exception leaves functions that run as machine code, of which nobody else knows: whoever entered them throws the exception on,
 * and tells which they were.
 */
@SuppressWarnings("serial")
public final class LeftFunctions extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient AbstractTruffleException exception;
    private final transient Code code;
    private final int[] functions;
    private final int[] offsets;

    /**
     * @param exception what was thrown
     * @param code the module of the functions
     * @param functions their indices, the innermost first
     * @param offsets the module offset of the instruction where each was left, or -1
     */
    public LeftFunctions(AbstractTruffleException exception, Code code, int[] functions, int[] offsets) {
        super(null, null, false, false);
        this.exception = exception;
        this.code = code;
        this.functions = functions;
        this.offsets = offsets;
    }

    /** What was thrown. */
    public AbstractTruffleException exception() {
        return exception;
    }

    /** The module of the functions. */
    public Code code() {
        return code;
    }

    /** The number of functions. */
    public int count() {
        return functions.length;
    }

    /** The index of the function {@code i}, the innermost first. */
    public int function(int i) {
        return functions[i];
    }

    /** The module offset of the instruction where the function {@code i} was left, or -1. */
    public int offset(int i) {
        return offsets[i];
    }
}
