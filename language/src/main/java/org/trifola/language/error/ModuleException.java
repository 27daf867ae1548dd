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

    /**
     * @param phase the phase in which the module is rejected
     * @param message what is wrong
     * @param offset the module offset of what is wrong, or {@link #NONE}
     * @param function the index of the function that it lies in, or {@link #NONE}
     */
    public ModuleException(Phase phase, String message, int offset, int function) {
        super(message, null, false, false);
        this.phase = phase;
        this.offset = offset;
        this.function = function;
    }

    /** A module that does not follow the binary format at {@code offset}. */
    public static ModuleException malformed(String message, int offset) {
        return new ModuleException(Phase.MALFORMED, message, offset, NONE);
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
        return new ModuleException(phase, getMessage(), offset, index);
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
}
