package org.trifola.language.error;

/**
 * What is wrong with a module. The message starts with the text that the official test suite has for the error, and may
 * go on with details behind a colon.
 */
public final class ModuleException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    /** Where an offset or a function is not known or does not apply. */
    public static final int NONE = -1;

    /** The phase in which the module was rejected. */
    public enum Phase {
        /** It does not follow the binary or the text format. */
        MALFORMED("malformed"),
        /** It does not follow the validation rules. */
        INVALID("invalid"),
        /** Its imports are not what it declares. */
        UNLINKABLE("unlinkable");

        private final String text;

        Phase(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    private final Phase phase;
    private final int offset;
    private final int function;
    private final int line;
    private final int column;

    /**
     * @param phase the phase in which the module is rejected
     * @param message what is wrong
     * @param offset the module offset of what is wrong, or {@link #NONE}
     * @param function the index of the function that it lies in, or {@link #NONE}
     */
    public ModuleException(Phase phase, String message, int offset, int function) {
        this(phase, message, offset, function, NONE, NONE);
    }

    private ModuleException(Phase phase, String message, int offset, int function, int line, int column) {
        super(message, null, false, false);
        this.phase = phase;
        this.offset = offset;
        this.function = function;
        this.line = line;
        this.column = column;
    }

    /** A module that does not follow the binary format at {@code offset}. */
    public static ModuleException malformed(String message, int offset) {
        return new ModuleException(Phase.MALFORMED, message, offset, NONE);
    }

    /** A module that does not follow the text format at {@code line} and {@code column}, both counted from 1. */
    public static ModuleException malformedText(String message, int line, int column) {
        return new ModuleException(Phase.MALFORMED, message, NONE, NONE, line, column);
    }

    /** A module that does not follow a validation rule at {@code offset}. */
    public static ModuleException invalid(String message, int offset) {
        return new ModuleException(Phase.INVALID, message, offset, NONE);
    }

    /** A module that cannot be linked. */
    public static ModuleException unlinkable(String message) {
        return new ModuleException(Phase.UNLINKABLE, message, NONE, NONE);
    }

    /** The same error, known to lie in the function with the index {@code function}. */
    public ModuleException inFunction(int index) {
        return new ModuleException(phase, getMessage(), offset, index, line, column);
    }

    /** The phase in which the module was rejected. */
    public Phase phase() {
        return phase;
    }

    /** The module offset of what is wrong, or {@link #NONE}. */
    public int offset() {
        return offset;
    }

    /** The index of the function that it lies in, or {@link #NONE}. */
    public int function() {
        return function;
    }

    /** The line of the text that is wrong, from 1 on, or {@link #NONE} where the module is not a text. */
    public int line() {
        return line;
    }

    /** The column of the text that is wrong, from 1 on, or {@link #NONE} where the module is not a text. */
    public int column() {
        return column;
    }
}
