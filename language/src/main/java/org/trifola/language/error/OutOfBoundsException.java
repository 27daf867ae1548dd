package org.trifola.language.error;

/** A function of the host was told to reach outside of the guest's memory. */
public final class OutOfBoundsException extends RuntimeException {

    /** The only one. */
    public static final OutOfBoundsException INSTANCE = new OutOfBoundsException();

    private static final long serialVersionUID = 1L;

    private OutOfBoundsException() {
        super("outside of the guest's memory", null, false, false);
    }
}
