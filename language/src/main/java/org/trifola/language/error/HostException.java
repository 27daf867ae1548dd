package org.trifola.language.error;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.exception.AbstractTruffleException;
import com.oracle.truffle.api.nodes.Node;

/** A function of the host that could not be called, that gave what its type in the guest does not allow, or that failed. */
@SuppressWarnings("serial")
public final class HostException extends FailureException {

    private static final long serialVersionUID = 1L;

    /**
     * @param message one sentence: the function, what was expected, what was given
     * @param location the node that called it
     */
    public HostException(String message, Node location) {
        super(message, UNLIMITED_STACK_TRACE, location);
    }

    private HostException(Throwable cause, Node location) {
        super("A function of the host failed: " + cause, cause, UNLIMITED_STACK_TRACE, location);
    }

    /**
     * What a guest sees of {@code failure}, which a function of the host has thrown: something that ends it.
     *
     * @param location the node that called the function, or null
     * @return what to throw
     * @throws Error {@code failure} if it is one, such as an exhausted stack
     */
    @TruffleBoundary
    public static RuntimeException of(Throwable failure, Node location) {
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof AbstractTruffleException || failure instanceof ExitException) {
            return (RuntimeException) failure;
        }
        return failure instanceof OutOfBoundsException
                        ? new TrapException(TrapKind.OUT_OF_BOUNDS_MEMORY_ACCESS, location)
                        : new HostException(failure, location);
    }

    @Override
    public String failureType() {
        return "trap";
    }

    @Override
    public String failure() {
        return getMessage();
    }
}
